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
    switch MoneyScale(amounts) {
    case .millions: (words, format) = ("£m", .millions)
    case .thousands: (words, format) = ("£000", .thousands)
    case .pounds: (words, format) = ("£", .pounds)
    }
  }
}
