import AllianceModel
import Evaluation
import Modelling
import Reports

/// The rows of plan against delivered for one case, each with one formula for all years.
struct DeliveryRows {
  private let placed: PlacedCase
  /// The row of the sheet at which the first stands, from 0.
  private let start: Int
  private(set) var rows: [[Cell]] = []

  init(_ placed: PlacedCase, start: Int) {
    self.placed = placed
    self.start = start
  }

  private var axis: TimeAxis { placed.axis }
  /// The number of the next row as formulas have it, from 1.
  private var next: Int { start + rows.count + 1 }

  /// Writes all blocks of the case.
  mutating func write(_ delivery: DeliveryReport, file: String) {
    heading("Which years are delivered")
    rows.append(
      [
        .text(
          "Plan: \(delivery.planWords(file: file)); no edit of an input moves it. In years that are not delivered, Delivered is what is now expected.",
          .note)
      ])
    let flags = [LineID.time(.delivered), .time(.inTerm)].map { flag in
      let row = next
      rows.append(linked(flag, placed.linesByID[flag]?.label ?? "", .integer, total: false))
      return row
    }
    for service in delivery.services {
      rows.append([])
      heading(service.money.label)
      write(service, inTerm: flags[1])
    }
    block("Other lines that were delivered", delivery.others)
    block("What the contract comes to: delivered, then as now expected", delivery.forecast)
    rows.append([])
  }

  private mutating func heading(_ words: String) {
    rows.append(Cell.heading(placed.titled(words), over: axis.width))
  }

  /// Lines with their plan and the variance.
  private mutating func block(_ words: String, _ lines: [PlannedLine]) {
    if lines.isEmpty { return }
    rows.append([])
    heading(words)
    for line in lines { write(line, named: "\(line.label): ", isTotal: true) }
  }

  /// Plan, delivered and variance of a line; gives their rows.
  @discardableResult
  private mutating func write(
    _ line: PlannedLine, named name: String, isTotal: Bool
  ) -> (plan: Int, now: Int, variance: Int) {
    let (format, plan) = (line.unit.format, next)
    rows.append(frozen(line, "\(name)Plan"))
    rows.append(linked(line.line, "\(name)Delivered", format, total: line.unit.addsUp))
    computed(
      "\(name)Variance", line.unit.label, format, line.variance, role: isTotal ? .total : .data,
      total: line.unit.addsUp
    ) { column, _ in "\(column)\(plan + 1)-\(column)\(plan)" }
    return (plan, plan + 1, plan + 2)
  }

  /// The plan of a line: numbers, in years after the base year.
  private func frozen(_ line: PlannedLine, _ label: String) -> [Cell] {
    let format = line.unit.format
    let total =
      line.unit.addsUp ? sum(line.plan, format, .data) : Cell.blank
    return [
      .text(line.line.text, .reference), .text(label, .label), .text(line.unit.label, .reference),
    ]
      + [.blank, total, .blank]
      + line.plan.dropFirst().map { .number($0, format, .setting) }
  }

  /// A line of the Model sheet, in years after the base year.
  private func linked(_ line: LineID, _ label: String, _ format: NumberFormat, total: Bool)
    -> [Cell]
  {
    let unit = placed.linesByID[line]?.unit.label ?? ""
    let sum = total ? sum(placed.results.values(of: line), format, .data) : Cell.blank
    return [.text(line.text, .reference), .text(label, .label), .text(unit, .reference)]
      + [.blank, sum, .blank]
      + (1..<axis.years.count).map { placed.link(line, year: $0, format: format) }
  }

  /// A row of one formula, which sees the letters of its own column and of the one before.
  private mutating func computed(
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

  /// The sum of the row that is about to be written.
  private func sum(_ values: [Double], _ format: NumberFormat, _ role: CellStyle.Role) -> Cell {
    let (first, last) = axis.letters(from: .afterBase)
    return Cell(
      .formula("SUM($\(first)\(next):$\(last)\(next))", .number(values.dropFirst().reduce(0, +))),
      CellStyle(role, format))
  }
}

extension DeliveryRows {
  /// Activity, price and money of a service, and what the variance is made of.
  private mutating func write(_ service: PriceAndVolume, inTerm: Int) {
    let activity = write(service.activity, named: "Activity: ", isTotal: false)
    let money = write(service.money, named: "", isTotal: true)
    let (per, price, planPrice) = ("£ per unit", next, next + 1)
    computed("Price: Delivered", per, .pence, service.price) { column, _ in
      "IF(\(column)\(activity.now)=0,0,\(column)\(money.now)/\(column)\(activity.now))"
    }
    computed("Price: Plan", per, .pence, service.planPrice) { column, _ in
      "IF(\(column)\(activity.plan)=0,\(column)\(price),\(column)\(money.plan)/\(column)\(activity.plan))"
    }
    let volume = next
    computed("of which Volume", "£", .pounds, service.volumeEffect, total: true) { column, _ in
      "\(column)\(activity.variance)*\(column)\(planPrice)"
    }
    computed("of which Price", "£", .pounds, service.priceEffect, total: true) { column, _ in
      "\(column)\(money.variance)-\(column)\(volume)"
    }
    writeTiming(service, activity: activity.variance, planPrice: planPrice, volume, inTerm)
  }

  /// What of the volume other years of the contract make up.
  private mutating func writeTiming(
    _ service: PriceAndVolume, activity: Int, planPrice: Int, _ volume: Int, _ inTerm: Int
  ) {
    let (toDate, kept, made) = (next, next + 1, next + 2)
    let (unit, format) = (service.activity.unit.label, service.activity.unit.format)
    let last = "$\(ColumnLetters.of(axis.last))"
    let nothing = Cell.number(0, format)
    computed("Activity above the plan to date", unit, format, service.toDate, base: nothing) {
      "\($1)\(toDate)+\($0)$\(inTerm)*\($0)\(activity)"
    }
    computed("of which kept to the end", unit, format, service.keptToDate, base: nothing) {
      column, _ in
      let rest = "\(column)\(toDate):\(last)\(toDate)"
      return "MIN(0,MAX(\(rest)))+MAX(0,MIN(\(rest)))"
    }
    computed(
      "of the Volume: Made up by the end of the term", "£", .pounds, service.madeUp, total: true
    ) {
      "(\($0)\(toDate)-\($1)\(toDate)-(\($0)\(kept)-\($1)\(kept)))*\($0)\(planPrice)"
    }
    computed("of the Volume: not made up", "£", .pounds, service.notMadeUp, total: true) {
      column, _ in "\(column)\(volume)-\(column)\(made)"
    }
  }
}
