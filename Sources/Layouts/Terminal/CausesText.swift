public import Analysis
import Modelling
public import Reports

/// Why scenarios differ, as plain text: what each kind of change moves, and what is stated differently.
public struct CausesText {
  private let report: Report
  private let asked: [CauseMeasure]
  private let unit: HeadlineUnit

  /// Lays out net present values, or the lines that were asked for instead.
  public init(_ report: Report, asked: [CauseMeasure] = []) {
    self.report = report
    self.asked = asked
    unit = HeadlineUnit(report.headline)
  }

  /// The text, an empty line last; nothing where nothing is known to differ.
  public var text: String {
    report.causes.filter { !$0.causes.all.isEmpty }.map { block($0) + "\n\n" }.joined()
  }

  private func block(_ own: CausesReport) -> String {
    let causes = own.causes
    let told = causes.all.filter { $0.effects != nil }
    // One cause is all.
    let isSummed = told.count != 1 || causes.isTogether
    let columns =
      told.map(\.words) + (causes.isTogether ? [Causes.togetherWords] : [])
      + (isSummed ? ["all"] : [])
    let shown = asked.isEmpty ? own.worth : own.positions(of: asked)
    let rows = shown.map { measure in
      let effects = told.compactMap { $0.effects?[measure] }
      let numbers =
        effects + (causes.isTogether ? [causes.together[measure]] : [])
        + (isSummed ? [causes.difference[measure]] : [])
      return [causes.measures[measure].name] + numbers.map { written($0, measure, own) }
    }
    let head = asked.isEmpty ? unit.name : ""
    let table = TextTable(own.title, [[head] + columns] + rows).text
    return ([table] + causes.all.map { stated($0, own) }).joined(separator: "\n")
  }

  private func written(_ value: Double, _ measure: Int, _ own: CausesReport) -> String {
    let words =
      asked.isEmpty
      ? unit.written(value) : ValueText.of(value, own.causes.measures[measure].unit)
    return value > 0 && words.contains { ("1"..."9").contains($0) } ? "+" + words : words
  }

  /// How many changes of a cause are told; the sheet Causes has them all.
  private static let most = 4

  /// What is stated differently for a cause.
  private func stated(_ cause: Cause, _ own: CausesReport) -> String {
    let changes = own.changes(of: cause)
    let more = changes.count - CausesText.most
    let words =
      changes.prefix(CausesText.most).map(\.words) + (more > 0 ? ["and \(more) more"] : [])
    let alone = cause.effects == nil ? " (makes no scenario alone, so it is told together)" : ""
    return "\(cause.words)\(alone): \(words.joined(separator: "; "))"
  }
}
