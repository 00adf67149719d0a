import Modelling
import Scenarios

/// Clause 12: the lowest year of a party, of all years and not of the contract's alone.
///
/// lowest = MIN over the years of the change of surplus, of the underlying surplus and of its change;
/// the year is the first that does not lie above the lowest by more than the tolerance.
///
/// Hand case: changes of −£20 and +£10 in the contract, then −£80 and −£80 after it: lowest −£80, in
/// year 3.
enum LowestYears {
  /// A figure whose lowest year is shown.
  private struct Figure {
    let key: PartyLine
    let lowest: PartyLine
    let words: String
  }

  private static let figures = [
    Figure(key: .change, lowest: .lowestChange, words: "change of surplus"),
    Figure(key: .underlying, lowest: .lowestUnderlying, words: "underlying surplus"),
    Figure(
      key: .underlyingChange, lowest: .lowestUnderlyingChange,
      words: "change of underlying surplus"),
  ]

  /// Writes how low a party comes and in which year.
  static func write(into draft: inout Draft, of party: String) {
    for figure in figures { write(into: &draft, of: party, figure) }
  }

  private static func write(into draft: inout Draft, of party: String, _ figure: Figure) {
    let words = "\(draft.name(party)): lowest \(figure.words)"
    let about = Subject(party: party)
    let line = LineID.party(party, figure.key)
    let lowest = draft.constant(
      .party(party, figure.lowest), words, .pounds,
      "The lowest of all years, those after the contract among them.", about: about,
      .overYears(.lowest, [line], .afterBase))
    let above = LineID.aboveLowest(figure.lowest, of: party)
    draft.yearly(
      above, "\(words), years above it", .flag,
      "1 in a year that lies above the lowest by more than the tolerance of checks.", about: about,
      flag(.line(line).isAbove(lowest + draft.parts.appraisal.tolerance.value)))
    draft.constant(
      .yearOf(figure.lowest, party), "\(words), which year", .year,
      "The number of the first year that does not lie above the lowest.", about: about,
      .overYears(.yearOfLowest, [above], .afterBase))
  }
}
