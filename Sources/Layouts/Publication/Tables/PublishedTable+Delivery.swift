import AllianceModel
import Modelling
import Reports

extension PublishedTable {
  /// What was delivered in the years that are over, against the plan; no row where nothing was.
  static func delivery(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Delivery", name: "plan_and_delivered", title: DeliveryReport.title,
      remarks: [
        "Years that are over. Delivered: stated as such; follows: worked out from what was delivered. The difference is now less planned."
      ],
      columns: cases.columns + [
        .words("What", width: 50, .poundsOfYear), .words("Unit", width: 18),
        .words("Financial year", width: 16, .financialYear), .number("Planned"),
        .number("Now"), .words("Status", width: 16), .number("Difference"),
      ],
      rows: cases.rows { own in own.delivery.map { rows(of: $0, cases.years) } ?? [] })
  }

  /// Each line once, with its years one below the other.
  private static func rows(of delivery: DeliveryReport, _ years: Years) -> [[PublishedCell]] {
    let all =
      delivery.services.flatMap { [$0.activity, $0.money] } + delivery.others + delivery.forecast
    var shown: Set<LineID> = []
    return all.filter { shown.insert($0.line).inserted }.flatMap { line in
      delivery.deliveredColumns.map { year in
        func number(_ value: Double) -> PublishedCell { .number(value, line.unit, years) }
        return [
          .text(line.label), .text(line.unit.publishedWords), .text(years.label(year)),
          number(line.plan[year]), number(line.now[year]),
          .text(delivery.status(of: line, in: year).rawValue.capitalizedFirst),
          number(line.variance[year]),
        ]
      }
    }
  }
}
