import Modelling
import Scenarios

/// Clause 2: how prices rise and how later money counts.
///
/// index_t = index_{t − 1} × (1 + rate_t), 1 in the base year; so does the deflator.
/// A pound at the end of year t counts Π_{k ≤ t} 1 ÷ (1 + r_k); the money of year t falls at o in
/// it (1 at its end, 0 at its start) and counts (1 + r_t)^(1 − o) times as much, at the rate of its
/// own year; that of the base year (1 + r_1)^(1 − o). Capital is spent on the first day of a year,
/// which is the end of the year before: it is worth the factor of that end and is deflated by its
/// deflator; that of the base year is stated in prices of the base year and so is not deflated.
///
/// Hand case: 3.5 % for thirty years and 3 % from the next, o = 0.5, year 31:
/// 1.035⁻³⁰ × 1.03⁻¹ × 1.03^0.5 = 1.035⁻³⁰ × 1.03^−0.5 = 0.35105155.
struct Prices {
  /// Indices by id, 1 in the base year.
  let indices: ByID<Expression>
  /// Indices as agreed at signing by id, where the budget does not follow prices.
  let agreedIndices: ByID<Expression>
  /// General inflation, 1 in the base year.
  let deflator: Expression
  /// What real money of the year counts at the start of the contract.
  let discountFactor: Expression
  /// What capital spent on the first day of the year counts today, in base-year prices.
  let capitalFactor: Expression

  /// Writes indices and what later money counts.
  static func write(into draft: inout Draft) -> Prices {
    draft.section("Prices", "Takes rates from Inputs; prices are 1 in the base year.")
    let indices = writeIndices(into: &draft)
    let agreedIndices = writeAgreedIndices(into: &draft)
    let terms = draft.parts.appraisal
    let deflator = draft.rolling(
      .appraisal(.deflator), "General inflation", .factor, at: .duringYear,
      "Last year's deflator, raised by the year's general inflation.", opening: 1,
      then: { $0 * (1 + terms.deflator.value) })
    if draft.parts.budget.passThrough.contains(.prices) {
      for index in draft.parts.indices { draft.letThrough(indices[index.id]) }
      draft.letThrough(deflator)
    }
    let factors = writeFactors(into: &draft, deflator: deflator)
    return Prices(
      indices: indices, agreedIndices: agreedIndices, deflator: deflator,
      discountFactor: factors.ofMoney, capitalFactor: factors.ofCapital)
  }

  private static func writeIndices(into draft: inout Draft) -> ByID<Expression> {
    var indices = ByID<Expression>()
    for index in draft.parts.indices {
      indices[index.id] = draft.rolling(
        .index(index.id), "Index: \(index.words)", .factor,
        at: .duringYear, "Last year's index, raised by the year's rate.", opening: 1,
        then: { $0 * (1 + Prices.rate(index.value)) })
    }
    return indices
  }

  /// What money and capital of a year count today.
  private static func writeFactors(into draft: inout Draft, deflator: Expression) -> (
    ofMoney: Expression, ofCapital: Expression
  ) {
    let terms = draft.parts.appraisal
    let rate = draft.yearly(
      .appraisal(.rate), "Real discount rate", .rate, "The rate of the year from Inputs.",
      terms.discountRate.value)
    let first = draft.constant(
      .appraisal(.firstRate), "Discount rate of the first year", .rate,
      "The rate that carries money of the base year.",
      LineID.appraisal(.rate).product(with: .time(.firstYear), .afterBase))
    let atYearEnd = draft.rolling(
      .appraisal(.yearEndFactor), "Discount factor at the end of the year", .factor,
      at: .endOfYear, "Last year's, discounted by the year's rate.", opening: 1,
      then: { $0 / (1 + rate) })
    let ofMoney = draft.yearly(
      .appraisal(.discountFactor), "Discount factor", .factor, at: .duringYear,
      "Present value of £1 (real) in this year.",
      base: .value(.binary(.power, 1 + first, 1 - terms.discountTiming.value)),
      atYearEnd * .binary(.power, 1 + rate, 1 - terms.discountTiming.value))
    let ofCapital = draft.yearly(
      .appraisal(.capitalFactor), "Discount factor of capital", .factor, at: .startOfYear,
      "Present value of £1 (nominal) spent on the first day of this year.",
      base: .value(1 + first), previous(atYearEnd) / previous(deflator))
    return (ofMoney, ofCapital)
  }

  /// What a nominal amount of the year is worth today, in base-year prices.
  func present(_ amount: Expression) -> Expression { amount / deflator * discountFactor }

  /// The rise of an index in the year: its rate, or inflation less efficiency.
  static func rate(_ index: Clause<IndexKeys>) -> Expression {
    if let rate = index.rate { return rate.value }
    return index.inflation.orNothing - index.efficiency.orNothing
  }

  /// The index that a key names, 1 where it names none.
  func index(_ word: Word?) -> Expression {
    guard let word else { return 1 }
    return indices[word.text]
  }

  /// The index that a key names as the budget sees it: as agreed, unless prices pass through.
  func budgetIndex(_ word: Word?) -> Expression { agreedIndex(word) ?? index(word) }

  /// What turns cost at present prices into cost at the budget's.
  func budgetLevel(_ word: Word?) -> Expression {
    guard let agreed = agreedIndex(word) else { return 1 }
    return .binary(.divide, agreed, index(word))
  }

  /// The index that a key names as agreed at signing; nil where prices pass through.
  private func agreedIndex(_ word: Word?) -> Expression? {
    word.flatMap { agreedIndices.find($0.text) }
  }
}

extension Named where Value == Clause<IndexKeys> {
  /// The name of the index, or its id where it has none.
  var words: String { value.name.isEmpty ? id : value.name }
}
