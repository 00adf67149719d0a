import SourceText

/// The files that `actuals` names: what was delivered, and the plan that was agreed.
struct DeliveredFiles {
  /// The table of what was delivered; nil where the scenario names none.
  private(set) var table: SourceFile?
  /// The plan, one or none: the scenario that is named, else the same one without what was delivered.
  private(set) var plans: [ScenarioDocument] = []
  /// Whether the plan is a file of its own.
  private(set) var areAgreedApart = false

  /// Where named files are looked for.
  enum Place {
    /// Beside the files that name them, at or below a folder.
    case folder(String)
    /// Among texts, by name.
    case texts([SourceFile])
    /// Where another scenario has them already.
    case like(ScenarioDocument)
  }

  /// Nothing was delivered.
  init() {}

  /// Finds the files that a tree names; `alone` makes a scenario of the same files and another tree.
  init(
    of root: Node, in place: Place, alone: (Node) -> ScenarioDocument
  ) throws(Diagnostics) {
    guard let actuals = root["actuals"], let from = DeliveredFiles.name(of: actuals) else { return }
    let plan = actuals["plan"]?["file"].flatMap { $0.isBlank ? nil : $0 }
    if case .like(let other) = place {
      guard let table = other.delivered, other.root["actuals"] == actuals else {
        throw DeliveredFiles.missing(from)
      }
      self.table = table
      areAgreedApart = plan != nil
      plans = plan == nil ? [alone(DeliveredFiles.without(root))] : other.plans
      return
    }
    table = try place.table(from)
    guard let plan else {
      plans = [alone(DeliveredFiles.without(root))]
      return
    }
    let agreed = try place.scenario(plan)
    guard agreed.root["actuals"] == nil else {
      throw NamedFile.fault(
        "plan-delivered", plan, "the plan states itself what was delivered",
        "name the scenario as it was agreed, before the first year was over")
    }
    areAgreedApart = true
    plans = [agreed]
  }

  /// The same files under other names.
  func renamed(_ name: (String) -> String) -> DeliveredFiles {
    var files = self
    files.table = table?.renamed(name)
    files.plans = plans.map { $0.renamed(name) }
    return files
  }

  /// The name of the table: the value itself, or what stands under `from`; nil where it is no text.
  private static func name(of actuals: Node) -> Node? {
    let name = actuals.scalar == nil ? actuals["from"] : actuals
    return name.flatMap { $0.scalar == nil || $0.isBlank ? nil : $0 }
  }

  /// The tree without what was delivered, and without what is expected to come out because of it.
  private static func without(_ root: Node) -> Node {
    let kept = (root.mapping ?? []).filter { !["actuals", "expect"].contains($0.key) }
    return Node(.mapping(kept), at: root.position)
  }

  fileprivate static func missing(_ node: Node) -> Diagnostics {
    NamedFile.fault(
      "named-missing", node, "there is no file '\(node.scalar?.text ?? "")' beside this text",
      "hand it over with the text, or read the scenario from a file")
  }
}

extension DeliveredFiles.Place {
  /// The table that a node names.
  fileprivate func table(_ node: Node) throws(Diagnostics) -> SourceFile {
    if case .folder(let top) = self {
      return try .read(path: NamedFile.path(of: node, .table, below: top))
    }
    return try text(node)
  }

  /// The scenario that a node names, without what it names under `actuals`: a plan has none.
  fileprivate func scenario(_ node: Node) throws(Diagnostics) -> ScenarioDocument {
    if case .folder(let top) = self {
      return try ScenarioDocument(
        alone: NamedFile.path(of: node, .scenario, below: top), root: top)
    }
    return try ScenarioDocument(alone: text(node))
  }

  private func text(_ node: Node) throws(Diagnostics) -> SourceFile {
    guard case .texts(let texts) = self,
      let found = texts.first(where: { $0.name == node.scalar?.text })
    else { throw DeliveredFiles.missing(node) }
    return found
  }
}
