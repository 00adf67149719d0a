import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The charts that show all cases: what they bring to date, to each party, and the party that is chosen.
struct ComparedCharts {
  let plan: SummaryPlan
  let every: EveryParty

  /// Under the year table: the party that the reader chose, and what the contract brings to date.
  var first: [ChartBlock] { [chosen, cumulative].compactMap(\.self) }

  private var cases: [PlacedCase] { plan.cases }

  private func onSummary(_ range: CellRange) -> SheetRange {
    SheetRange(sheet: SummarySheet.name, range: range)
  }

  private func onSummary(_ address: CellAddress) -> SheetRange {
    onSummary(CellRange(address, address))
  }

  private var years: SheetRange? {
    cases.first.map { onSummary($0.axis.range(row: plan.chosen + 3, from: 1)) }
  }

  /// A row of Summary, under the name in its first cell.
  private func row(
    _ row: Int, _ name: String, nameCell: CellAddress? = nil, colour: Int, _ numbers: [Double],
    _ stroke: Chart.Stroke = .solid
  ) -> ChartRow? {
    cases.first.map {
      ChartRow(
        name: name,
        nameCell: onSummary(nameCell ?? CellAddress(row: row, column: 0)), colour: colour,
        values: onSummary($0.axis.range(row: row, from: 1)), numbers: Array(numbers.dropFirst()),
        stroke: stroke)
    }
  }

  /// The underlying surplus of the chosen party in every scenario, and as usual in the chosen one.
  private var chosen: ChartBlock? {
    guard let years, let axis = cases.first?.axis else { return nil }
    let usual = row(
      ChosenYears(every: every).usualUnderlyingRow, every.chosenWords(.usualUnderlying).value,
      colour: 5, every.chosen(.usualUnderlying).map { $0.value ?? 0 }, .dashed)
    let values = cases.indices.map { every.chosenUnderlying($0).map(\.value) }
    let own = cases.indices.compactMap { position in
      row(
        every.row(of: .chosenUnderlying, case: position), cases[position].source.title,
        colour: position, values[position].map { $0 ?? 0 })
    }
    let rows = own.prefix(5) + [usual].compactMap(\.self)
    let party = LiveText.cell(
      ChosenYears(every: every).partyChoice, plan.label(of: plan.parties[every.firstChoice]))
    guard
      let chart = Chart(
        .lines, "What the chosen party has left, underlying", Array(rows), years: years,
        about:
          "Underlying surplus a year of the party chosen above, of a commissioner funding less recurrent spend, by scenario and as usual."
      )
    else { return nil }
    let places = cases.indices.map { every.row(of: .chosenUnderlying, case: $0) }
    let cells = CellRange(
      axis.range(row: places.min() ?? 0, from: 1).first,
      axis.range(row: places.max() ?? 0, from: 1).last)
    let lowest = LiveNumber(
      "MIN(\(cells.absolute))", values.flatMap { $0.dropFirst().compactMap(\.self) }.min() ?? 0)
    let words = LiveText.cell(
      CellAddress(row: ChosenYears(every: every).underlyingRow, column: 0),
      every.chosenWords(.underlying).value)
    return ChartBlock(
      sentence: party + ". " + words + ": lowest "
        + .when(lowest.isBelow(-0.5), "-", else: "")
        + lowest.poundsInWords + ".", chart: chart)
  }

  /// What the cases bring the system to date.
  private var cumulative: ChartBlock? {
    guard let years, cases.allSatisfy({ $0.has(.system(.cumulative)) }) else { return nil }
    let rows = cases.indices.compactMap { position in
      row(
        every.row(of: .systemToDate, case: position), cases[position].source.title,
        colour: position, cases[position].results.values(of: .system(.cumulative)))
    }
    guard
      let chart = Chart(
        .lines, "What the contract brings the system to date", Array(rows.prefix(6)), years: years,
        unit: "\(SheetMoney(rows.flatMap(\.numbers)).words) at today's value",
        about:
          "Change of the system against business as usual to date, at today's value, by scenario.")
    else { return nil }
    let ends = every.lastYear(of: .systemToDate)
    let values = rows.map { $0.numbers.last ?? 0 }
    let best = values.indices.max { values[$0] < values[$1] } ?? 0
    let words = every.mostCell
    let title = LiveText(
      "INDEX(\(every.choices.cases.absolute),MATCH(\(words.formula),\(ends),0),1)",
      cases[best].source.title)
    let year = cases[0].axis.years.label(cases[0].axis.years.horizon)
    let leader = LiveText.when(
      every.spreadCell.isBelow(0.5), "All bring the same by ",
      else: title + " brings most by ")
    return ChartBlock(
      sentence: (cases.count > 1 ? leader : "To date by ")
        + .literal("\(year): ") + .when(words.isBelow(-0.5), "-", else: "") + words.poundsInWords
        + ".",
      chart: chart)
  }

  /// What each case is worth to each party, side by side; nil where the parties differ or one is alone.
  var byParty: ChartBlock? {
    guard cases.count > 1, let first = cases.first,
      cases.allSatisfy({ $0.alliance.parties == first.alliance.parties })
    else { return nil }
    let count = plan.parties.count
    func cells(_ table: Int, _ column: Int) -> CellRange {
      CellRange(
        CellAddress(row: plan.tables[table] + 1, column: column),
        CellAddress(row: plan.tables[table] + count, column: column))
    }
    let values = cases.map { $0.report.headline.parties.map(\.npv.value) }
    let money = SheetMoney(values.flatMap(\.self))
    let counts = cases.indices.map { position in
      LiveNumber(
        "COUNTIF(\(onSummary(cells(position, 1)).formula),\">1\")",
        Double(values[position].filter { $0 > 1 }.count))
    }
    let better = zip(cases, counts).map { placed, count in
      LiveText.literal("\(placed.source.title) ") + count.fixed(0)
    }
    let chart = Chart(
      kind: .columns, title: "Net present value by party",
      alternativeText:
        "Net present value over the same years by party and scenario. The figures stand in the cells it reads.",
      horizontalTitle: "Party", verticalTitle: "\(money.words) at today's value",
      format: money.format,
      series: cases.indices.prefix(6).map { position in
        Chart.Series(
          name: cases[position].source.title,
          nameCell: onSummary(CellAddress(row: plan.tables[position], column: 0)), colour: position,
          categories: onSummary(cells(0, 0)), values: onSummary(cells(position, 1)))
      }, anchor: CellAddress(row: 0, column: 0))
    return ChartBlock(
      sentence: better.dropFirst().reduce("Parties better off: " + better[0]) { $0 + ", " + $1 }
        + .literal(" of \(count)."), chart: chart)
  }
}
