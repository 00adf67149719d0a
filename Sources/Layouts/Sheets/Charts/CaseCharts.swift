import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The charts of one case: how its contract works.
struct CaseCharts {
  let placed: PlacedCase
  /// The parties that charts show by colour, the same in all.
  let shown: [Alliance.Party]

  init(_ placed: PlacedCase, shown: [Alliance.Party]) {
    self.placed = placed
    self.shown = shown
  }

  /// The charts in the order in which they are read, each left out where the case lacks its lines.
  var blocks: [ChartBlock] {
    let landed = placed.report.landings.map(stranded)
    return ([services] + landed + [underlying, margins, shares, spend, activity]).compactMap(\.self)
  }

  private var years: SheetRange {
    SheetRange(
      sheet: placed.modelSheet, range: placed.axis.range(row: TimeAxis.headerRow, from: 1))
  }

  private func block(_ chart: Chart?, _ sentence: LiveText) -> ChartBlock? {
    chart.map { ChartBlock(sentence: .literal(placed.titled("")) + sentence, chart: $0) }
  }

  /// Income and cost of the services of the party on whom the contract bears hardest, as usual and not.
  private var services: ChartBlock? {
    guard let id = placed.report.hardestHit,
      let name = placed.alliance.parties.first(where: { $0.id == id })?.name
    else { return nil }
    let wanted: [(PartyLine, View, String, Int)] = [
      (.serviceIncome, .alliance, "Income", 0), (.serviceCost, .alliance, "Cost", 1),
      (.serviceIncome, .usual, "Income as usual", 0), (.serviceCost, .usual, "Cost as usual", 1),
    ]
    let rows = wanted.compactMap { line, view, words, colour in
      ChartRow(
        placed, .party(id, line, view), words, colour: colour, view == .usual ? .dashed : .solid)
    }
    guard rows.count == wanted.count,
      let gap = ChartRow(placed, .party(id, .gap), "", colour: 0)?.total
    else { return nil }
    return block(
      Chart(
        .lines, placed.titled("What services earn and cost"), rows, years: years,
        about: "Income and cost of the services of \(name) a year, with the alliance and as usual."),
      .literal("\(name): over the years income ")
        + .when(
          gap.isBelow(0), "holds up better than cost by ", else: "falls further than cost by ")
        + gap.poundsInWords + ".")
  }

  /// Who bears what is stranded, on top of each other.
  private func stranded(_ landing: LandingReport) -> ChartBlock? {
    let bearers = landing.rows.filter { $0.bearer != .total }
    let rows = bearers.enumerated().compactMap { position, row in
      ChartRow(placed, row.line, row.bearer.heading, colour: position)
    }
    guard let total = landing.rows.first(where: { $0.bearer == .total }),
      let all = ChartRow(placed, total.line, "", colour: 0)
    else { return nil }
    return block(
      Chart(
        .stackedColumns, placed.titled("Who bears the stranded cost"), rows, years: years,
        about:
          "What the payer, measures, support, gainshare, rent and \(landing.party.name) bear of its stranded cost a year."
      ),
      .literal("\(landing.party.name): stranded over the years ") + all.total.poundsInWords + ".")
  }

  /// The underlying surplus of providers.
  private var underlying: ChartBlock? {
    let rows = partyRows(.underlying)
    guard let first = rows.first else { return nil }
    return block(
      Chart(
        .lines, placed.titled("Underlying surplus by provider"), rows, years: years,
        about: "Underlying surplus a year of each provider."),
      .literal("\(first.name): lowest underlying surplus ")
        + .when(first.lowest.isBelow(-0.5), "-", else: "") + first.lowest.poundsInWords + ".")
  }

  /// The underlying margin of providers.
  private var margins: ChartBlock? {
    let rows = partyRows(.underlyingMargin)
    guard let first = rows.first else { return nil }
    return block(
      Chart(
        .lines, placed.titled("Underlying margin by provider"), rows, years: years,
        unit: "% of recurrent income", format: .percent,
        about: "Underlying margin a year of each provider."),
      .literal("\(first.name): lowest underlying margin ")
        + LiveText(
          "FIXED(100*\(first.lowest.formula),1)", MoneyText.decimals(100 * first.lowest.value, 1))
        + "%.")
  }

  /// What gain less pain brings each provider.
  private var shares: ChartBlock? {
    let rows = partyRows(.gainshare)
    guard let first = rows.first else { return nil }
    return block(
      Chart(
        .stackedColumns, placed.titled("Gain less pain by provider"), rows, years: years,
        about: "Gain less pain a year of each provider."),
      .literal("\(first.name): gain less pain over the years ")
        + .when(first.total.isBelow(-0.5), "-", else: "") + first.total.poundsInWords + ".")
  }

  private func partyRows(_ line: PartyLine) -> [ChartRow] {
    shown.enumerated().compactMap { position, party in
      ChartRow(placed, .party(party.id, line), party.name, colour: position)
    }
  }

  /// What commissioners spend against what was agreed.
  private var spend: ChartBlock? {
    guard let budget = ChartRow(placed, .budget(.total), "Agreed budget", colour: 0, .dashed),
      let outturn = ChartRow(placed, .outturn(.total), "Outturn", colour: 1),
      let saving = ChartRow(placed, .pool(.saving), "", colour: 0)
    else { return nil }
    return block(
      Chart(
        .lines, placed.titled("Agreed budget and outturn"), [budget, outturn], years: years,
        about: "Agreed budget and outturn a year."),
      .when(
        saving.total.isBelow(0), "Spend exceeds the budget by ",
        else: "Spend stays within the budget by ")
        + saving.total.poundsInWords + " while the contract runs.")
  }

  /// Activity of the first service of the party on whom the contract bears hardest, else of the first.
  private var activity: ChartBlock? {
    let services = placed.alliance.services
    guard
      let service = services.first(where: { $0.provider == placed.report.hardestHit })
        ?? services.first,
      let own = ChartRow(placed, service.activity, "With the alliance", colour: 0),
      let usual = ChartRow(placed, service.usualActivity, "As usual", colour: 1, .dashed)
    else { return nil }
    let more = LiveNumber(
      "\(own.total.formula)-\(usual.total.formula)", own.total.value - usual.total.value)
    return block(
      Chart(
        .lines, placed.titled("Activity: \(service.name)"), [own, usual], years: years,
        unit: "\(service.unit.label) a year", format: .count,
        about: "\(service.name) a year, with the alliance and as usual."),
      .literal("\(service.name), over the years against usual: ")
        + LiveText("FIXED(ABS(\(more.formula)),0)", MoneyText.decimals(more.value.magnitude, 0))
        + .literal(" \(service.unit.label) ") + .when(more.isBelow(0), "fewer.", else: "more."))
  }
}
