import Reports

/// Millions, thousands or pounds, whichever shows the largest net present value in few digits.
struct HeadlineUnit {
  let name: String
  private let size: Double
  private let places: Int

  init(_ headline: Headline) {
    let values = headline.cases.flatMap { ($0.parties + [$0.system]).map(\.npv.value) }
    switch MoneyScale(values) {
    case .millions: (name, size, places) = ("£m", 1_000_000, 2)
    case .thousands: (name, size, places) = ("£k", 1_000, 1)
    case .pounds: (name, size, places) = ("£", 1, 0)
    }
  }

  /// An amount in this unit.
  func written(_ pounds: Double) -> String { MoneyText.decimals(pounds / size, places) }
}
