import Layouts

extension ReturnedWorkbook {
  /// The most bytes that a file may have.
  public static let mostBytes = ReadingLimits.file

  /// Reads the bytes of an .xlsx file.
  ///
  /// - Throws: why it cannot be read: it is damaged, larger than any workbook, or no workbook at all.
  public init(_ bytes: [UInt8]) throws(WorkbookFault) {
    let archive = try ZipArchive(bytes)
    try self.init { path throws(WorkbookFault) in
      guard let part = archive.part(path) else { return nil }
      return try archive.contents(of: part)
    }
  }

  /// Puts a workbook together from the unpacked parts of a file, by their paths.
  public init(parts: [String: [UInt8]]) throws(WorkbookFault) { try self.init { parts[$0] } }

  private typealias Contents = (String) throws(WorkbookFault) -> [UInt8]?

  private init(_ contents: Contents) throws(WorkbookFault) {
    let package = try Relations(of: "", contents)
    guard let path = package.target(ofType: "officeDocument"), let bytes = try contents(path)
    else { throw WorkbookFault("it is a zip file, but no workbook") }
    let list = SheetList()
    try readMarkup(bytes, of: path, to: list)
    let relations = try Relations(of: path, contents)
    let common = try CommonParts(relations, contents)
    var budget = CellBudget()
    var sheets: [ReturnedSheet] = []
    for (name, id) in list.sheets {
      let cells = try Self.cells(ofSheet: id, relations, common, &budget, contents)
      sheets.append(ReturnedSheet(name: name, cells: cells))
    }
    self.init(
      sheets: sheets,
      comments: try Description.text(package.target(ofType: "core-properties"), contents))
  }

  /// The cells of a sheet; a sheet of another kind, such as a chart, has none.
  private static func cells(
    ofSheet id: String, _ relations: Relations, _ common: CommonParts, _ budget: inout CellBudget,
    _ contents: Contents
  ) throws(WorkbookFault) -> [CellAddress: ReturnedCell] {
    guard let relation = relations.byID[id] else {
      throw WorkbookFault("a sheet leads to no part", in: relations.owner)
    }
    guard relation.type == "worksheet" else { return [:] }
    guard let bytes = try contents(relation.target) else {
      throw WorkbookFault("it is missing", in: relation.target)
    }
    let cells = SheetCells(common, budget)
    try readMarkup(bytes, of: relation.target, to: cells)
    budget = cells.budget
    return cells.cells
  }
}

/// What all sheets of a workbook share.
struct CommonParts {
  /// The texts that cells name by number.
  let texts: [String]
  /// Which looks, by number, show a number as a date.
  let dates: Set<Int>

  init(_ relations: Relations, _ contents: (String) throws(WorkbookFault) -> [UInt8]?)
    throws(WorkbookFault)
  {
    let shared = SharedTexts()
    if let path = relations.target(ofType: "sharedStrings"), let bytes = try contents(path) {
      try readMarkup(bytes, of: path, to: shared)
    }
    let looks = DateLooks()
    if let path = relations.target(ofType: "styles"), let bytes = try contents(path) {
      try readMarkup(bytes, of: path, to: looks)
    }
    (texts, dates) = (shared.texts, looks.dates)
  }
}
