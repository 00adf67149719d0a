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
  /// held: opening 0; = prev + (path − prev(path)) × [years left ≥ needs]. It is the path itself
  /// where nothing is needed.
  ///
  /// Hand case: 20 %, 40 %, 60 %, 80 % in a contract of four years, three of which are needed: 3,
  /// 2, 1 and 0 are left, and so 20 % is reached and stays.
  func writeHeld(
    into draft: inout Draft, path: Expression, needs: Quantity?, line: LineID, label: String,
    about subject: Subject
  ) -> Expression {
    guard needs != nil else { return path }
    let stated = draft.yearly(
      line.stated, "\(label), as stated", .share,
      "What the scenario states, whatever is left of the contract.",
      about: subject, path)
    let goes = draft.yearly(
      line.goes, "\(label): may grow", .flag,
      "1 where as many years of the contract are left as it needs.", about: subject,
      allows(needs))
    return draft.rolling(
      line, label, .share, at: .duringYear,
      "What was reached the year before, and what is added in the year where it may grow.",
      about: subject, opening: 0, then: { $0 + (stated - previous(stated)) * goes })
  }
}
