import SourceText

// The plan that delivered figures are held against is the one that was agreed.
extension Rules {
  /// Holds the fingerprint of the plan against the one that is stated; says what it is where none is.
  static func checkPlan(
    _ parts: Clause<RootKeys>, _ document: ScenarioDocument, _ reader: inout Reader
  ) {
    guard let actuals = parts.actuals, document.delivered != nil else { return }
    guard let stated = actuals.plan, let plan = document.plans.first else {
      return reader.remark(
        .note, "plan-not-named", actuals.position,
        "the plan is this scenario without what was delivered, so that whoever edits it moves the plan too",
        "name the file that was agreed: 'plan: {file: …, hash: …}' under 'actuals'")
    }
    guard let hash = stated.hash else {
      return reader.remark(
        .note, "plan-not-frozen", stated.file.position,
        "nothing says that '\(stated.file.text)' is the plan as it was agreed",
        "freeze it: write 'hash: \(plan.hash)' beside 'file'")
    }
    guard hash.text != plan.hash else { return }
    reader.report(
      "plan-changed", hash.position,
      "'\(stated.file.text)' is not the plan that was agreed: its fingerprint is \(plan.hash)",
      "bring back the file as it was agreed, or, where the parties agreed the change, write 'hash: \(plan.hash)'"
    )
  }
}
