public import Modelling
import Scenarios
import SourceText

extension Alliance {
  /// A line that the scenario may state as delivered once a year is over.
  public struct Observable: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// The party that it belongs to; nil where it belongs to nobody in particular.
    public let party: String?
  }

  /// Whether an input is what was delivered, as the table states it.
  public func isDelivered(_ input: InputID) -> Bool {
    !delivered.isEmpty && input.isDelivered
  }

  /// The same alliance as the plan of a scenario; throws where what was delivered cannot be held against it.
  func held(against scenario: Scenario) throws(Diagnostics) -> Alliance {
    guard let figures = scenario.delivered else { return self }
    guard model.years == scenario.years else { throw Diagnostics(otherYears(scenario)) }
    let lines = Set(model.lines.map(\.id))
    let missing = figures.lines.map(\.id).filter { !lines.contains(LineID($0.text)) }
    let problems = missing.map { line in
      Diagnostic(
        code: "plan-without-line", position: line.position,
        message: "the plan has no line '\(line.text)' to hold against what was delivered",
        remedy: "take the line out of the table, or name the plan that has it")
    }
    if let diagnostics = Diagnostics(problems) { throw diagnostics }
    return self
  }

  private func otherYears(_ scenario: Scenario) -> Diagnostic {
    let (own, others) = (model.years, scenario.years)
    let plan = scenario.parts.actuals?.plan
    return Diagnostic(
      code: "plan-years", position: plan?.file.position ?? .whole(scenario.file),
      message:
        "the plan runs from \(own.label(0)) to \(own.label(own.horizon)), this scenario from \(others.label(0)) to \(others.label(others.horizon))",
      remedy: "let both have the same 'contract.start' and 'appraisal.years'")
  }
}
