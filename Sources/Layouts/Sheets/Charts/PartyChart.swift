import AllianceModel
import Modelling
import Reports

/// What is left of a party's year, with the alliance and as usual, as a chart.
struct PartyChart {
  private let placed: PlacedCase
  private let party: Alliance.Party

  init(_ placed: PlacedCase, _ party: Alliance.Party) {
    self.placed = placed
    self.party = party
  }

  /// The chart under its sentence; nil where the case does not say what is left of the party's year.
  var block: ChartBlock? {
    guard let left = placed.remainder(of: party.id),
      let own = ChartRow(
        placed, left.line(.whole, of: party.id), "With the alliance", colour: 0),
      let usual = ChartRow(
        placed, left.line(.whole, of: party.id, .usual), "As usual", colour: 4, .dashed)
    else { return nil }
    let years = SheetRange(
      sheet: placed.modelSheet, range: placed.axis.range(row: TimeAxis.headerRow, from: 1))
    let words = left.words(.whole).withSmallStart
    let chart = Chart(
      .lines, placed.titled(party.name), [own, usual], years: years,
      about: "\(party.name): \(words) a year, with the alliance and as usual.")
    return chart.map { chart in
      ChartBlock(
        sentence: .literal("\(party.name): lowest year ")
          + .when(own.lowest.isBelow(-0.5), "-", else: "") + own.lowest.poundsInWords
          + ", as usual " + .when(usual.lowest.isBelow(-0.5), "-", else: "")
          + usual.lowest.poundsInWords + ".", chart: chart)
    }
  }
}
