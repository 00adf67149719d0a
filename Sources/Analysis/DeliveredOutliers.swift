import AllianceModel
import GlidepathKit
import Modelling
import Notation
import SourceText

/// Delivered figures that a slip of the pen makes more often than a contract does: nothing where much was
/// planned, or a figure of another size.
///
/// Figures of amounts are held against the plan of the same year: 0, more than ten times as much or less
/// than a tenth. A rate, such as the rise of prices, may well be near 0: one above 15 % is told
/// (UK consumer prices peaked at 11.1 % in October 2022, ONS). Where nothing was planned there is no size
/// to hold a figure against. `accept` in the row of the table says why a figure is right.
struct DeliveredOutliers {
  private let alliance: Alliance
  private let plan: AgreedPlan?

  /// By how many times a figure may be more or less than the plan.
  private static let times = 10.0
  /// The highest rate a year that is not told.
  private static let highestRate = 0.15

  init(_ alliance: Alliance, _ plan: AgreedPlan?) {
    self.alliance = alliance
    self.plan = plan
  }

  /// A warning for each such figure, in the order of the contract.
  var warnings: [Diagnostic] {
    guard let plan else { return [] }
    let units = Dictionary(
      alliance.model.lines.map { ($0.id, $0.unit) }, uniquingKeysWith: { first, _ in first })
    return alliance.deliveredFigures.flatMap { delivered -> [Diagnostic] in
      guard plan.results.has(delivered.line), let unit = units[delivered.line] else { return [] }
      return zip(1..., delivered.years).compactMap { column, figure in
        warning(
          about: figure, "'\(delivered.line)' in \(alliance.model.years.label(column))",
          Self.fault(figure.value, planned: plan.results[delivered.line, column], unit))
      }
    }
  }

  /// What is implausible about a figure, in words; nil where nothing is.
  private static func fault(_ value: Double, planned: Double, _ unit: Unit) -> String? {
    if unit == .rate {
      guard value > highestRate else { return nil }
      return "\(number(value * 100))%, a rise of more than \(number(highestRate * 100))% in a year"
    }
    guard planned > 0 else { return nil }
    let amount = unit == .pounds ? "£\(number(planned))" : number(planned)
    if value == 0 { return "0, and \(amount) was planned" }
    if value > times * planned { return "more than ten times the plan, which is \(amount)" }
    return value * times < planned ? "less than a tenth of the plan, which is \(amount)" : nil
  }

  private func warning(
    about figure: Alliance.DeliveredFigure.Year, _ name: String, _ fault: String?
  ) -> Diagnostic? {
    guard let fault else {
      guard figure.isAccepted else { return nil }
      return Diagnostic(
        code: "useless-accept", severity: .warning, position: figure.position,
        message: "'accept' has no effect: nothing about \(name) looks implausible",
        remedy: "leave the column 'accept' empty in this row")
    }
    guard !figure.isAccepted else { return nil }
    return Diagnostic(
      code: "implausible-delivery", severity: .warning, position: figure.position,
      message: "\(name) is \(fault)",
      remedy: "check figure and unit; if it is right, say why in a column 'accept' of the table")
  }

  /// A number in words, of whole units where it is large.
  private static func number(_ value: Double) -> String {
    DecimalText.grouped(value >= 100 ? value.rounded() : (value * 100).rounded() / 100)
  }
}
