public import Modelling
import Scenarios
public import SourceText

extension Alliance {
  /// A line that the scenario may state as delivered once a year is over.
  public struct Observable: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// The party that it belongs to; nil where it belongs to nobody in particular.
    public let party: String?
  }

  /// What was delivered of a line.
  public struct DeliveredFigure: Hashable, Sendable {
    /// The line.
    public let line: LineID
    /// A figure for each year that is over, the first year of the contract first.
    public let years: [Year]

    /// What was delivered in a year.
    public struct Year: Hashable, Sendable {
      /// The number.
      public let value: Double
      /// Where it is stated.
      public let position: SourcePosition
      /// Whether the table says why it is right although it looks implausible.
      public let isAccepted: Bool
    }
  }

  /// Whether an input is what was delivered, as the table states it.
  public func isDelivered(_ input: InputID) -> Bool {
    !delivered.isEmpty && input.isDelivered
  }

  /// The same alliance as the plan of a scenario; throws where what was delivered cannot be held against it.
  func held(against scenario: Scenario, as plan: Scenario) throws(Diagnostics) -> Alliance {
    guard let figures = scenario.delivered else { return self }
    guard model.years == scenario.years else { throw Diagnostics(otherYears(scenario)) }
    if let problem = otherContract(scenario, plan) { throw Diagnostics(problem) }
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

  /// What is wrong where the plan is of another contract: of other firm years, or of another option to
  /// extend it.
  ///
  /// Budget and shares were agreed for the plan's contract, and the years left are held against them. What
  /// the contract itself provides for makes no other contract: an option that is exercised, an early end.
  private func otherContract(_ scenario: Scenario, _ plan: Scenario) -> Diagnostic? {
    let (own, others) = (plan.parts.contract.lengthInWords, scenario.parts.contract.lengthInWords)
    guard own != others else { return nil }
    return Diagnostic(
      code: "plan-contract",
      position: scenario.parts.actuals?.plan?.file.position ?? .whole(scenario.file),
      message: "the plan is of a contract of \(own), this scenario of one of \(others)",
      remedy:
        "name the plan of this contract; a contract that went on by its option states 'extension.exercised', one that ended early an event, and both keep their years"
    )
  }
}

extension Clause<ContractKeys> {
  /// How long the contract runs, as it was signed: `5 years`, or `5 years and an option of 2 more`.
  fileprivate var lengthInWords: String {
    func number(_ quantity: Quantity?) -> Double { quantity?.input.values.first ?? 0 }
    let option = number(self.extension?.years)
    return "\(Int(number(self.years))) years"
      + (option > 0 ? " and an option of \(Int(option)) more" : "")
  }
}
