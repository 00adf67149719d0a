import Modelling
import Scenarios

/// Clause 12: the year of the contract in which a party is worst off.
///
/// change judged = change while the contract runs, the highest change of all years after it;
/// worst = MIN over the years; the worst year is the first whose change judged is not above worst +
/// tolerance.
///
/// Hand case: changes of −£20, −£50, +£10 in the contract and −£80 after it: judged −20, −50, 10,
/// 10; worst −£50, in year 2.
enum WorstYear {
  /// Writes the change of the contract, the lowest of its years and which one that is.
  static func write(into draft: inout Draft, of party: String, change: Expression, term: Term) {
    let name = draft.name(party)
    let about = Subject(party: party)
    draft.yearly(
      .party(party, .changeInTerm), "\(name): change while the contract runs", .pounds,
      "The change of surplus in the years of the contract.", about: about, term.inTerm * change)
    draft.yearly(
      .party(party, .changeJudged), "\(name): change that the worst year is found by", .pounds,
      "The change of the year; after the contract the best of all years, so that it is never the worst.",
      about: about, total: Total.lowest,
      when(term.inTerm, change, else: .overYears(.highest, [.party(party, .change)], .afterBase)))
    let worst = draft.constant(
      .party(party, .worstChange), "\(name): worst year", .pounds,
      "The lowest change of surplus in a year of the contract.",
      about: about, .overYears(.lowest, [.party(party, .changeJudged)], .afterBase))
    writeNumber(into: &draft, of: party, worst: worst)
  }

  /// Which year is worst: of years that differ by less than pennies, the first.
  private static func writeNumber(into draft: inout Draft, of party: String, worst: Expression) {
    let name = draft.name(party)
    let about = Subject(party: party)
    let tolerance = draft.parts.appraisal.tolerance.value
    draft.yearly(
      .party(party, .betterThanWorst), "\(name): better than the worst year", .flag,
      "1 in a year whose change lies above the worst by more than the tolerance of checks.",
      about: about, flag(.line(.party(party, .changeJudged)).isAbove(worst + tolerance)))
    draft.constant(
      .party(party, .worstYear), "\(name): which year is worst", .year,
      "The number of the first year that is not better than the worst.",
      about: about, .overYears(.yearOfLowest, [.party(party, .betterThanWorst)], .afterBase))
  }
}
