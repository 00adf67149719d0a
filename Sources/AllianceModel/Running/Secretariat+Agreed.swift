import Modelling
import Scenarios

// Clause 10: what the parties agreed that running the alliance would cost.
//
// yearly = Σ number × cost × (1 + overhead) + other cost, in base-year prices; agreed share =
// agreed (`budget.running_cost`, filled from the scenario where it does not state it) ÷ yearly.
// Hand case: £100,000 agreed, posts now at £110,000: a subscription of £110 has £100 in the budget.
// Where something was delivered, the budget has the same part of what was expected (`Secretariat+Expected`).
extension Secretariat {
  /// Running cost in base-year prices, at what the inputs now say.
  static func runningAsStated(keys: Clause<SecretariatKeys>) -> Expression {
    let posts = sum(of: keys.posts.map { $0.value.number.value * $0.value.cost.value })
    return sum(of: [posts * (1 + keys.overhead.orNothing), keys.otherCost.orNothing])
  }

  /// The running cost agreed at signing over that of the present inputs; 1 where there is none.
  func agreedShare(into draft: inout Draft) -> Expression {
    guard yearly != 0, let keys = draft.parts.secretariat,
      let like = keys.posts.first?.value.cost ?? keys.otherCost
    else { return 1 }
    let values = Secretariat.stated(keys: keys, in: draft.scenario.years)
    let isLevel = Set(values.dropFirst()).count == 1
    let agreed =
      draft.parts.budget.runningCost?.value
      ?? draft.agreement(
        .agreedRunningCost, "Budget: agreed running cost", from: like,
        shape: isLevel ? .level : .series, values: values)
    return ratio(agreed, to: yearly, whenZero: 1)
  }

  /// The same sum over the years, as the scenario states its inputs.
  private static func stated(keys: Clause<SecretariatKeys>, in years: Years) -> [Double] {
    func at(_ quantity: Quantity?, _ column: Int) -> Double {
      guard let values = quantity?.input.values else { return 0 }
      return values.count == 1 ? values[0] : values[column]
    }
    return (0..<years.count).map { column in
      keys.posts.reduce(0) { $0 + at($1.value.number, column) * at($1.value.cost, column) }
        * (1 + at(keys.overhead, column)) + at(keys.otherCost, column)
    }
  }
}
