/// In which pounds many amounts are shown in few digits.
enum MoneyScale {
  case pounds, thousands, millions

  /// The scale that the largest amount asks for.
  init(_ amounts: [Double]) {
    switch amounts.map(\.magnitude).max() ?? 0 {
    case 1_000_000...: self = .millions
    case 10_000...: self = .thousands
    default: self = .pounds
    }
  }
}
