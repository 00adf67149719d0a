/// The parts of an .xlsx file, to be looked at and changed below the level of any spreadsheet program.
public struct XLSXPackage: Sendable {
  /// The parts by their paths within the file.
  private(set) var parts: [String: Markup]

  /// Puts a package together from the text of its parts, by path.
  public init(parts: [String: String]) { self.parts = parts.mapValues { Markup($0) } }

  init(markup parts: [String: Markup]) { self.parts = parts }

  /// The sheet names from left to right.
  public func sheetNames() throws -> [String] {
    try part(Self.workbook).elements("sheet").compactMap { $0.attribute("name") }
  }

  /// The path of the part that holds a sheet.
  func path(ofSheet name: String) throws -> String {
    let sheet = try part(Self.workbook).elements("sheet").first { $0.attribute("name") == name }
    guard let sheet else { throw RecalculationError.noSuchSheet(name) }
    let relation = try part(Self.relations).elements("Relationship")
      .first { $0.attribute("Id") == sheet.attribute("r:id") }
    guard let target = relation?.attribute("Target") else {
      throw RecalculationError.unreadable(part: Self.relations)
    }
    return target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  /// The markup of a part.
  func part(_ path: String) throws -> Markup {
    guard let part = parts[path] else { throw RecalculationError.unreadable(part: path) }
    return part
  }

  /// Puts every cell of a sheet through a change.
  mutating func changeCells(
    ofSheet name: String, _ change: (MarkupElement) throws -> MarkupElement
  ) throws {
    let path = try path(ofSheet: name)
    parts[path] = try part(path).replacing("c", with: change)
  }

  static let workbook = "xl/workbook.xml"
  static let relations = "xl/_rels/workbook.xml.rels"
  static let sharedTexts = "xl/sharedStrings.xml"
}
