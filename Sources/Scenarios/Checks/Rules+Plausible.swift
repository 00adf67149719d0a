import Modelling
import SourceText

/// Values that a slip of the pen makes more often than a contract does.
///
/// Each warning shows its figures. `accept: reason` beside the value says why it is right and silences
/// the warning; where nothing would be warned of, it is an error.
enum Plausibility {
  /// Growth and inflation of more a year are rare outside a year of shock (UK CPI peaked at 11.1 %,
  /// October 2022, ONS); activity plans of the NHS stay under it.
  static let highestRise = 0.15
  /// What a unit costs, over what is paid for it.
  static let highestCostOverPrice = 3.0
  /// A sum under £1,000 in a contract of over £1m a year is mostly one that lost its k or m.
  static let smallestSum = 1_000.0
  static let largeContract = 1_000_000.0
}

extension Rules {
  static func checkPlausibility(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    let found = implausible(parts, years, reader)
    for (quantity, words) in found.values.sorted(by: { $0.0.position < $1.0.position })
    where quantity.input.provenance.accepted == nil {
      reader.remark(
        .warning, "implausible", quantity.position, "'\(quantity.input.id)' is \(words)",
        "check the figure; if it is right, say why beside it: {value: …, accept: reason}")
    }
    let relative = relative(parts)
    for quantity in reader.quantities
    where quantity.input.provenance.accepted != nil && found[quantity.input.id] == nil
      && !relative.contains(quantity.input.id)
    {
      reader.report(
        "useless-accept", quantity.position,
        "'accept' has no effect: nothing about '\(quantity.input.id)' looks implausible",
        "take it out, or call it 'note'")
    }
  }

  /// The quantities that look implausible, with the words that say why.
  private static func implausible(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: Reader
  ) -> [InputID: (Quantity, String)] {
    var found: [InputID: (Quantity, String)] = [:]
    func tell(_ quantity: Quantity?, _ words: @autoclosure () -> String?) {
      guard let quantity, quantity.input.provenance.place != nil, let words = words() else {
        return
      }
      found[quantity.input.id] = (quantity, words)
    }
    for quantity in rises(parts) { tell(quantity, steep(quantity, years, reader)) }
    let prices = Dictionary(
      parts.payments.map { ($0.id, $0.value.bau.price) }, uniquingKeysWith: { first, _ in first })
    for service in parts.services {
      let price = prices[service.id] ?? nil
      tell(service.value.unitCost, dear(service.value.unitCost, price, reader))
    }
    let size = yearly(parts)
    if size > Plausibility.largeContract {
      for quantity in sums(parts) { tell(quantity, small(quantity, size, reader)) }
    }
    return found
  }

  /// What looks implausible or not by other figures too, which an overlay may change.
  private static func relative(_ parts: Clause<RootKeys>) -> Set<InputID> {
    let small = sums(parts).compactMap(\.self).filter { quantity in
      quantity.input.values.contains { $0 != 0 && $0 < Plausibility.smallestSum }
    }
    return Set((small + parts.services.map(\.value.unitCost)).map(\.input.id))
  }

  /// Every rate by which activity or prices rise.
  private static func rises(_ parts: Clause<RootKeys>) -> [Quantity?] {
    parts.services.map(\.value.growth)
      + parts.indices.flatMap { [$0.value.rate, $0.value.inflation] }
      + [parts.appraisal.deflator] + parts.budget.growth.map(\.value)
      + parts.budget.prices.map(\.value)
  }

  /// Every sum that a contract of some size states in thousands at least.
  private static func sums(_ parts: Clause<RootKeys>) -> [Quantity?] {
    parts.investments.map(\.value.capital) + parts.services.map { $0.value.fixed?.cost }
      + parts.payments.map(\.value.bau.sum) + [parts.budget.given, parts.spend]
  }

  private static func steep(_ quantity: Quantity?, _ years: Years, _ reader: Reader) -> String? {
    guard let values = quantity?.input.values,
      let column = values.firstIndex(where: { abs($0) > Plausibility.highestRise })
    else { return nil }
    let rate = reader.text(values[column], .rate)
    let limit = reader.text(Plausibility.highestRise, .rate)
    return "\(rate) in \(years.label(column)), a change of more than \(limit) a year"
  }

  private static func dear(_ cost: Quantity, _ price: Quantity?, _ reader: Reader) -> String? {
    guard let cost = cost.input.values.first, let price = price?.input.values.first, price > 0,
      cost > Plausibility.highestCostOverPrice * price
    else { return nil }
    return
      "\(reader.text(cost, .pounds)) a unit, over three times the price of \(reader.text(price, .pounds))"
  }

  private static func small(_ quantity: Quantity?, _ size: Double, _ reader: Reader) -> String? {
    guard let sum = quantity?.input.values.first(where: { $0 != 0 }),
      sum < Plausibility.smallestSum
    else { return nil }
    return
      "\(reader.text(sum, .pounds)) in a contract of \(reader.text(size.rounded(), .pounds)) a year"
  }

  /// What the contract is about a year: the given budget, or payments as usual of the base year.
  private static func yearly(_ parts: Clause<RootKeys>) -> Double {
    if let given = parts.budget.given { return given.input.values.max() ?? 0 }
    let activities = Dictionary(
      parts.services.map { ($0.id, $0.value.activity.input.values.first ?? 0) },
      uniquingKeysWith: { first, _ in first })
    return parts.payments.reduce(0) { total, payment in
      let rule = payment.value.bau
      let activity = activities[payment.id] ?? 0
      return total
        + (rule.sum?.input.values.first ?? (rule.price?.input.values.first ?? 0) * activity)
    }
  }
}
