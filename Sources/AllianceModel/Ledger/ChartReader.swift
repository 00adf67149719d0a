import Modelling
import Scenarios
import SourceText

/// Holds the chart of accounts that a scenario states against the lines that it makes.
struct ChartReader {
  /// The entries as stated.
  let stated: [Named<StatedAccount>]
  /// The rows of the ledger: flows, costs, and what is paid and never charged.
  let rows: [Row]
  /// The lines of the model.
  let lineNames: [LineID]
  /// The words of all lines, and of all kinds of flow and cost, by name.
  let words: [String: String]
  /// The names of accounts by code: the first that is stated, else the words of the first entry.
  let names: [String: String]
  /// What is wrong with the chart.
  var problems: [Diagnostic] = []

  /// A row of the ledger.
  struct Row {
    /// What the scenario calls its kind: `flow.payment`.
    let kind: String
    let line: LineID
    let isBusinessAsUsual: Bool
    /// Whether somebody is paid, so that two parties post it.
    let hasTwoSides: Bool
    /// Whether no money ever moves for it.
    let isNeverPaid: Bool
  }

  init(_ stated: [Named<StatedAccount>], model: Model, ledger: Ledger) {
    self.stated = stated
    rows =
      ledger.reported.map {
        Row(
          kind: $0.kind.accountKey, line: $0.line, isBusinessAsUsual: $0.isBusinessAsUsual,
          hasTwoSides: true, isNeverPaid: $0.whenPaid == .never)
      }
      + (ledger.reportedCosts + ledger.reportedCapital).map {
        Row(
          kind: $0.kind.accountKey, line: $0.line, isBusinessAsUsual: $0.isBusinessAsUsual,
          hasTwoSides: false, isNeverPaid: $0.whenPaid == .never)
      }
    var words = Dictionary(
      model.lines.map { ($0.id.text, $0.label) }, uniquingKeysWith: { first, _ in first })
    for kind in FlowKind.allCases { words[kind.accountKey] = kind.words }
    for kind in CostKind.allCases { words[kind.accountKey] = kind.words }
    for key in Balancing.allCases { words[key.rawValue] = key.words }
    self.words = words
    lineNames = model.lines.map(\.id)
    names = ChartReader.names(stated, words)
  }

  /// The entries that are no line and no kind.
  enum Balancing: String, CaseIterable {
    case control, cash

    var words: String {
      switch self {
      case .control: "control account"
      case .cash: "cash"
      }
    }
  }

  /// The chart; what is wrong with it is among the problems.
  mutating func chart() -> ChartOfAccounts {
    let known = Set(words.keys).union(rows.flatMap { $0.line.beginnings })
    for entry in stated { check(entry, among: known) }
    checkNames()
    let entries = Dictionary(
      stated.map { ($0.id, sides($0.value)) }, uniquingKeysWith: { first, _ in first })
    var lines: [LineID: ChartOfAccounts.Sides] = [:]
    for line in lineNames { lines[line] = entries[line.text] }
    for row in rows {
      lines[row.line] = row.line.beginnings.lazy.compactMap { entries[$0] }.first
    }
    return ChartOfAccounts(balancing: balancing(entries, lines), lines: lines)
  }

  private func sides(_ stated: StatedAccount) -> ChartOfAccounts.Sides {
    ChartOfAccounts.Sides(
      paid: account(stated.paid), received: account(stated.received ?? stated.paid),
      against: stated.against.map(account))
  }

  private func account(_ stated: LedgerCode) -> ChartOfAccounts.Account {
    ChartOfAccounts.Account(code: stated.code, name: names[stated.code] ?? stated.code)
  }

  private static func names(
    _ stated: [Named<StatedAccount>], _ words: [String: String]
  ) -> [String: String] {
    let codes = stated.flatMap { entry in entry.value.codes.map { (entry.id, $0) } }
    let told = codes.compactMap { _, code in code.name.map { (code.code, $0) } }
    let meant = codes.map { id, code in (code.code, words[id] ?? id) }
    return Dictionary(told + meant, uniquingKeysWith: { first, _ in first })
  }
}

extension StatedAccount {
  /// The accounts that an entry states.
  var codes: [LedgerCode] { [paid, received, against].compactMap(\.self) }
}
