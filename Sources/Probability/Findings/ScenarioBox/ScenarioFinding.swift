/// What a search for the circumstances of an event came to.
public enum ScenarioFinding: Sendable {
  /// The event is markedly more frequent inside a box.
  case box(ScenarioBox)
  /// The event happened in no trial: there is nothing to explain.
  case noEvent
  /// The event happened in every trial, whatever the inputs.
  case everyTrial
  /// No box tells events better than chance would; with the peeling that was tried.
  case noPattern(baseRate: Double, trajectory: [ScenarioBox.Step])
}
