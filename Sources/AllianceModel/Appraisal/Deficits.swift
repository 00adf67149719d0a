import Modelling
import Scenarios

/// Clause 12: how often a provider is in deficit, and how far it falls from year to year.
///
/// in deficit = [surplus < −tolerance], in both worlds; years in deficit = Σ; lowest margin = MIN underlying
/// margin. A step is the year's underlying surplus, or margin, − that of the year before; in the
/// first year − that of the first year as usual, because the base year has no services; worst
/// fall = MIN(0, the steps): 0 where there is no fall. Support is not underlying, so that it softens no fall; pace, take-out
/// and rent do.
///
/// Hand case: underlying surplus of £10 as usual, then £4, £6 and −£1: steps −6, +2, −7; worst fall
/// −£7. £4, £6, £9 after £3 as usual: +1, +2, +3; worst fall 0.
enum Deficits {
  /// A figure whose steps are shown.
  private struct Figure {
    let key: PartyLine
    let step: PartyLine
    let fall: PartyLine
    let words: String
    let unit: Unit
  }

  /// Surplus and margin, both underlying.
  private static let figures = [
    Figure(
      key: .underlying, step: .underlyingStep, fall: .worstFall, words: "underlying surplus",
      unit: .pounds),
    Figure(
      key: .underlyingMargin, step: .underlyingMarginStep, fall: .worstMarginFall,
      words: "underlying margin", unit: .percentagePoints),
  ]

  /// Writes years in deficit, the lowest margin and the worst falls.
  static func write(into draft: inout Draft, of party: String, positions: Positions, term: Term) {
    for view in [View.usual, .alliance] {
      writeYears(into: &draft, of: party, in: view, surplus: positions.surplus[view][party])
    }
    let name = draft.name(party)
    let about = Subject(party: party)
    draft.constant(
      .party(party, .lowestMargin), "\(name): lowest underlying margin", .percentOf("income"),
      "The lowest underlying margin of any year.", about: about,
      .overYears(.lowest, [.party(party, .underlyingMargin)], .afterBase))
    guard !draft.parts.services.isEmpty else { return }
    for figure in figures { writeFalls(into: &draft, of: figure, party: party, term: term) }
  }

  /// Which years end with a deficit in a world, and how many.
  private static func writeYears(
    into draft: inout Draft, of party: String, in view: View, surplus: Expression
  ) {
    let name = draft.name(party)
    let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
    let years = LineID.party(party, .inDeficit, view)
    draft.yearly(
      years, "\(name): in deficit\(view.suffix)", .flag, "1 in a year that ends with a deficit.",
      about: about, flag(surplus.isBelow(-draft.parts.appraisal.tolerance.value)))
    draft.constant(
      .party(party, .yearsInDeficit, view), "\(name): years in deficit\(view.suffix)", .years,
      "How many years end with a deficit.", about: about, .overYears(.total, [years], .afterBase))
  }

  /// How far a figure falls from one year to the next.
  private static func writeFalls(
    into draft: inout Draft, of figure: Figure, party: String, term: Term
  ) {
    let name = draft.name(party)
    let about = Subject(party: party)
    let line = Expression.line(.party(party, figure.key))
    let step = LineID.party(party, figure.step)
    draft.yearly(
      step, "\(name): \(figure.words), change on the year before", figure.unit,
      "This year's less last year's; in the first year less that of the year as usual.",
      about: about, total: Total.lowest,
      when(
        term.firstYear, line - .line(.party(party, figure.key, .usual)),
        else: line - previous(line)))
    draft.constant(
      .party(party, figure.fall), "\(name): worst fall of \(figure.words) from year to year",
      figure.unit,
      "The lowest of these changes over all years, negative; 0 where there is no fall.",
      about: about, minimum(0, .overYears(.lowest, [step], .afterBase)))
  }
}
