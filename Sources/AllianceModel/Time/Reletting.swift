import Modelling
import Scenarios

/// Clause 2: what it costs to let the contract again, and to end it early.
///
/// Both fall on the commissioners by contribution, once, and are no part of the outturn.
/// Re-procurement = cost × new_term.
/// Break = cost × [exercised] × [t = year of the notice] × [t < y], y being the first year after an
/// event has ended the contract.
///
/// Hand case: £350k after a term of three years falls in years 4, 7, 10.
enum Reletting {
  static func write(into draft: inout Draft, term: Term, contributions: Contributions) {
    draft.section(
      "Letting again and ending early", "Takes sums from Inputs and the calendar from Time.")
    writeLengthCheck(into: &draft, term: term)
    writeReprocurement(into: &draft, term: term, contributions: contributions)
    writeBreakCost(into: &draft, term: term, contributions: contributions)
  }

  private static func writeReprocurement(
    into draft: inout Draft, term: Term, contributions: Contributions
  ) {
    guard let newTerm = term.newTerm, let cost = draft.parts.contract.reprocurement else { return }
    let line = draft.yearly(
      .contract(.reprocurement), "Cost of letting the contract again", .pounds,
      "Re-procurement in the first year of each new term.", about: Subject(recurrent: false),
      newTerm * cost.value)
    contributions.writeCost(into: &draft, kind: .reprocurement, line: line)
  }

  private static func writeBreakCost(
    into draft: inout Draft, term: Term, contributions: Contributions
  ) {
    guard let ending = draft.parts.contract.break, let cost = ending.cost else { return }
    let line = draft.yearly(
      .contract(.breakCost), "Cost of ending the contract early", .pounds,
      "What an exercised break costs in the year of the notice.", about: Subject(recurrent: false),
      term.year.equals(ending.year.value) * ending.exercised.value * cost.value
        * term.isNotTerminated)
    contributions.writeCost(into: &draft, kind: .windUp, line: line)
  }

  /// Options are inputs: together they must leave a contract, and a year of the appraisal after it.
  private static func writeLengthCheck(into draft: inout Draft, term: Term) {
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
