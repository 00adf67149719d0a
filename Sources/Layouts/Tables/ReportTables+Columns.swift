import AllianceModel
import Analysis
import Modelling
import Scenarios

// Columns that tables have in common; their fields are those of the case.
extension ReportTables {
  static let scenarioColumns: [CSVTable.Column] = [
    .init(name: "scenario", kind: .text, meaning: "The scenario file without its ending."),
    .init(
      name: "scenario_title", kind: .text, meaning: "The title that tells the scenario apart."),
  ]

  static let caseColumn = CSVTable.Column(
    name: "case", kind: .text,
    meaning: "bau for business as usual, alliance for everything else.")

  static let yearColumns: [CSVTable.Column] = [
    .init(name: "year", kind: .text, meaning: "The financial year, such as 2026/27."),
    .init(name: "period_end", kind: .date, meaning: "The last day of the year."),
  ]

  static let currencyColumn = CSVTable.Column(
    name: "currency", kind: .text, meaning: "GBP for pounds; empty where it is no money.")

  static let accountColumns: [CSVTable.Column] = [
    .init(
      name: "account", kind: .text,
      meaning: "The account of the ledger; of a payment, the payer's."),
    .init(name: "account_name", kind: .text, meaning: "The name of that account."),
    .init(
      name: "counter_account", kind: .text,
      meaning: "The payee's account; empty for what is no payment."),
    .init(name: "counter_account_name", kind: .text, meaning: "The name of that account."),
  ]

  static func field(_ text: String?) -> CSVField {
    guard let text, !text.isEmpty else { return .empty }
    return .text(text)
  }

  static func caseWord(isBusinessAsUsual: Bool) -> CSVField {
    .text(isBusinessAsUsual ? "bau" : "alliance")
  }

  static func currency(of unit: Unit) -> CSVField {
    unit.priceBase == nil ? .empty : .text("GBP")
  }

  /// What stands under a year that is none: one number holds for all.
  static let allYears: [CSVField] = [.text("all"), .empty]
}

/// A case with the names of what its lines are about, as tables show them.
struct NamedCase {
  let source: Case
  private let parties: [String: String]
  private let services: [String: String]

  init(_ source: Case) {
    self.source = source
    parties = Dictionary(
      source.alliance.parties.map { ($0.id, $0.name) } + [(Outsider.id, Outsider.name)],
      uniquingKeysWith: { first, _ in first })
    services = Dictionary(
      source.alliance.services.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  var alliance: Alliance { source.alliance }

  /// The fields of `scenarioColumns`.
  var scenario: [CSVField] { [.text(source.name), .text(source.title)] }

  /// The fields of `yearColumns`.
  func year(_ column: Int) -> [CSVField] {
    let years = alliance.model.years
    return [.text(years.label(column)), .text(years.end(column))]
  }

  /// The id of a party and its name.
  func party(_ id: String?) -> [CSVField] {
    [ReportTables.field(id), ReportTables.field(id.flatMap { parties[$0] })]
  }

  /// The id of a service and its name.
  func service(_ id: String?) -> [CSVField] {
    [ReportTables.field(id), ReportTables.field(id.flatMap { services[$0] })]
  }

  /// The fields of `accountColumns`; only a payment has an account on its other side.
  func accounts(_ line: LineID, isPayment: Bool) -> [CSVField] {
    guard let sides = alliance.accounts.lines[line] else {
      return [.empty, .empty, .empty, .empty]
    }
    let received = isPayment ? sides.received : nil
    return [
      .text(sides.paid.code), .text(sides.paid.name), ReportTables.field(received?.code),
      ReportTables.field(received?.name),
    ]
  }
}
