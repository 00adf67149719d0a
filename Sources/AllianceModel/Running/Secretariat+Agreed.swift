import Modelling
import Scenarios

// What the parties agreed that running the alliance would cost, and what they agreed it should be.
extension Secretariat {
  /// Running cost in base-year prices, at what the inputs now say.
  static func cost(of keys: Clause<SecretariatKeys>) -> Expression {
    let posts = sum(of: keys.posts.map { $0.value.number.value * $0.value.cost.value })
    let overhead = keys.overhead.map { 1 + $0.value } ?? 1
    return sum(of: [posts * overhead, keys.otherCost?.value ?? 0])
  }

  /// The running cost agreed at signing over that of the present inputs; 1 where there is none.
  func agreedShare(_ draft: inout Draft) -> Expression {
    guard yearly != 0, let keys = draft.parts.secretariat,
      let like = keys.posts.first?.value.cost ?? keys.otherCost
    else { return 1 }
    let values = Secretariat.stated(keys, draft.scenario.years)
    let isLevel = Set(values.dropFirst()).count == 1
    let agreed =
      draft.parts.budget.runningCost?.value
      ?? draft.agreement(
        .agreedRunningCost, "Agreed running cost of the alliance", from: like,
        shape: isLevel ? .level : .series, values: values)
    return ratio(agreed, to: yearly, whenZero: 1)
  }

  /// The same sum over the years, as the scenario states its inputs.
  private static func stated(_ keys: Clause<SecretariatKeys>, _ years: Years) -> [Double] {
    func at(_ quantity: Quantity?, _ column: Int) -> Double {
      guard let values = quantity?.input.values else { return 0 }
      return values.count == 1 ? values[0] : values[column]
    }
    return (0..<years.count).map { column in
      keys.posts.reduce(0) { $0 + at($1.value.number, column) * at($1.value.cost, column) }
        * (1 + at(keys.overhead, column)) + at(keys.otherCost, column)
    }
  }

  /// Shows running cost and evaluation in % of the agreed budget, and alerts outside the declared share.
  func watch(_ draft: inout Draft, _ term: Term, _ budget: Expression) {
    guard let keys = draft.parts.secretariat, sum(of: [running, evaluation]) != 0 else { return }
    draft.section(
      "Running cost against the budget", "Takes running cost and agreed budget from above.")
    let share = draft.yearly(
      .secretariat(.share), "Running cost in % of the agreed budget", .share,
      "Running cost and evaluation over the agreed budget of the year; 0 without a budget.",
      ratio(sum(of: [running, evaluation]), to: budget))
    let outside =
      [
        keys.shareAtLeast.map { share.isBelow($0.value) },
        keys.shareAtMost.map { share.isAbove($0.value) },
      ]
      .compactMap { $0 }
    guard !outside.isEmpty else { return }
    draft.check(
      .alert(.secretariatShare), "Running cost outside its declared share", .alert,
      "Running the alliance costs less or more, in % of the agreed budget, than was declared.",
      remedy: "Look at posts and overhead: a lean secretariat costs what was declared.",
      isBroken: term.inTerm * (outside.count == 1 ? outside[0] : .call(.or, outside)))
  }
}
