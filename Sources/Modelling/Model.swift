/// A model: its years, its inputs and its lines in the order in which people read them.
public struct Model: Sendable {
  /// The columns.
  public let years: Years
  /// The inputs that the lines read, in the order of the scenario file's sections.
  public let inputs: [Input]
  /// The lines, in sections from top to bottom.
  public let sections: [Section]
  /// What must hold, and what should.
  public let checks: [Check]

  /// Puts a model together; `DependencyOrder` and `Program` say whether it can be evaluated.
  public init(years: Years, inputs: [Input], sections: [Section], checks: [Check]) {
    self.years = years
    self.inputs = inputs
    self.sections = sections
    self.checks = checks
  }

  /// All lines from top to bottom.
  public var lines: [Line] { sections.flatMap(\.lines) }

  /// The inputs that the world chooses, each within the range that is stated: what may be drawn.
  ///
  /// Levers and what is fixed are not among them, nor is what was agreed at signing: whatever comes
  /// otherwise than agreed becomes gain or pain.
  public var uncertainInputs: [Input] { inputs.filter(\.provenance.isUncertain) }
}

/// A group of lines under one heading.
public struct Section: Sendable {
  /// The heading.
  public let title: String
  /// One line that says what the section takes from where.
  public let introduction: String
  /// The lines from top to bottom.
  public var lines: [Line]

  /// A section; the lines are usually added one by one.
  public init(title: String, introduction: String, lines: [Line] = []) {
    self.title = title
    self.introduction = introduction
    self.lines = lines
  }
}

/// A line that says year by year whether something is wrong: 1 where it is, else 0.
public struct Check: Sendable {
  /// The flag line.
  public let line: LineID
  /// What is at stake when the flag is up.
  public let severity: Severity
  /// What to look at when the flag is up.
  public let remedy: String

  /// Declares a check over a flag line of the model.
  public init(line: LineID, severity: Severity, remedy: String) {
    self.line = line
    self.severity = severity
    self.remedy = remedy
  }

  /// An error says that the model is wrong, an alert that the plan needs review.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case error, alert
  }
}
