public import Modelling

/// The columns that all sheets with years have in common, so that a column means one year throughout.
public struct TimeAxis: Hashable, Sendable {
  /// The years.
  public let years: Years

  /// The columns for given years.
  public init(_ years: Years) { self.years = years }

  /// The name of the row: a line id or the path of an input.
  public static let reference = 0
  /// The words of the row.
  public static let label = 1
  /// The unit.
  public static let unit = 2
  /// The value that holds for all years.
  public static let constant = 3
  /// The total over the years, or the source of an input.
  public static let total = 4
  /// The base year.
  public static let base = 5

  /// The row of the financial years, from 0.
  static let headerRow = 3
  /// The row in which the contents start, from 0.
  static let firstRow = 5

  /// The sheet column of a model column: 0 is the base year.
  public func column(_ year: Int) -> Int { TimeAxis.base + year }
  /// The sheet column of the last year.
  public var last: Int { column(years.horizon) }

  /// How many columns a sheet with years has.
  var width: Int { last + 1 }

  /// The letters of the first column of a span, and of the last year.
  func letters(from span: Span) -> (first: String, last: String) {
    (ColumnLetters.of(column(span.first)), ColumnLetters.of(last))
  }

  /// The financial years in the header, all absolute: `$F$4:$P$4`.
  var header: String {
    let (first, last) = letters(from: .withBase)
    return "$\(first)$\(TimeAxis.headerRow + 1):$\(last)$\(TimeAxis.headerRow + 1)"
  }

  /// The cells of a row from a model column to the last year.
  func range(row: Int, from year: Int = 0) -> CellRange {
    CellRange(
      CellAddress(row: row, column: column(year)), CellAddress(row: row, column: last))
  }
}
