import Modelling
import Scenarios

// What goes ahead only while enough of the contract is left.
extension Term {
  /// 1 in years in which as much of the contract is left as something needs, in the base year too.
  func allows(_ needs: Quantity?) -> Expression {
    guard let needs, let yearsLeft else { return 1 }
    return flag(yearsLeft.isAtLeast(needs.value))
  }

  /// A path that goes on only in years in which enough of the contract is left.
  ///
  /// agreed: opening 0; = prev + (path − prev(path)) × [years left ≥ needs] (model text, §3).
  func held(
    _ path: Expression, needs: Quantity?, _ id: LineID, _ label: String, _ draft: inout Draft,
    about subject: Subject
  ) -> Expression {
    guard let needs, let yearsLeft else { return path }
    let stated = draft.yearly(
      id.stated, "\(label), as stated", .share,
      "What the scenario states, whatever is left of the contract.",
      about: subject, path)
    let goes = draft.yearly(
      id.goes, "\(label): may grow", .flag,
      "1 where as many years of the contract are left as it needs.", about: subject,
      flag(yearsLeft.isAtLeast(needs.value)))
    return draft.rolling(
      id, label, .share, at: .duringYear,
      "What was reached the year before, and what is added in the year where it may grow.",
      about: subject, opening: 0, then: { $0 + (stated - previous(stated)) * goes })
  }
}
