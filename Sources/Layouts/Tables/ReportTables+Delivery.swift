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
        "One line of one scenario in one year of the contract: as planned and now (delivered, following from what was, or forecast: see status), and what the variance is made of.",
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
          "service: money for a service, volume and price apart; line: any other line that was delivered; contract: what the contract comes to."
      ),
      .init(name: "line", kind: .text, meaning: "The id of the line."),
      .init(name: "label", kind: .text, meaning: "The words of the line."),
      .init(name: "unit", kind: .text, meaning: "What the line counts."),
    ] + Self.yearColumns + [
      .init(name: "status", kind: .text, meaning: Self.statusMeaning), Self.currencyColumn,
      number("plan", "As the parties agreed it."), number("current", "As it is now: see status."),
      number("variance", "Current less plan: above 0 is more than planned."),
      number("volume", "Pounds: change of activity at the plan's price."),
      number("price", "Pounds: the rest of the variance; what it is says price_is."),
      .init(
        name: "price_is", kind: .text,
        meaning:
          "price; or price and rule where \(PriceAndVolume.ruleWords)."),
      number(
        "made_up",
        "Pounds of the volume, at the plan's price: activity that other years of the contract make up."
      ),
      number("not_made_up", "Pounds of the volume that no other year makes up."),
      number("plan_activity", "Activity as planned."),
      number("current_activity", "Activity as it is now: see activity_status."),
      .init(name: "activity_status", kind: .text, meaning: "As status, of the activity."),
      number("plan_price", "Pounds for each unit as planned, on average."),
      number("current_price", "Pounds for each unit now, on average."),
    ]
  }

  private static let statusMeaning =
    "delivered: stated in the table of what was delivered; follows: computed in a year that is over from what was; forecast: a year not yet over."

  private func deliveryRows(_ delivery: DeliveryReport, of own: NamedCase) -> [[CSVField]] {
    func rows(
      _ kind: String, _ line: PlannedLine, _ parts: (Int) -> [CSVField] = { _ in Self.noParts }
    ) -> [[CSVField]] {
      delivery.columnsInTerm.map { year in
        let head: [CSVField] =
          own.scenario + [.text(kind), .text(line.line.text), .text(line.label)]
          + [.text(line.unit.label)] + own.year(year)
        let status = delivery.status(of: line, in: year).rawValue
        let numbers = [line.plan, line.now, line.variance].map { CSVField.number($0[year]) }
        return head + [.text(status), Self.currency(of: line.unit)] + numbers + parts(year)
      }
    }
    return delivery.services.flatMap { service in
      rows("service", service.money) { parts(of: service, delivery, $0) }
    } + delivery.others.flatMap { rows("line", $0) }
      + delivery.forecast.flatMap { rows("contract", $0) }
  }

  /// What stands where a line is not taken apart.
  private static let noParts = [CSVField](repeating: .empty, count: 10)

  /// What the variance of a service is made of, in a year.
  private func parts(
    of service: PriceAndVolume, _ delivery: DeliveryReport, _ year: Int
  ) -> [CSVField] {
    func numbers(_ lists: [Double]...) -> [CSVField] { lists.map { .number($0[year]) } }
    let status = delivery.status(of: service.activity, in: year).rawValue
    return numbers(service.volumeEffect, service.priceEffect) + [.text(service.priceWords)]
      + numbers(
        service.madeUp, service.notMadeUp, service.activity.plan, service.activity.now)
      + [.text(status)] + numbers(service.planPrice, service.price)
  }
}
