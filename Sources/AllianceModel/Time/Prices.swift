import Modelling
import Scenarios

/// Clause 2: how prices rise and how later money counts.
///
/// A pound at the end of year t counts Π_{k ≤ t} 1 ÷ (1 + r_k); the money of year t falls at o in it
/// (1 at its end, 0 at its start) and counts (1 + r_t)^(1 − o) times as much, at the rate of its own
/// year; that of the base year (1 + r_1)^(1 − o). Capital is spent on the first day of a year, which
/// is the end of the year before.
///
/// Hand case: 3.5 % for thirty years and 3 % from the next, o = 0.5, year 31:
/// 1.035⁻³⁰ × 1.03⁻¹ × 1.03^0.5 = 1.035⁻³⁰ × 1.03^−0.5 = 0.35105155.
struct Prices {
  /// Indices by id, 1 in the base year.
  let indices: [String: Expression]
  /// Indices as agreed at signing by id, where the budget does not follow prices.
  let agreedIndices: [String: Expression]
  /// General inflation, 1 in the base year.
  let deflator: Expression
  /// What real money of the year counts at the start of the contract.
  let discountFactor: Expression
  /// What capital spent on the first day of the year counts today, in base-year prices.
  let capitalFactor: Expression

  init(_ draft: inout Draft, _ term: Term) {
    let parts = draft.parts
    draft.section("Prices", "Takes rates from Inputs; prices are 1 in the base year.")
    var indices: [String: Expression] = [:]
    for index in parts.indices {
      indices[index.id] = draft.rolling(
        .index(index.id), "Index: \(index.value.name.isEmpty ? index.id : index.value.name)",
        .factor,
        at: .duringYear, "Last year's index, raised by the year's rate.", opening: 1,
        then: { $0 * (1 + Prices.rate(index.value)) })
    }
    self.indices = indices
    agreedIndices = Prices.agreed(&draft)
    let terms = parts.appraisal
    deflator = draft.rolling(
      .appraisal(.deflator), "General inflation", .factor, at: .duringYear,
      "Last year's deflator, raised by the year's general inflation.", opening: 1,
      then: { $0 * (1 + terms.deflator.value) })
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
    discountFactor = draft.yearly(
      .appraisal(.discountFactor), "Discount factor", .factor, at: .duringYear,
      "Present value of £1 (real) in this year.",
      base: .value(.binary(.power, 1 + first, 1 - terms.discountTiming.value)),
      atYearEnd * .binary(.power, 1 + rate, 1 - terms.discountTiming.value))
    capitalFactor = draft.yearly(
      .appraisal(.capitalFactor), "Discount factor of capital", .factor, at: .startOfYear,
      "Present value of £1 (nominal) spent on the first day of this year.",
      base: .value(1 + first), previous(atYearEnd) / previous(deflator))
  }

  /// Indices that go on as agreed at signing, for the services of a computed budget.
  private static func agreed(_ draft: inout Draft) -> [String: Expression] {
    let parts = draft.parts
    guard !parts.budget.passThrough.contains(.prices), parts.budget.given == nil else { return [:] }
    let services = parts.services.filter(\.value.inScope)
    let rules = parts.payments.filter { payment in services.contains { $0.id == payment.id } }
      .flatMap { payment in payment.value.usualRules.map { (service: payment.id, rule: $0.rule) } }
    let isCost = parts.gainshare?.basis == .cost
    let priced = rules.filter { !isCost && $0.rule.rule != .openBook }
    let costed = services.filter { service in
      !rules.contains { $0.service == service.id }
        || rules.contains { $0.service == service.id && (isCost || $0.rule.rule == .openBook) }
    }
    let named = Set(
      (priced.map(\.rule.index) + costed.map(\.value.index)).compactMap { $0?.text })
    var indices: [String: Expression] = [:]
    for index in parts.indices where named.contains(index.id) {
      let rate = agreedRate(index, &draft)
      indices[index.id] = draft.rolling(
        .agreedIndex(index.id),
        "Agreed index: \(index.value.name.isEmpty ? index.id : index.value.name)", .factor,
        at: .duringYear, "Last year's index, raised by the rate agreed at signing.", about: .agreed,
        opening: 1,
        then: { $0 * (1 + rate) })
    }
    return indices
  }

  private static func agreedRate(_ index: Named<Clause<IndexKeys>>, _ draft: inout Draft)
    -> Expression
  {
    if let stated = draft.parts.budget.prices.first(where: { $0.id == index.id })?.value {
      return stated.value
    }
    guard let rate = index.value.rate ?? index.value.inflation else { return 0 }
    let path = InputID.agreedRise(of: index.id)
    let label = "Agreed rise: \(index.value.name.isEmpty ? index.id : index.value.name)"
    guard let off = index.value.efficiency else { return draft.agreement(path, label, from: rate) }
    return draft.agreement(
      path, label, from: rate,
      shape: rate.input.shape == .level && off.input.shape == .level ? .level : .series,
      values: zip(rate.input.values, off.input.values).map(-))
  }

  /// What a nominal amount of the year is worth today, in base-year prices.
  func present(_ amount: Expression) -> Expression { amount / deflator * discountFactor }

  /// The rise of an index in the year: its rate, or inflation less efficiency.
  static func rate(_ index: Clause<IndexKeys>) -> Expression {
    if let rate = index.rate { return rate.value }
    return (index.inflation?.value ?? 0) - (index.efficiency?.value ?? 0)
  }

  /// The index that a key names, 1 where it names none.
  func index(_ word: Word?) -> Expression { word.flatMap { indices[$0.text] } ?? 1 }

  /// The index that a key names as the budget sees it: as agreed, unless prices pass through.
  func budgetIndex(_ word: Word?) -> Expression {
    word.flatMap { agreedIndices[$0.text] } ?? index(word)
  }

  /// What turns cost at present prices into cost at the budget's.
  func budgetLevel(_ word: Word?) -> Expression {
    guard let agreed = word.flatMap({ agreedIndices[$0.text] }) else { return 1 }
    return .binary(.divide, agreed, index(word))
  }
}
