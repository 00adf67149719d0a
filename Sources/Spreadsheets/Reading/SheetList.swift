/// Hears which sheets a workbook has.
final class SheetList: MarkupListener {
  /// The names of the sheets from left to right, with the ids of their parts.
  private(set) var sheets: [(name: String, id: String)] = []
  private var isInside = false

  func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(MarkupFault) {
    if name.isSheet("sheets") { isInside = true }
    guard isInside, name.isSheet("sheet") else { return }
    guard let title = attributes["name"], let id = attributes.relationship else {
      throw MarkupFault("a sheet has no name or no part")
    }
    guard !sheets.contains(where: { $0.name.lowercased() == title.lowercased() }) else {
      throw MarkupFault("two sheets bear the name '\(title)'")
    }
    guard sheets.count < ReadingLimits.sheets else {
      throw MarkupFault("it has more than \(ReadingLimits.sheets) sheets")
    }
    sheets.append((title, id))
  }

  func text(_: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: MarkupName) {
    if name.isSheet("sheets") { isInside = false }
  }
}
