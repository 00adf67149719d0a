import AllianceModel
import Analysis
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario, line and year, plan beside delivered; nil where no scenario says what was
  /// delivered.
  public var delivery: CSVTable? {
    let rows = report.cases.flatMap { own in
      own.delivery.map { deliveryRows($0, of: NamedCase(own.source)) } ?? []
    }
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-delivery", title: DeliveryReport.title,
      summary:
        "One line of one scenario in one year of the contract: as planned, as delivered (or as now expected), and what the variance is made of.",
      columns: deliveryColumns, key: ["scenario", "kind", "line", "year"], rows: rows)
  }

  private var deliveryColumns: [CSVTable.Column] {
    func number(_ name: String, _ meaning: String) -> CSVTable.Column {
      .init(name: name, kind: .number, meaning: meaning)
    }
    return Self.scenarioColumns + [
      .init(
        name: "kind", kind: .text,
        meaning:
          "service: money for a service, volume and price apart; line: any other line that was delivered; forecast: what the contract comes to."
      ),
      .init(name: "line", kind: .text, meaning: "The id of the line."),
      .init(name: "label", kind: .text, meaning: "The words of the line."),
      .init(name: "unit", kind: .text, meaning: "What the line counts."),
    ] + Self.yearColumns + [
      .init(
        name: "status", kind: .text, meaning: "delivered; or reforecast for years not yet over."),
      Self.currencyColumn, number("plan", "As the parties agreed it."),
      number("delivered", "As delivered; in years not yet over as now expected."),
      number("variance", "Delivered less plan: above 0 is more than planned."),
      number("volume", "Pounds: change of activity at the plan's price."),
      number(
        "price", "Pounds: delivered activity at the change of price; with volume the variance."),
      number("made_up", "Pounds of the volume that other years of the contract make up."),
      number("not_made_up", "Pounds of the volume that no other year makes up."),
      number("plan_activity", "Activity as planned."),
      number("delivered_activity", "Activity as delivered or now expected."),
      number("plan_price", "Pounds for each unit as planned."),
      number("delivered_price", "Pounds for each unit as delivered or now expected."),
    ]
  }

  private func deliveryRows(_ delivery: DeliveryReport, of own: NamedCase) -> [[CSVField]] {
    func rows(_ kind: String, _ line: PlannedLine, _ more: [[Double]]) -> [[CSVField]] {
      delivery.columnsInTerm.map { year in
        let head: [CSVField] =
          own.scenario + [.text(kind), .text(line.line.text), .text(line.label)]
          + [.text(line.unit.label)] + own.year(year)
        let status = delivery.delivered[year] == 1 ? "delivered" : "reforecast"
        let own = [line.plan, line.now, line.variance].map { CSVField.number($0[year]) }
        let parts =
          more.isEmpty
          ? [CSVField](repeating: .empty, count: 8) : more.map { CSVField.number($0[year]) }
        return head + [.text(status), Self.currency(of: line.unit)] + own + parts
      }
    }
    return delivery.services.flatMap { service in
      rows(
        "service", service.money,
        [
          service.volumeEffect, service.priceEffect, service.madeUp, service.notMadeUp,
          service.activity.plan, service.activity.now, service.planPrice, service.price,
        ])
    } + delivery.others.flatMap { rows("line", $0, []) }
      + delivery.forecast.flatMap { rows("forecast", $0, []) }
  }
}
