import Reports

/// In which pounds a table shows its money: one unit for all of it, named in its caption.
struct PaperMoney {
  /// The unit as the caption names it.
  let unit: String
  private let size: Double
  private let places: Int

  /// Millions, thousands or pounds, whichever shows the largest amount in few digits.
  init(_ amounts: [Double]) {
    switch amounts.map(\.magnitude).max() ?? 0 {
    case 10_000_000...: (unit, size, places) = ("£m", 1_000_000, 2)
    case 1_000_000...: (unit, size, places) = ("£k", 1_000, 0)
    case 10_000...: (unit, size, places) = ("£k", 1_000, 1)
    default: (unit, size, places) = ("£", 1, 0)
    }
  }

  /// An amount in this unit.
  func written(_ pounds: Double) -> String { MoneyText.decimals(pounds / size, places) }

  /// An amount in this unit with its sign, as a change.
  func change(_ pounds: Double) -> String {
    let words = written(pounds)
    return pounds > 0 && words.contains { ("1"..."9").contains($0) } ? "+" + words : words
  }
}
