import AllianceModel
import Analysis
import Modelling
import Scenarios

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
