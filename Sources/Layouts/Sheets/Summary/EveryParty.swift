import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// Every party of every case, year by year: what the chosen party's table and the charts read.
///
/// A measure is a header and a row for each case and party, cases below each other, so that a row is found
/// by counting: (case − 1) × parties + party.
struct EveryParty {
  let plan: SummaryPlan
  let money: SheetMoney

  /// What is shown of every party.
  enum Measure: CaseIterable {
    case usualSurplus, surplus, usualUnderlying, underlying, usualCash, cash, margin, floor

    /// The words of the header.
    var words: String {
      switch self {
      case .usualSurplus: "Surplus as usual"
      case .surplus: "Surplus"
      case .usualUnderlying: "Underlying surplus as usual"
      case .underlying: "Underlying surplus"
      case .usualCash: "Cash as usual"
      case .cash: "Cash"
      case .margin: "Underlying margin"
      case .floor: "Floor of the underlying margin"
      }
    }

    /// Whether it is a share and not money.
    var isShare: Bool { self == .margin || self == .floor }

    /// What is left of the party's year, and in which world; nil for what is no such thing.
    fileprivate var remainder: (kind: Remainder.Kind, view: View)? {
      switch self {
      case .usualSurplus: (.whole, .usual)
      case .surplus: (.whole, .alliance)
      case .usualUnderlying: (.underlying, .usual)
      case .underlying: (.underlying, .alliance)
      case .usualCash: (.cash, .usual)
      case .cash: (.cash, .alliance)
      case .margin, .floor: nil
      }
    }

    fileprivate func line(_ party: String, _ placed: PlacedCase) -> LineID? {
      if let remainder {
        return placed.remainder(of: party)?.line(remainder.kind, of: party, remainder.view)
      }
      return self == .margin ? .party(party, .underlyingMargin) : nil
    }
  }

  /// The rows between the headings of the block and of the first measure: the cases, one below the
  /// other, and what the reader chose.
  private static func top(_ cases: Int) -> Int { cases + 3 }

  /// The row that says what the reader chose.
  var rowOfChoice: Int { plan.everyone + 2 + plan.cases.count }

  /// How many rows the block has.
  static func height(cases: Int, parties: Int) -> Int {
    top(cases) + Measure.allCases.count * (1 + cases * parties)
      + CaseMeasure.allCases.count * (1 + cases)
  }

  /// The cells that list the cases, and those that list the parties: what a reader chooses from.
  var choices: (cases: CellRange, parties: CellRange) {
    let titles = plan.everyone + 2
    let names = row(of: .usualSurplus, case: 0, party: 0)
    return (column(0, titles, plan.cases.count), column(0, names, plan.parties.count))
  }

  /// The row of a measure of a party in a case.
  func row(of measure: Measure, case position: Int, party: Int) -> Int {
    let order = Measure.allCases.firstIndex(of: measure) ?? 0
    return plan.everyone + EveryParty.top(plan.cases.count)
      + order * (1 + plan.cases.count * plan.parties.count) + 1
      + position * plan.parties.count + party
  }

  /// All rows of a measure, in a column.
  func rows(of measure: Measure, column: Int) -> CellRange {
    self.column(
      column, row(of: measure, case: 0, party: 0), plan.cases.count * plan.parties.count)
  }

  private func column(_ column: Int, _ first: Int, _ count: Int) -> CellRange {
    CellRange(
      CellAddress(row: first, column: column),
      CellAddress(row: first + max(count, 1) - 1, column: column))
  }

  /// The rows of the block.
  var cells: [[Cell]] {
    guard let axis = plan.cases.first?.axis else { return [] }
    var rows = [
      Cell.heading(
        "Every party, year by year: what the table and the charts above read", over: axis.width),
      header("Scenario, and 1 in the years of its contract", axis),
    ]
    rows += plan.cases.map { placed in
      [.text(placed.source.title, .label), .text(placed.letter), .blank, .blank, .blank]
        + placed.links(.time(.inTerm))
    }
    rows.append(choice)
    for measure in Measure.allCases {
      rows.append(header(measure.words, axis))
      for placed in plan.cases { rows += plan.parties.map { row(of: measure, $0, placed) } }
    }
    for measure in CaseMeasure.allCases {
      var head = header(measure.words, axis)
      if measure == .systemToDate {
        head[TimeAxis.constant] = spread.cell(.header, money.format)
        head[TimeAxis.total] = most.cell(.header, money.format)
      }
      rows.append(head)
      for position in plan.cases.indices { rows.append(row(of: measure, in: position)) }
    }
    return rows
  }

  private func header(_ words: String, _ axis: TimeAxis) -> [Cell] {
    [.text(words, .header), .text("Letter", .header)]
      + [Cell](repeating: .empty(.header), count: 3) + axis.years.labels.map { .text($0, .header) }
  }

  /// The row of a measure of a party of a case.
  private func row(of measure: Measure, _ party: Alliance.Party, _ placed: PlacedCase) -> [Cell] {
    let head: [Cell] = [
      .text(plan.label(of: party), .label), .text(placed.letter), .blank,
      .text(words(of: measure, party, placed)), .blank,
    ]
    let format = measure.isShare ? NumberFormat.percent : money.format
    if let line = measure.line(party.id, placed), placed.has(line) {
      return head + placed.links(line, format: format)
    }
    guard measure == .floor, let floor = placed.floor(of: party) else { return head }
    return head + placed.links(to: floor, format: format)
  }
}

extension EveryParty {
  /// What a measure of a party comes to in a case, by year; nil where the cell is empty.
  func values(of measure: Measure, _ party: Alliance.Party, in position: Int = 0) -> [Double?] {
    let placed = plan.cases[position]
    if let line = measure.line(party.id, placed), placed.has(line) {
      let values: [Double?] = placed.results.values(of: line)
      return placed.isBlankInBaseYear(line) ? [nil] + values.dropFirst() : values
    }
    return (0..<placed.axis.years.count).map { year in
      guard year > 0, measure == .floor, let floor = placed.floor(of: party) else { return nil }
      return floor.values[floor.shape == .constant ? 0 : year]
    }
  }

  /// What the numbers of a row are called, or why it has none.
  func words(of measure: Measure, _ party: Alliance.Party, _ placed: PlacedCase) -> String {
    guard let remainder = placed.remainder(of: party.id) else {
      return "\(measure.words): not in this scenario"
    }
    if let own = measure.remainder {
      return remainder.words(own.kind) + (own.view == .usual ? " as usual" : "")
    }
    if measure == .floor {
      return measure.words + (placed.floor(of: party) == nil ? ": none stated" : "")
    }
    return measure.words + (remainder == .surplus ? "" : " (of providers alone)")
  }
}

extension PlacedCase {
  /// What is left of the year of a party; nil where the case has no such party.
  func remainder(of id: String) -> Remainder? {
    alliance.parties.first { $0.id == id }.map {
      Remainder(
        isCommissioner: $0.isCommissioner, isFunded: has(.party(id, .affordability)))
    }
  }

  /// The input that states the lowest margin that a party can bear; nil where none does.
  fileprivate func floor(of party: Alliance.Party) -> Input? {
    alliance.parties.first { $0.id == party.id }?.marginFloor.flatMap { inputsByID[$0] }
  }
}
