import AllianceModel
import Evaluation
import Modelling
import Reports

/// The rows of plan against delivered for one case, each with one formula for all years.
struct DeliveryRows {
  let placed: PlacedCase
  /// The row of the sheet at which the first stands, from 0.
  private let start: Int
  private(set) var rows: [[Cell]] = []
  /// The rows that say which years are delivered, and which are the contract's, from 1.
  private(set) var flags = (delivered: 0, inTerm: 0)
  /// Where plan, number and variance of each line stand, from 1.
  private(set) var lines: [LineID: LineRows] = [:]
  /// 1 in columns of the contract.
  private var inTerm: [Double] = []

  /// The rows of a line, from 1.
  struct LineRows: Hashable {
    let plan: Int
    let now: Int
    let variance: Int
  }

  init(_ placed: PlacedCase, start: Int) {
    self.placed = placed
    self.start = start
  }

  var axis: TimeAxis { placed.axis }
  /// The number of the next row as formulas have it, from 1.
  var next: Int { start + rows.count + 1 }

  /// Writes all blocks of the case.
  mutating func write(_ delivery: DeliveryReport, file: String) {
    inTerm = delivery.inTerm
    heading("Which years are delivered")
    note("Plan: \(delivery.planWords(file: file)); no edit of an input moves it.")
    flags = (flag(.time(.delivered)), flag(.time(.inTerm)))
    for service in delivery.services {
      rows.append([])
      heading(service.money.label)
      write(service)
    }
    block("Other lines that were delivered", delivery.others)
    block("What the contract comes to", delivery.forecast)
    rows.append([])
  }

  private mutating func heading(_ words: String) {
    rows.append(Cell.heading(placed.titled(words), over: axis.width))
  }

  /// A sentence below a heading.
  mutating func note(_ words: String) { rows.append([.text(words, .note)]) }

  /// A row of flags of the Model sheet; gives its number.
  private mutating func flag(_ line: LineID) -> Int {
    defer {
      let cells = (1..<axis.years.count).map { placed.link(line, year: $0, format: .integer) }
      rows.append(head(line, placed.linesByID[line]?.label ?? "", "") + [.blank, .blank] + cells)
    }
    return next
  }

  /// Lines with their plan and the variance.
  private mutating func block(_ words: String, _ lines: [PlannedLine]) {
    if lines.isEmpty { return }
    rows.append([])
    heading(words)
    for line in lines { write(line, named: "\(line.label): ", isTotal: true) }
  }

  /// Plan, number and variance of a line; gives their rows.
  @discardableResult
  mutating func write(_ line: PlannedLine, named name: String, isTotal: Bool) -> LineRows {
    let (unit, plan) = (line.unit, next)
    let own = LineRows(plan: plan, now: plan + 1, variance: plan + 2)
    rows.append(
      head(line.line, "\(name)Plan", unit.label)
        + [unit.addsUp ? sum(line.plan, unit.format, .data) : .blank, .blank]
        + line.plan.dropFirst().map { .number($0, unit.format, .setting) })
    let status: DeliveryStatus = line.isStated ? .delivered : .follows
    rows.append(
      head(line.line, "\(name)Now", unit.label, "\(status.rawValue), then forecast")
        + [unit.addsUp ? sum(line.now, unit.format, .data) : .blank, .blank]
        + (1..<axis.years.count).map { linked(line, year: $0) })
    computed(
      "\(name)Variance", unit.label, unit.format, line.variance, role: isTotal ? .total : .data,
      total: unit.addsUp
    ) { column, _ in "\(column)\(own.now)-\(column)\(own.plan)" }
    if lines[line.line] == nil { lines[line.line] = own }
    return own
  }

  /// A line of the Model sheet in a year; what ends with the contract is 0 outside of it.
  private func linked(_ line: PlannedLine, year: Int) -> Cell {
    let cell = placed.link(line.line, year: year, format: line.unit.format)
    guard line.isOfTerm, case .formula(let reference, _) = cell.content else { return cell }
    var masked = cell
    let flag = "\(ColumnLetters.of(axis.column(year)))$\(flags.inTerm)"
    masked.content = .formula("\(reference)*\(flag)", .number(line.now[year]))
    return masked
  }

  private func head(
    _ line: LineID, _ label: String, _ unit: String, _ status: String = ""
  ) -> [Cell] {
    [
      .text(line.text, .reference), .text(label, .label), .text(unit, .reference),
      .text(status, .reference),
    ]
  }

  /// A row of one formula, which sees the letters of its own column and of the one before.
  mutating func computed(
    _ label: String, _ unit: String, _ format: NumberFormat, _ values: [Double],
    role: CellStyle.Role = .data, total: Bool = false, base: Cell = .blank,
    _ formula: (String, String) -> String
  ) {
    let letters = (0..<axis.years.count).map { ColumnLetters.of(axis.column($0)) }
    let cells = (1..<axis.years.count).map { year in
      Cell(
        .formula(formula(letters[year], letters[year - 1]), .number(values[year])),
        CellStyle(role, format))
    }
    rows.append(
      [.blank, .text(label, .label), .text(unit, .reference), .blank]
        + [total ? sum(values, format, role) : .blank, base] + cells)
  }

  /// The sum, over the years of the contract, of the row that is about to be written.
  private func sum(_ values: [Double], _ format: NumberFormat, _ role: CellStyle.Role) -> Cell {
    let (first, last) = axis.letters(from: .afterBase)
    func years(_ row: Int) -> String { "$\(first)$\(row):$\(last)$\(row)" }
    let value = zip(inTerm, values).dropFirst().reduce(0) { $0 + $1.0 * $1.1 }
    return Cell(
      .formula("SUMPRODUCT(\(years(flags.inTerm)),\(years(next)))", .number(value)),
      CellStyle(role, format))
  }
}
