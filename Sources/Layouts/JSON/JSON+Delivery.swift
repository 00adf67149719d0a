import AllianceModel
import GlidepathKit
import Modelling
public import Notation
public import Reports

extension DeliveryReport {
  /// Plan, and how it stands now: delivered, following or forecast; lists by column, the base year first.
  public var json: JSON {
    [
      "plan_file": statement == .none ? .null : .text(plan.file),
      "plan_fingerprint": statement == .none ? .null : .text(plan.inputHash),
      "plan_is_frozen": .bool(statement == .frozen),
      "delivered_years": .texts(deliveredColumns.map(years.label)),
      "sentences": .texts(sentences), "services": .list(services.map(json)),
      "lines": .list(others.map(json)), "contract": .list(forecast.map(json)),
    ]
  }

  /// A line as planned and now, with what its numbers are: null in the base year.
  private func json(_ line: PlannedLine) -> JSON {
    let statuses = line.now.indices.map { column -> JSON in
      column == 0 ? .null : .text(status(of: line, in: column).rawValue)
    }
    let total: JSON = [
      "plan": .number(self.total(line.plan)), "current": .number(self.total(line.now)),
      "variance": .number(self.total(line.variance)),
    ]
    return [
      "line": .text(line.line.text), "label": .text(line.label), "unit": .text(line.unit.label),
      "status": .list(statuses), "plan": .numbers(line.plan), "current": .numbers(line.now),
      "variance": .numbers(line.variance),
      "total_of_contract": line.unit.addsUp ? total : .null,
    ]
  }

  /// A variance of money and what it is made of.
  private func json(_ parts: PriceAndVolume) -> JSON {
    [
      "service": .text(parts.service.id), "activity": json(parts.activity),
      "money": json(parts.money), "plan_price": .numbers(parts.planPrice),
      "current_price": .numbers(parts.price), "volume": .numbers(parts.volumeEffect),
      "price": .numbers(parts.priceEffect), "price_is": .text(parts.priceWords),
      "made_up": .numbers(parts.madeUp), "not_made_up": .numbers(parts.notMadeUp),
    ]
  }
}
