/// Where a cell stands: row and column from 0.
public struct CellAddress: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The row from 0.
  public let row: Int
  /// The column from 0.
  public let column: Int

  /// An address from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// As people write it: row 6, column 2 is `C7`.
  public var description: String { "\(CellAddress.letters(column))\(row + 1)" }

  /// As a formula names it wherever it is copied to: `$C$7`.
  var absolute: String { "$\(CellAddress.letters(column))$\(row + 1)" }

  /// The letters of a column: 0 is A, 25 is Z, 26 is AA.
  public static func letters(_ column: Int) -> String {
    var rest = column
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// Orders by row, then by column.
  public static func < (left: CellAddress, right: CellAddress) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}

/// A rectangle of cells, both corners within it.
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The upper left corner.
  public let first: CellAddress
  /// The lower right corner.
  public let last: CellAddress

  /// A rectangle between two corners.
  public init(_ first: CellAddress, _ last: CellAddress) {
    self.first = first
    self.last = last
  }

  /// One cell, by row and column from 0.
  static func cell(_ row: Int, _ column: Int) -> CellRange {
    let address = CellAddress(row: row, column: column)
    return CellRange(address, address)
  }

  /// As people write it: `C7:M7`.
  public var description: String { "\(first):\(last)" }

  /// As a formula names it wherever it is copied to: `$C$7:$M$7`.
  var absolute: String { "\(first.absolute):\(last.absolute)" }

  /// The cells row by row.
  public var cells: [CellAddress] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }
}

/// A rectangle of cells on a named sheet.
public struct SheetRange: Hashable, Sendable {
  /// The sheet's name.
  public let sheet: String
  /// The rectangle.
  public let range: CellRange

  /// A rectangle on a sheet.
  public init(sheet: String, range: CellRange) {
    self.sheet = sheet
    self.range = range
  }

  /// As a formula names it, all absolute: `'Model A'!$F$7:$P$7`.
  public var formula: String {
    "\(SheetRange.quoted(sheet))!\(range.absolute)"
  }

  /// A sheet name as formulas want it: in quotes where it has a space.
  public static func quoted(_ sheet: String) -> String {
    sheet.contains(" ") ? "'\(sheet)'" : sheet
  }
}
