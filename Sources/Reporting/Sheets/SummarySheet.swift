import AllianceModel
import Analysis
import Evaluation
import Modelling

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
      guard let theirs = other.reference(line), let own = first.reference(line) else { return [] }
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
  private static let header = [
    "Net present value", "within the term", "after the term", "Lowest annual change in the term",
    "Years in deficit", "Year of the lowest change",
  ]

  var partyCount: Int { placed.alliance.parties.count }

  /// Whether parties have what the system has not, so that a row must lie between them.
  ///
  /// Tax that they pay, money from outside, and when capital counts; a contract without services has
  /// none of it.
  var hasBetween: Bool { placed.alliance.model.lines.contains { $0.subject.service != nil } }

  /// The rows from a row of the sheet on, counted from 0; an empty one last.
  func rows(at start: Int) -> [[Cell]] {
    let status = CheckStatus(placed)
    return [
      Cell.heading(placed.shortTitle, over: 7),
      [.text("Party", .header)] + SummaryTable.header.map { .text($0, .header) },
    ] + placed.alliance.parties.map { row($0.name, "party.\($0.id)", .data) }
      + (hasBetween ? [between(firstParty: start + 2)] : []) + [
        row("System", "system", .total),
        [.text("Errors (CHECK means the model is wrong)", .label), status.master(.error)],
        [.text("Alerts (CHECK means the plan needs review)", .label), status.master(.alert)],
      ] + leftOut + [[]]
  }

  /// What makes the column of parties add up to the system, live: the system less the parties above.
  private func between(firstParty row: Int) -> [Cell] {
    let last = row + partyCount - 1
    let amounts = ["npv", "npv_within_term", "npv_after_term"].enumerated().map { column, key in
      let letter = ColumnLetters.of(column + 1)
      let value = placed.alliance.parties.reduce(placed.results[LineID("system.\(key)")]) {
        $0 - placed.results[LineID("party.\($1.id).\(key)")]
      }
      return Cell(
        .formula(
          "\(letter)\(last + 3)-SUM(\(letter)\(row + 1):\(letter)\(last + 1))", .number(value)),
        CellStyle(.data, .pounds))
    }
    return [.text("Tax, external funding and timing of capital", .label)] + amounts
  }

  private func row(_ name: String, _ prefix: String, _ role: CellStyle.Role) -> [Cell] {
    let amounts = ["npv", "npv_within_term", "npv_after_term", "worst_change"].map {
      placed.link(LineID("\(prefix).\($0)"), role: role)
    }
    return [.text(name, .label)] + amounts + [
      placed.link(LineID("\(prefix).years_in_deficit"), role: role),
      placed.yearLink(LineID("\(prefix).worst_year"), role: role),
    ]
  }

  /// The answer in words and numbers, each in a cell of its own.
  func sentence(tableStartsAt row: Int) -> [Cell] {
    guard placed.has(TenPerCent.headline) else {
      return [.text("\(placed.shortTitle) states no appraisal.", .label)]
    }
    return [
      .text("\(placed.shortTitle) changes the system's position by", .label),
      placed.link(TenPerCent.headline, role: .headline),
      .text("at today's value, of it"), placed.link("system.npv_within_term", role: .headline),
      .text("within the term."), everyPartyWins(tableStartsAt: row),
    ]
  }

  /// What commissioners pay in the term that budget and outturn leave out: services, other things.
  private var leftOut: [[Cell]] {
    let services = placed.alliance.settings.compactMap { setting -> [Cell]? in
      let parts = setting.path.split(separator: ".")
      guard parts.count == 3, parts[0] == "services", parts[2] == "in_scope", setting.value == "no"
      else { return nil }
      let payment = LineID("service.\(parts[1]).payment")
      return placed.linesByID[payment].flatMap {
        paidInTerm(payment, "Not in the outturn: \($0.label.prefix { $0 != ":" })")
      }
    }
    return services
      + placed.alliance.model.lines.filter { $0.id.text.hasPrefix("outturn.left_out.") }
      .compactMap { paidInTerm($0.id, $0.label) }
  }

  private func paidInTerm(_ line: LineID, _ words: String) -> [Cell]? {
    guard let paid = placed.range(line), let inTerm = placed.range("time.in_term") else {
      return nil
    }
    let flags = placed.results.values(of: "time.in_term") ?? []
    let sums = placed.results.values(of: line) ?? []
    return [
      .text("\(words), paid in the term", .label),
      Cell(
        .formula(
          "SUMPRODUCT(\(paid.formula),\(inTerm.formula))",
          .number(zip(sums, flags).map(*).reduce(0, +))), CellStyle(.data, .pounds)),
    ]
  }

  /// What the alliance is worth to each party.
  var partyValues: [Double] {
    placed.alliance.parties.map { placed.results[LineID("party.\($0.id).npv")] }
  }

  private func everyPartyWins(tableStartsAt row: Int) -> Cell {
    let values = placed.alliance.parties.compactMap {
      placed.results.values(of: LineID("party.\($0.id).npv"))?.first
    }
    guard !values.isEmpty else { return .blank }
    let range = "B\(row + 3):B\(row + 2 + partyCount)"
    let losers = zip(placed.alliance.parties.map(\.name), values).filter { $1 < -1 }.map(\.0)
    // A formula that names each of many parties is longer than anybody reads.
    guard values.count <= SummaryTable.mostNamed else {
      return Cell(
        .formula(
          "\"Parties worse off: \"&COUNTIF(\(range),\"<-1\")",
          .text("Parties worse off: \(losers.count)")), CellStyle(.label))
    }
    let names = values.indices.map { "IF(B\(row + 3 + $0)<-1,\" \"&A\(row + 3 + $0)&\";\",\"\")" }
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
