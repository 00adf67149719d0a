import Modelling
import SourceText

/// A value for a year, and where it stands.
private struct Point {
  let column: Int
  let value: Double
}

extension Reader {
  /// Reads a number a year: one number, a list from year 1 on, or a map of years.
  ///
  /// - Returns: a value a column (0 in the base year), and whether one number holds for all years.
  mutating func series(_ node: Node, _ measure: Measure) -> ([Double], Bool) {
    if node.scalar != nil {
      let value = number(node, measure)
      return ([0] + Array(repeating: value, count: years.horizon), true)
    }
    let points = node.sequence != nil ? list(node, measure) : map(node, measure, baseYear: false)
    let isComplete = measure.shares == .decimal && points.last?.value == 1
    if let count = node.sequence?.count, count < firmYears, !isComplete {
      shortLists.append((pathText, count, node.position))
    }
    let isStepped = fill(node)
    guard let first = points.first else {
      return (Array(repeating: 0, count: years.count), false)
    }
    if first.column != 1 {
      report(
        "first-year-missing", node.position,
        "'\(pathText)' does not say what holds in \(years.label(1)), the first year",
        "add \(years.label(1)) and its value")
    }
    return ([0] + (1...years.horizon).map { value(at: $0, points, isStepped) }, false)
  }

  /// Reads one-off sums: one falls in year 1, a list from year 1 on, a map in the years named.
  mutating func oneOff(_ node: Node, _ measure: Measure) -> [Double] {
    var values = Array(repeating: 0.0, count: years.count)
    if node.scalar != nil {
      if years.horizon >= 1 { values[1] = number(node, measure) }
      return values
    }
    let points = node.sequence != nil ? list(node, measure) : map(node, measure, baseYear: true)
    for point in points { values[point.column] = point.value }
    return values
  }

  private mutating func list(_ node: Node, _ measure: Measure) -> [Point] {
    let items = node.sequence ?? []
    if items.isEmpty {
      report(
        "empty-list", node.position, "'\(pathText)' is an empty list",
        "write a value a year, such as [102k, £98k, £93k]")
    }
    if items.count > years.horizon {
      report(
        "too-many-years", items[years.horizon].position,
        "'\(pathText)' has \(items.count) values but the appraisal has \(years.horizon) years",
        "take out the last ones, or make 'appraisal.years' larger")
    }
    return items.prefix(years.horizon).enumerated().map { offset, item in
      Point(column: offset + 1, value: number(item, measure))
    }
  }

  private mutating func map(_ node: Node, _ measure: Measure, baseYear: Bool) -> [Point] {
    var points: [Point] = []
    let entries = (node.mapping ?? []).filter { $0.key != "fill" || baseYear }
    if entries.isEmpty {
      report(
        "empty-list", node.position, "'\(pathText)' states no value",
        "write a number, a value a year, or years with their values")
    }
    for entry in entries {
      guard let start = Years.start(of: entry.key) else {
        report(
          "expected-year", entry.keyPosition, "'\(entry.key)' is no financial year",
          "write years as \(financialYear(entry.key)); or one number, or a list")
        continue
      }
      guard
        let column = column(ofYear: entry.key, start, entry.keyPosition, baseYear: baseYear)
      else { continue }
      if column == 0, !baseYear {
        report(
          "base-year", entry.keyPosition,
          "\(entry.key) is the base year, for which '\(pathText)' has no value",
          "start with \(years.label(1))")
        continue
      }
      points.append(Point(column: column, value: number(entry.value, measure)))
    }
    return points.sorted { $0.column < $1.column }
  }

  private mutating func fill(_ node: Node) -> Bool {
    guard let fill = node["fill"] else { return false }
    path.append("fill")
    defer { path.removeLast() }
    return option(fill, ["linear", "step"]) == "step"
  }

  /// Between two points the line that joins them (or the first of them); after the last, the last.
  private func value(at column: Int, _ points: [Point], _ isStepped: Bool) -> Double {
    guard let next = points.firstIndex(where: { $0.column >= column }) else {
      return points.last?.value ?? 0
    }
    let right = points[next]
    guard right.column != column, next > 0 else { return right.value }
    let left = points[next - 1]
    if isStepped { return left.value }
    let share = Double(column - left.column) / Double(right.column - left.column)
    return left.value + (right.value - left.value) * share
  }
}
