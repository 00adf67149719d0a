import Reports

/// In which pounds the tables of a workbook are written; the numbers in the cells are pounds.
///
/// It follows the size of the contract when the workbook is written. An edit of an input changes no
/// format and makes no word false: `£m` says how a number is shown.
struct SheetMoney {
  /// The unit as headers have it: `£m`.
  let words: String
  /// How numbers are written.
  let format: NumberFormat

  /// Millions, thousands or pounds, whichever shows the largest amount in few digits.
  init(_ amounts: [Double]) {
    switch amounts.map(\.magnitude).max() ?? 0 {
    case 1_000_000...: (words, format) = ("£m", .millions)
    case 10_000...: (words, format) = ("£000", .thousands)
    default: (words, format) = ("£", .pounds)
    }
  }
}
