import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The table of one case: what each party gets, what lies between them and the system, the contract's value.
struct HeadlineTable {
  let placed: PlacedCase
  /// The row of the heading, from 0.
  let start: Int
  let money: SheetMoney

  private var headline: CaseHeadline { placed.report.headline }

  private static let header = [
    "Net present value", "within the term", "after the term", "lowest change", "in year",
    "lowest margin", "deficits as usual", "deficits",
  ]

  /// How many rows the table of a case has.
  static func height(_ placed: PlacedCase) -> Int {
    HeadlineTable(placed: placed, start: 0, money: SheetMoney([])).rows.count
  }

  /// How many columns it has.
  static let width = 1 + header.count

  /// The rows of the table.
  var rows: [[Cell]] {
    [[.text(placed.source.title, .heading)] + HeadlineTable.header.map(heading)]
      + headline.parties.map { row($0, .data) } + (headline.between.map { [between($0)] } ?? [])
      + [row(headline.system, .total)] + value + leftOut
  }

  private func heading(_ words: String) -> Cell {
    var cell = Cell.text(words, .heading)
    cell.style.standsAtRight = true
    cell.style.wraps = true
    return cell
  }

  /// The cell of a party's or the system's figure of the first columns, by position in the table.
  func worth(_ row: Int, column: Int) -> LiveNumber {
    let whose = (headline.parties + [headline.system])[row]
    let between = row == headline.parties.count && headline.between != nil ? 1 : 0
    return .cell(
      CellAddress(row: start + 1 + row + between, column: 1 + column), whose.worth[column].value)
  }

  private func row(_ row: HeadlineRow, _ role: CellStyle.Role) -> [Cell] {
    func cell(_ figure: Figure?) -> Cell {
      guard let figure else { return .empty(role) }
      let isMoney = figure.unit == .pounds || figure.unit == .presentPounds
      return placed.link(figure.line, role: role, format: isMoney ? money.format : nil)
    }
    return [.text(row.name, role == .total ? .total : .label)] + row.worth.map(cell) + [
      cell(row.lowestChange),
      row.yearOfLowestChange.map { placed.yearLink($0.line, role: role) } ?? .empty(role),
      cell(row.lowestMargin), cell(row.yearsInDeficitAsUsual), cell(row.yearsInDeficit),
    ]
  }

  /// What makes the column of parties add up to the system, live: the system less the parties above.
  private func between(_ values: [Double]) -> [Cell] {
    let first = start + 1
    let last = start + headline.parties.count
    let amounts = values.enumerated().map { column, value in
      let letter = ColumnLetters.of(column + 1)
      return Cell(
        .formula(
          "\(letter)\(last + 3)-SUM(\(letter)\(first + 1):\(letter)\(last + 1))", .number(value)),
        CellStyle(.data, money.format))
    }
    return [.text(CaseHeadline.betweenWords, .label)] + amounts
  }

  private var value: [[Cell]] {
    guard placed.has(.contract(.value)) else { return [alerts] }
    return [
      [
        .text("Contract value (budget of the term)", .label),
        placed.link(.contract(.value), format: money.format), .blank,
      ] + alerts
    ]
  }

  /// Whether the plan needs review.
  private var alerts: [Cell] {
    [.text("Alerts about the plan", .label), .blank, CheckStatus(placed).master(.alert)]
  }

  /// The cell that says whether the plan needs review.
  var alertCell: CellAddress? {
    let rows = self.rows
    return rows.indices.lazy.compactMap { row in
      rows[row].firstIndex { $0.style.role == .status }.map {
        CellAddress(row: start + row, column: $0)
      }
    }.first
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
          .number(zip(sums, flags).map(*).reduce(0, +))), CellStyle(.data, money.format)),
    ]
  }
}
