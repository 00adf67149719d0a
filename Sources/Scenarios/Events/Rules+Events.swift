import Modelling
import SourceText

// What each kind of event needs, and when it can happen.
extension Rules {
  static func checkEvents(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    for event in parts.events {
      let keys = event.value
      switch keys.kind {
      case .shock:
        checkKeys(keys, needed: ["input", "from"], others: ["to", "add", "times"], &reader)
        checkShock(keys, &reader)
      case .exclusion:
        checkExclusion(keys, parts, years, &reader)
      }
    }
    checkShocked(parts, years, &reader)
  }

  /// A key that an event of the kind needs must stand there, and no other.
  static func checkKeys(
    _ event: Clause<EventKeys>, needed: [String], others: [String], _ reader: inout Reader
  ) {
    let kind = event.response?.rawValue ?? event.kind.rawValue
    for key in needed where !event.stated.contains(where: { $0.key == key }) {
      let meaning = EventKeys.keys.first { $0.name == key }?.meaning ?? ""
      reader.report(
        "missing-key", event.position,
        "'\(event.path)' needs the key '\(key)' for '\(kind)'",
        "add '\(key):' — \(meaning)")
    }
    for (key, place) in event.stated
    where !(["name", "kind", "happens"] + needed + others).contains(key) {
      reader.report(
        "useless-key", place, "'\(key)' changes nothing where the event is '\(kind)'",
        "take it out, or choose the kind or the response that it belongs to; "
          + removal("\(event.path).\(key)"))
    }
  }

  private static func checkShock(_ event: Clause<EventKeys>, _ reader: inout Reader) {
    if (event.add == nil) == (event.times == nil) {
      let isNone = event.add == nil
      reader.report(
        "add-or-times", isNone ? event.position : event.place(of: \.times),
        isNone
          ? "'\(event.path)' does not say by how much the series changes"
          : "'\(event.path)' changes the series twice: 'times' cannot be combined with 'add'",
        isNone
          ? "write 'add: +2%' in the unit of the series, or 'times: 1.1'"
          : "keep one of them; " + removal("\(event.path).times"))
    }
    if let from = event.from?.input.values.first, let to = event.to,
      let last = to.input.values.first,
      last < from
    {
      reader.report(
        "years-reversed", to.position, "'\(event.path)' ends before it begins",
        "write a year in 'to' that is not before 'from'")
    }
  }

  /// A series stays within what makes sense for it, whatever shocks it.
  private static func checkShocked(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    var values: [String: [Double]] = [:]
    for event in parts.events {
      guard let series = event.value.input, let change = event.value.add ?? event.value.times else {
        continue
      }
      let input = series.quantity.input
      var row = values[series.path] ?? input.values
      let from = Int(event.value.from?.input.values.first ?? 0)
      let last = event.value.to ?? event.value.onlyYear
      let to = Int(last?.input.values.first ?? Double(years.horizon))
      for column in from...max(from, to) where row.indices.contains(column) {
        // The base year holds one-off sums only.
        guard column > 0 || input.shape == .oneOff else { continue }
        let amount = change.input.values.first ?? 0
        row[column] = event.value.add != nil ? row[column] + amount : row[column] * amount
        guard !input.bounds.contains(row[column]) else { continue }
        reader.report(
          "shock-out-of-range", change.position,
          "'\(event.value.path)' makes '\(series.path)' \(reader.text(row[column], input.unit)) in "
            + "\(years.label(column)), out of range",
          "choose a smaller change: the series lies between "
            + "\(reader.text(input.bounds.lowerBound, input.unit)) and "
            + reader.text(input.bounds.upperBound, input.unit))
        break
      }
      values[series.path] = row
    }
  }
}
