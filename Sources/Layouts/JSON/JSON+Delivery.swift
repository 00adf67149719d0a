import AllianceModel
import GlidepathKit
import Modelling
public import Notation
public import Reports

extension DeliveryReport {
  /// Plan, delivered and what is now expected; lists by column, the base year first.
  public var json: JSON {
    [
      "plan_file": statement == .none ? .null : .text(plan.file),
      "plan_fingerprint": statement == .none ? .null : .text(plan.inputHash),
      "plan_is_frozen": .bool(statement == .frozen),
      "delivered_years": .texts(deliveredColumns.map(years.label)),
      "sentences": .texts(sentences), "services": .list(services.map(\.json)),
      "lines": .list(others.map(\.json)), "forecast": .list(forecast.map(\.json)),
    ]
  }
}

extension PlannedLine {
  /// A line as planned and as delivered or now expected.
  var json: JSON {
    [
      "line": .text(line.text), "label": .text(label), "unit": .text(unit.label),
      "plan": .numbers(plan), "delivered": .numbers(now), "variance": .numbers(variance),
    ]
  }
}

extension PriceAndVolume {
  /// A variance of money and what it is made of.
  var json: JSON {
    [
      "service": .text(service.id), "activity": activity.json, "money": money.json,
      "plan_price": .numbers(planPrice), "delivered_price": .numbers(price),
      "volume": .numbers(volumeEffect), "price": .numbers(priceEffect),
      "made_up": .numbers(madeUp), "not_made_up": .numbers(notMadeUp),
    ]
  }
}
