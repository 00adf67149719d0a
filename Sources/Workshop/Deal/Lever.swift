public import GlidepathKit

/// What the parties choose: an input whose role is lever, or a key that was stated at the table.
public struct Lever: Hashable, Sendable {
  /// Its path in the scenario file.
  public let path: String
  /// A few words for it.
  public let label: String
  /// What its numbers count, in words; empty for a choice.
  public let unit: String
  /// What it means, in a sentence; empty where nobody says.
  public let meaning: String
  /// What it belongs to.
  public let topic: Topic
  /// What is on the table, in the notation of scenario files.
  public let text: String
  /// What was agreed.
  public let agreed: String
  /// What the file says; empty where it does not state it.
  public let drafted: String
  /// Where the number is from, and who decides.
  public let provenance: Provenance
  /// How it is changed.
  public let control: Control
  /// The years of a series from the first of the contract; empty for one number.
  public let years: [String]

  /// Whether the table differs from what was agreed.
  public var isOpen: Bool { text != agreed }
  /// Whether the table differs from what the file says.
  public var isMoved: Bool { text != drafted }
}

extension Lever {
  /// The levers of a contract, in the order of a negotiation.
  ///
  /// - Parameters:
  ///   - drafted: the scenario as its file states it.
  ///   - agreed: what was agreed.
  ///   - table: what is on the table.
  ///   - terms: what the table states over the file.
  ///   - agreedTerms: what was agreed over the file.
  /// - Returns: topic by topic, each in the order of the file.
  static func all(
    drafted: Study, agreed: Study, table: Study, stating terms: Terms, agreeing agreedTerms: Terms
  ) -> [Lever] {
    let stated = (terms.all + agreedTerms.all).map(\.path).withoutRepeats
    let levers = table.alliance.model.inputs.filter {
      $0.provenance.isLever || stated.contains($0.id.path)
    }
    let known = [drafted, agreed].map { study in
      Dictionary(
        study.alliance.model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    func text(_ input: Input, in study: Study, _ place: Int) -> String {
      known[place][input.id].map { study.text(of: $0) } ?? ""
    }
    let found = levers.map { input in
      Lever(
        input, years: table.scenario.years, text: table.text(of: input),
        agreed: text(input, in: agreed, 1), drafted: text(input, in: drafted, 0),
        range: known[0][input.id]?.provenance.range)
    }
    let told = Set(levers.map(\.id.path))
    let beside = stated.filter { !told.contains($0) }.map { path in
      Lever(stated: path, terms[path] ?? "", agreed: agreedTerms[path] ?? "")
    }
    return Topic.allCases.flatMap { topic in (found + beside).filter { $0.topic == topic } }
  }

  private init(
    _ input: Input, years: Years, text: String, agreed: String, drafted: String,
    range: ClosedRange<Double>?
  ) {
    var input = input
    if input.provenance.range == nil { input = input.within(range) }
    path = input.id.path
    label = input.label
    unit = input.unit.label
    meaning = input.meaning
    topic = Topic(of: input.id.path)
    self.text = text
    self.agreed = agreed
    self.drafted = drafted
    provenance = input.provenance
    control = Control(input, text: text, drafted: drafted, within: years)
    if case .series(_, let numbers) = control {
      self.years = numbers.indices.map { years.label($0 + 1) }
    } else {
      self.years = []
    }
  }

  /// A key that was stated at the table and is no number of the scenario.
  private init(stated path: String, _ text: String, agreed: String) {
    self.path = path
    label = path
    unit = ""
    meaning = ""
    topic = Topic(of: path)
    self.text = text
    self.agreed = agreed
    drafted = ""
    provenance = Provenance()
    control = .words
    years = []
  }
}

extension Input {
  /// The same input with a range that was thought of before.
  fileprivate func within(_ range: ClosedRange<Double>?) -> Input {
    var provenance = provenance
    provenance.range = range
    return Input(
      id: id, label: label, unit: unit, shape: shape, values: values, bounds: bounds,
      provenance: provenance, meaning: meaning)
  }
}
