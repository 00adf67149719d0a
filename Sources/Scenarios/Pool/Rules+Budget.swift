import Modelling
import SourceText

// What the agreed budget follows.
extension Rules {
  static func checkBudget(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    let budget = parts.budget
    let follows = budget.passThrough
    if follows.contains(.none), follows.count > 1 {
      reader.report(
        "useless-key", budget.place(of: \.passThrough),
        "'none' cannot be combined with anything else that is to pass",
        "write 'pass_through: none', or take 'none' out")
    }
    if budget.given != nil, follows != [.prices] {
      reader.report(
        "useless-key", budget.place(of: \.passThrough),
        "'pass_through' changes nothing in a budget that is given",
        "take it out, or let the budget be computed: " + removal("\(budget.path).given"))
    }
    checkItems(budget, parts, &reader)
  }

  /// What is agreed besides services counts only where payments for services are compared.
  private static func checkItems(
    _ budget: Clause<BudgetKeys>, _ parts: Clause<RootKeys>, _ reader: inout Reader
  ) {
    if budget.funds.contains(.none), budget.funds.count > 1 {
      reader.report(
        "useless-key", budget.place(of: \.funds),
        "'none' cannot be combined with anything else that is funded",
        "write 'funds: none', or take 'none' out")
    }
    guard parts.gainshare?.basis == .cost || parts.spend != nil else { return }
    let why = parts.spend != nil ? "the spend is given" : "the pool compares cost"
    for (key, place) in [
      ("funds", budget.funds != [.charges, .subscriptions] ? budget.place(of: \.funds) : nil),
      ("leave_out", budget.leaveOut.isEmpty ? nil : budget.place(of: \.leaveOut)),
    ] {
      guard let place else { continue }
      reader.report(
        "useless-key", place, "'\(key)' changes nothing where \(why)",
        "take it out; " + removal("\(budget.path).\(key)"))
    }
  }
}
