import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The answer on one sheet: a sentence, a table of parties, both masters, and charts.
struct SummarySheet {
  let cases: [PlacedCase]
  let bridge: BridgeSheet?
  static let name = "Summary"

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: SummarySheet.name)
    sheet.widths = [52] + [Double](repeating: 22, count: 8)
    sheet.rows = SheetTop.rows(
      "Summary: \(cases.map(\.source.title).joined(separator: " and "))",
      SheetTop.conventions
        + " Net present value is the change against business as usual, discounted."
    )
    sheet.rows.append([])
    let blocks = cases.map { SummaryTable(placed: $0) }
    sheet.rows += answer(blocks, firstTableRow: sheet.rows.count + answerHeight)
    var partyRows: [Int] = []
    for block in blocks {
      let start = sheet.rows.count
      partyRows.append(start + 2)
      sheet.rows += block.rows(at: start)
      let masters = start + block.partyCount + (block.hasBetween ? 4 : 3)
      sheet.statusRanges.append(
        CellRange(
          CellAddress(row: masters, column: 1), CellAddress(row: masters + 1, column: 1)))
    }
    sheet.charts = SummaryCharts(
      tables: blocks, partyRows: partyRows, bridge: bridge
    ).charts(below: sheet.rows.count)
    return sheet
  }

  private var answerHeight: Int { cases.count + (cases.count > 1 ? cases.count - 1 : 0) + 2 }

  private func answer(_ blocks: [SummaryTable], firstTableRow: Int) -> [[Cell]] {
    var row = firstTableRow
    var sentences: [[Cell]] = []
    for block in blocks {
      sentences.append(block.sentence(tableStartsAt: row))
      row += block.rows(at: row).count
    }
    return [Cell.heading("The answer", over: 7)] + sentences + differences + [[]]
  }

  /// What each further case adds to the first.
  private var differences: [[Cell]] {
    guard let first = cases.first else { return [] }
    return cases.dropFirst().map { other in
      let line = TenPerCent.headline
      let (theirs, own) = (other.reference(line), first.reference(line))
      let value = other.results[line] - first.results[line]
      return [
        .text("\(other.letter) differs from \(first.letter) for the system by", .label),
        Cell(.formula("\(theirs)-\(own)", .number(value)), CellStyle(.headline, .pounds)),
        .text("over the same years."),
      ]
    }
  }
}

/// The table of one case: what each party gets, and whether the checks hold.
struct SummaryTable {
  let placed: PlacedCase

  private var headline: CaseHeadline { placed.report.headline }

  private static let header = [
    "Net present value", "within the term", "after the term", "Lowest annual change in the term",
    "Years in deficit", "Year of the lowest change",
  ]

  var partyCount: Int { headline.parties.count }

  /// Whether parties have what the system has not, so that a row must lie between them.
  var hasBetween: Bool { headline.between != nil }

  /// The rows from a row of the sheet on, counted from 0; an empty one last.
  func rows(at start: Int) -> [[Cell]] {
    let status = CheckStatus(placed)
    return [
      Cell.heading(placed.shortTitle, over: 7),
      [.text("Party", .header)] + SummaryTable.header.map { .text($0, .header) },
    ] + headline.parties.map { row($0, .data) }
      + (headline.between.map { [between($0, firstParty: start + 2)] } ?? []) + [
        row(headline.system, .total),
        [.text("Errors (CHECK means the model is wrong)", .label), status.master(.error)],
        [.text("Alerts (CHECK means the plan needs review)", .label), status.master(.alert)],
      ] + leftOut + [[]]
  }

  /// What makes the column of parties add up to the system, live: the system less the parties above.
  private func between(_ values: [Double], firstParty row: Int) -> [Cell] {
    let last = row + partyCount - 1
    let amounts = values.enumerated().map { column, value in
      let letter = ColumnLetters.of(column + 1)
      return Cell(
        .formula(
          "\(letter)\(last + 3)-SUM(\(letter)\(row + 1):\(letter)\(last + 1))", .number(value)),
        CellStyle(.data, .pounds))
    }
    return [.text(CaseHeadline.betweenWords, .label)] + amounts
  }

  private func row(_ row: HeadlineRow, _ role: CellStyle.Role) -> [Cell] {
    func cell(_ figure: Figure?) -> Cell {
      figure.map { placed.link($0.line, role: role) } ?? .blank
    }
    return [.text(row.name, .label)] + row.worth.map(cell) + [
      cell(row.lowestChange), cell(row.yearsInDeficit),
      row.yearOfLowestChange.map { placed.yearLink($0.line, role: role) } ?? .blank,
    ]
  }

  /// The answer in words and numbers, each in a cell of its own.
  func sentence(tableStartsAt row: Int) -> [Cell] {
    [
      .text("\(placed.shortTitle) changes the system's position by", .label),
      placed.link(headline.system.npv.line, role: .headline),
      .text("at today's value, of it"),
      placed.link(headline.system.npvWithinTerm.line, role: .headline),
      .text("within the term."), everyPartyWins(tableStartsAt: row),
    ]
  }

  /// What commissioners pay in the term that budget and outturn leave out: services, other things.
  private var leftOut: [[Cell]] {
    placed.alliance.leftOut.compactMap { paidInTerm($0.line, $0.label) }
  }

  private func paidInTerm(_ line: LineID, _ words: String) -> [Cell]? {
    guard let paid = placed.range(line), let inTerm = placed.range(.time(.inTerm)) else {
      return nil
    }
    let flags = placed.results.values(of: .time(.inTerm))
    let sums = placed.results.values(of: line)
    return [
      .text("\(words), paid in the term", .label),
      Cell(
        .formula(
          "SUMPRODUCT(\(paid.formula),\(inTerm.formula))",
          .number(zip(sums, flags).map(*).reduce(0, +))), CellStyle(.data, .pounds)),
    ]
  }

  /// What the alliance is worth to each party.
  var partyValues: [Double] { headline.parties.map(\.npv.value) }

  private func everyPartyWins(tableStartsAt row: Int) -> Cell {
    let range = "B\(row + 3):B\(row + 2 + partyCount)"
    let losers = headline.parties.filter(\.isWorseOff).map(\.name)
    // A formula that names each of many parties is longer than anybody reads.
    guard partyCount <= SummaryTable.mostNamed else {
      return Cell(
        .formula(
          "\"Parties worse off: \"&COUNTIF(\(range),\"<-1\")",
          .text("Parties worse off: \(losers.count)")), CellStyle(.label))
    }
    let names = headline.parties.indices.map {
      "IF(B\(row + 3 + $0)<-1,\" \"&A\(row + 3 + $0)&\";\",\"\")"
    }
    return Cell(
      .formula(
        "IF(MIN(\(range))>=-1,\"No party is worse off.\",\"Worse off:\"&\(names.joined(separator: "&")))",
        .text(
          losers.isEmpty
            ? "No party is worse off." : "Worse off:" + losers.map { " \($0);" }.joined())),
      CellStyle(.label))
  }

  /// How many parties are named in a sentence at the most.
  private static let mostNamed = 8
}
