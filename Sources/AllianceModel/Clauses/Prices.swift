import Modelling
import Scenarios

/// Clause 2: how prices rise and how later money counts.
struct Prices {
  /// Indices by id, 1 in the base year.
  let indices: [String: Expression]
  /// General inflation, 1 in the base year.
  let deflator: Expression
  /// What money of the year counts today.
  let discountFactor: Expression
  /// What capital spent on the first day of the year counts today, in base-year prices.
  let capitalFactor: Expression

  init(_ draft: inout Draft, _ term: Term) {
    let parts = draft.parts
    draft.section("Prices", "Takes rates from Inputs; prices are 1 in the base year.")
    var indices: [String: Expression] = [:]
    for index in parts.indices {
      indices[index.id] = draft.rolling(
        "index.\(index.id)", "Index: \(index.value.name.isEmpty ? index.id : index.value.name)",
        .factor,
        at: .duringYear, "Last year's index, raised by the year's rate.", opening: 1,
        then: { $0 * (1 + Prices.rate(index.value)) })
    }
    self.indices = indices
    let terms = parts.appraisal
    deflator = draft.rolling(
      "appraisal.deflator", "General inflation", .factor, at: .duringYear,
      "Last year's deflator, raised by the year's general inflation.", opening: 1,
      then: { $0 * (1 + terms.deflator.value) })
    let rate = draft.yearly(
      "appraisal.rate", "Real discount rate", .rate, "The rate of the year from Inputs.",
      terms.discountRate.value)
    let first = draft.constant(
      "appraisal.first_rate", "Discount rate of the first year", .rate,
      "The rate that carries money of the base year.",
      LineID("appraisal.rate").product(with: "time.first_year", .afterBase))
    discountFactor = draft.rolling(
      "appraisal.discount_factor", "Discount factor", .factor, at: .duringYear,
      "What a real pound of the year counts at the start of the contract.",
      opening: .binary(.power, 1 + first, 1 - terms.discountTiming.value),
      then: { $0 / (1 + rate) })
    let deflated = previous(deflator)
    capitalFactor = draft.yearly(
      "appraisal.capital_factor", "Discount factor of capital", .factor, at: .startOfYear,
      "What a nominal pound spent on the first day of the year counts, in base-year prices.",
      base: .value(1 + first),
      discountFactor * .binary(.power, 1 + rate, terms.discountTiming.value) / deflated)
  }

  /// The rise of an index in the year: its rate, or inflation less efficiency.
  static func rate(_ index: Clause<IndexKeys>) -> Expression {
    if let rate = index.rate { return rate.value }
    return (index.inflation?.value ?? 0) - (index.efficiency?.value ?? 0)
  }

  /// The index that a key names, 1 where it names none.
  func index(_ word: Word?) -> Expression { word.flatMap { indices[$0.text] } ?? 1 }
}
