import AllianceModel
import Analysis
import Modelling

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
