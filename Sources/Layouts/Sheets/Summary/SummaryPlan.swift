import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// Where the blocks of Summary stand: the answer, a table for each scenario, the years of the party that
/// a reader chooses, charts, every party year by year, and the workings of the sentences.
struct SummaryPlan {
  let cases: [PlacedCase]
  /// The parties of any case, in the order of the scenario files.
  let parties: [Alliance.Party]
  /// The row of the answer's heading.
  let answer: Int
  /// The heading row of each case's table.
  let tables: [Int]
  /// The heading row of the chosen party's years.
  let chosen: Int
  /// The row of the first chart's sentence.
  let charts: Int
  /// The heading row of every party year by year.
  let everyone: Int
  /// The heading row of the workings.
  let workings: Int

  /// Plans blocks of known heights.
  init(_ cases: [PlacedCase], sentences: Int, chartRows: Int) {
    self.cases = cases
    parties = cases.map(\.alliance.parties).united(by: \.id)
    answer = SheetTop.height
    var row = answer + sentences + 2
    var tables: [Int] = []
    for placed in cases {
      tables.append(row)
      row += HeadlineTable.height(placed) + 1
    }
    self.tables = tables
    chosen = row
    charts = chosen + ChosenYears.height + 1
    everyone = charts + chartRows + 1
    workings = everyone + EveryParty.height(cases: cases.count, parties: parties.count) + 1
  }

  /// The name of a party, with its id where another has the same name.
  func label(of party: Alliance.Party) -> String {
    let alike = parties.count { $0.name.lowercased() == party.name.lowercased() }
    return alike > 1 ? "\(party.name) (\(party.id))" : party.name
  }

  /// The title of a case, in the heading of its table.
  func title(_ position: Int) -> LiveText {
    .cell(CellAddress(row: tables[position], column: 0), cases[position].source.title)
  }
}

extension Live {
  /// A cell of the same sheet, all absolute.
  static func cell(_ address: CellAddress, _ value: Value) -> Self {
    Live(address.absolute, value)
  }
}
