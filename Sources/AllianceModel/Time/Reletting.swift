import Modelling
import Scenarios

/// Clause 2: what it costs to let the contract again, and to end it early.
///
/// Both fall on the commissioners by contribution, once, and are no part of the outturn.
/// Re-procurement = cost × new_term; £350k after a term of three years falls in years 4, 7, 10.
/// Break = cost × [exercised] × [t = year of the notice], where no event has ended the contract by then.
enum Reletting {
  static func declare(_ draft: inout Draft, _ term: Term, _ contributions: Contributions) {
    draft.section(
      "Letting again and ending early", "Takes sums from Inputs and the calendar from Time.")
    checkLength(&draft, term)
    let keys = draft.parts.contract
    let about = Subject(recurrent: false)
    if let newTerm = term.newTerm, let cost = keys.reprocurement {
      let line = draft.yearly(
        .contract(.reprocurement), "Cost of letting the contract again", .pounds,
        "Re-procurement in the first year of each new term.", about: about, newTerm * cost.value)
      contributions.bear(.reprocurement, line, &draft)
    }
    if let ending = keys.break, let cost = ending.cost {
      let line = draft.yearly(
        .contract(.breakCost), "Cost of ending the contract early", .pounds,
        "What an exercised break costs in the year of the notice.", about: about,
        term.year.equals(ending.year.value) * ending.exercised.value * cost.value
          * (term.terminated.map { flag(term.year.isBelow($0)) } ?? 1))
      contributions.bear(.windUp, line, &draft)
    }
  }

  /// Options are inputs: together they must leave a contract, and a year of the appraisal after it.
  private static func checkLength(_ draft: inout Draft, _ term: Term) {
    let keys = draft.parts.contract
    guard keys.extension != nil || keys.break != nil else { return }
    draft.check(
      .error(.contractTerm), "Length of the contract", .error,
      "With its options the contract runs a year at least, and ends before the appraisal.",
      remedy: "Change the years of the contract, of its extension or of its break.",
      at: keys.place(of: \.years),
      isBroken: .call(
        .or, [term.length.isBelow(1), term.length.isAtLeast(.line(.time(.horizon)))]))
  }
}
