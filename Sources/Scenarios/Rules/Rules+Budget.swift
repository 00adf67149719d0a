import Modelling
import SourceText

// What the agreed budget follows.
extension Rules {
  static func checkBudget(_ budget: Clause<BudgetKeys>, _ reader: inout Reader) {
    let follows = budget.passThrough
    if follows.contains(.none), follows.count > 1 {
      reader.report(
        "useless-key", budget.place(of: \.passThrough), "'none' stands beside what else is to pass",
        "write 'pass_through: none', or take 'none' out")
    }
    if budget.given != nil, follows != [.prices] {
      reader.report(
        "useless-key", budget.place(of: \.passThrough),
        "'pass_through' changes nothing in a budget that is given",
        "take it out, or let the budget be computed: " + removal("\(budget.path).given"))
    }
  }
}
