import Modelling
import Scenarios

// Prices as agreed at signing, which later prices do not move.
extension Prices {
  /// Writes the indices that go on as agreed at signing, for the services of a computed budget.
  static func writeAgreedIndices(into draft: inout Draft) -> ByID<Expression> {
    let parts = draft.parts
    var indices = ByID<Expression>()
    guard !parts.budget.passThrough.contains(.prices), parts.budget.given == nil else {
      return indices
    }
    let named = agreedNames(in: draft)
    for index in parts.indices where named.contains(index.id) {
      let rate = agreedRate(into: &draft, index: index)
      indices[index.id] = draft.rolling(
        .agreedIndex(index.id), "Agreed index: \(index.words)", .factor,
        at: .duringYear, "Last year's index, raised by the rate agreed at signing.", about: .agreed,
        opening: 1,
        then: { $0 * (1 + rate) })
    }
    return indices
  }

  /// The ids of the indices that the budget is computed with: those of the prices that services in
  /// scope are paid by, and those of the cost of services that are budgeted at cost.
  private static func agreedNames(in draft: Draft) -> Set<String> {
    let parts = draft.parts
    let isCost = parts.gainshare?.basis == .cost
    let named = parts.services.filter(\.value.inScope).flatMap { service -> [Word?] in
      let rules = parts.payments.filter { $0.id == service.id }
        .flatMap { $0.value.usualRules.map(\.rule) }
      let priced = isCost ? [] : rules.filter { $0.rule != .openBook }
      let isCosted = rules.isEmpty || isCost || rules.contains { $0.rule == .openBook }
      return priced.map(\.index) + (isCosted ? [service.value.index] : [])
    }
    return Set(named.compactMap { $0?.text })
  }

  /// The rise that the budget states, else the index's own as it stood, an input of its own.
  private static func agreedRate(
    into draft: inout Draft, index: Named<Clause<IndexKeys>>
  ) -> Expression {
    if let stated = draft.parts.budget.prices.first(where: { $0.id == index.id })?.value {
      return stated.value
    }
    guard let rate = index.value.rate ?? index.value.inflation else { return 0 }
    let path = InputID.agreedRise(of: index.id)
    let label = "\(index.words): agreed rise of prices"
    guard let off = index.value.efficiency else { return draft.agreement(path, label, from: rate) }
    return draft.agreement(
      path, label, from: rate,
      shape: rate.input.shape == .level && off.input.shape == .level ? .level : .series,
      values: zip(rate.input.values, off.input.values).map(-))
  }
}
