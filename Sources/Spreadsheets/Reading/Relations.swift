/// Which parts belong to a part, and as what.
struct Relations {
  /// A part that belongs to another.
  struct Relation: Equatable {
    /// The last word of its type: `worksheet`, `sharedStrings`.
    let type: String
    /// The path of the part.
    let target: String
  }

  /// The part that others belong to; empty for the file as a whole.
  let owner: String
  /// The parts by the ids under which they are named.
  let byID: [String: Relation]

  /// Reads what belongs to a part; nothing where the file does not say.
  init(of owner: String, _ contents: (String) throws(WorkbookFault) -> [UInt8]?)
    throws(WorkbookFault)
  {
    let folder = owner.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let name = owner.split(separator: "/").last ?? ""
    let path = "\(folder)_rels/\(name).rels"
    let list = RelationList(folder: folder)
    if let bytes = try contents(path) { try readMarkup(bytes, of: path, to: list) }
    self.owner = owner
    byID = list.byID
  }

  /// The path of the first part of a type; nil where there is none.
  func target(ofType type: String) -> String? {
    byID.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.target
  }
}

/// Hears the list of relations of a part.
private final class RelationList: MarkupListener {
  private let folder: String
  private(set) var byID: [String: Relations.Relation] = [:]

  init(folder: String) { self.folder = folder }

  func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(MarkupFault) {
    guard name.vocabulary == .relationships, name.local == "Relationship",
      attributes["TargetMode"] != "External"
    else { return }
    guard let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"]
    else { throw MarkupFault("a relation lacks its id, type or target") }
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    let relation = Relations.Relation(type: word, target: path(target))
    guard byID.updateValue(relation, forKey: id) == nil else {
      throw MarkupFault("two relations bear one id")
    }
  }

  func text(_: UnsafeBufferPointer<UInt8>) {}

  func end(_: MarkupName) {}

  /// A path as seen from the folder, or from the root of the file where it starts with a stroke.
  private func path(_ target: String) -> String {
    var steps: [Substring] = []
    let whole = target.hasPrefix("/") ? target : folder + target
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
