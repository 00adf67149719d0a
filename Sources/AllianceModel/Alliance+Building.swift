import Modelling
public import Scenarios
public import SourceText

extension Alliance {
  /// Writes a scenario out as a model, clause by clause; throws what only the whole can show.
  public init(_ scenario: Scenario) throws(Diagnostics) {
    try self.init(scenario, wanting: [])
  }

  /// Writes a scenario out, as the plan of another with the lines that the other states as delivered.
  private init(_ scenario: Scenario, wanting lines: Set<LineID>) throws(Diagnostics) {
    var draft = Draft(scenario, wanting: lines)
    if let problem = Alliance.tooLarge(draft) { throw Diagnostics(problem) }
    let ledger = Contract.write(into: &draft)
    if let problem = Alliance.tooLarge(draft) { throw Diagnostics(problem) }
    let own = OwnLines.write(into: &draft)
    var problems = own.problems
    draft.total(
      checks: .error, .errors, "Errors", "How many error flags are up in all years.")
    draft.total(
      checks: .alert, .alerts, "Alerts", "How many alert flags are up in all years.")
    if let problem = Alliance.tooLarge(draft, isWhole: true) { throw Diagnostics(problem) }
    let model = Model(
      years: scenario.years, inputs: draft.usedInputs,
      sections: draft.sections.filter { !$0.lines.isEmpty },
      checks: draft.checks)
    problems += Alliance.useless(scenario, model) + Alliance.uselessShocks(draft)
    problems +=
      draft.observations.problems + draft.observations.unused(in: Set(model.lines.map(\.id)))
    let lines = Dictionary(
      model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let expectations = scenario.parts.expect.compactMap {
      Expectation.read(
        entry: $0, of: scenario, model: model, lines: lines, problems: &problems)
    }
    var chart = ChartReader(scenario.parts.accounts, model: model, ledger: ledger)
    let accounts = chart.chart()
    problems += chart.problems
    let correlations = CorrelationReader(scenario, model)
    problems += correlations.problems
    if let diagnostics = Diagnostics(problems) { throw diagnostics }
    let delivered = draft.observations.taken.map(\.line)
    let plans = try scenario.plans.map { plan throws(Diagnostics) in
      try Alliance(plan, wanting: Set(delivered)).held(against: scenario, as: plan)
    }
    let parties = scenario.parts.parties.map {
      Party(
        id: $0.id, name: Titles.title($0.value.name, $0.id),
        isCommissioner: $0.value.role == .commissioner, marginFloor: $0.value.marginFloor?.input.id,
        reserves: $0.value.reserves?.input.id)
    }
    self.init(
      facts: Facts(scenario), model: model, parties: parties,
      flows: ledger.reported, costs: ledger.reportedCosts,
      capital: ledger.reportedCapital,
      settings: scenario.choices.map {
        Setting(
          path: $0.path, label: $0.label, value: $0.value, follows: $0.follows, place: $0.place)
      },
      services: draft.services, investments: draft.investments, shifts: draft.shifts,
      takeouts: draft.takeouts, landings: draft.landings(parties), leftOut: draft.leftOut,
      needs: draft.needs, benefits: Benefits.listed(in: scenario.parts),
      interventions: draft.interventions, metrics: Metric.all(draft),
      readiness: draft.readinessFactors,
      expectations: expectations, accounts: accounts, places: own.places,
      mistakes: draft.mistakes, remarks: scenario.remarks + correlations.remarks,
      correlations: correlations.found,
      trials: Trial.all(in: scenario),
      deliveredFigures: draft.observations.taken, observable: draft.observations.offers,
      plans: plans)
  }

  /// The most lines that a model may have.
  static let mostLines = 20_000

  /// What makes a model too large to be computed and read; nil where it is small enough.
  ///
  /// Asked before the lines are written too: every service has activity and cost, as usual and in
  /// the alliance, so that a scenario of thousands of services is refused at once.
  private static func tooLarge(_ draft: Draft, isWhole: Bool = false) -> Diagnostic? {
    let parts = draft.parts
    let own = parts.lines.count + parts.checks.count
    // The scenario's own lines and checks, and the masters with a line by year each, are to come.
    let written = draft.sections.reduce(0) { $0 + $1.lines.count }
    let count = isWhole ? written : own + 4 + max(written, 4 * parts.services.count)
    guard count > mostLines else { return nil }
    let isOwn = own > mostLines / 2
    let place =
      !isOwn
      ? parts.place(of: \.services)
      : parts.lines.count < parts.checks.count
        ? parts.place(of: \.checks) : parts.place(of: \.lines)
    return Diagnostic(
      code: "too-many-lines", position: place,
      message: written > 0
        ? "the scenario gives a model of \(thousands(count)) lines, more than 20,000"
        : "the scenario gives a model of at least \(thousands(count)) lines, more than 20,000",
      remedy: isOwn
        ? "take out lines and checks that nobody reads"
        : "group services, shifts and investments that are alike")
  }

  /// A count over a thousand as people write it: 20,001.
  private static func thousands(_ count: Int) -> String {
    "\(count / 1_000),\(String(1_000 + count % 1_000).dropFirst())"
  }

  /// Numbers that the scenario states and no line reads: nothing is ignored silently.
  private static func useless(_ scenario: Scenario, _ model: Model) -> [Diagnostic] {
    let used = Set(model.inputs.map(\.id))
    return scenario.quantities.compactMap { quantity in
      guard quantity.isStated, !used.contains(quantity.input.id) else { return nil }
      if used.contains(.signed(quantity.input.id)) { return onlyAgreed(quantity) }
      return Diagnostic(
        code: "useless-input", position: quantity.position,
        message: "'\(quantity.input.id)' has no effect in this scenario",
        remedy: "take it out, or choose the rule that it belongs to")
    }
  }

  /// A range of what no line reads but as it was agreed: nothing follows it.
  private static func onlyAgreed(_ quantity: Quantity) -> Diagnostic {
    Diagnostic(
      code: "agreed-input", position: quantity.position,
      message: "'\(quantity.input.id)' is what the parties agreed at signing, and no uncertainty",
      remedy:
        "write 'role: lever' or 'role: fixed', or state the range of what the world chooses")
  }

  /// Shocks of a series that no line reads.
  private static func uselessShocks(_ draft: Draft) -> [Diagnostic] {
    let shocks = draft.parts.events.filter { $0.value.kind == .shock }
    guard !shocks.isEmpty else { return [] }
    let own = Set(shocks.map { LineID.shock($0.id, .series) })
    let lines = draft.sections.flatMap(\.lines).filter { !own.contains($0.id) }
    let read = Set(lines.flatMap { $0.formula.expressions.flatMap(\.dependencies) }.map(\.line))
    return shocks.compactMap { shock in
      guard let series = shock.value.input,
        let line = draft.asShocked(series.quantity.input.id).lineID, !read.contains(line)
      else { return nil }
      return Diagnostic(
        code: "useless-shock", position: series.position,
        message: "'\(series.path)' has no effect in this scenario, whatever shocks it",
        remedy: "take the event out, or choose the rule that the series belongs to")
    }
  }
}

extension Draft {
  /// The inputs that lines read, in the order of the scenario's keys; agreed ones after the budget's.
  var usedInputs: [Input] {
    var used: Set<InputID> = []
    for section in sections {
      for line in section.lines {
        for expression in line.formula.expressions { used.formUnion(expression.inputs) }
      }
    }
    let (firm, more) = (parts.contract.years.input, parts.contract.extension?.years.input)
    let stated = scenario.quantities.map(\.input).filter { used.contains($0.id) }.map { input in
      switch input.id {
      case firm.id: withinAppraisal(input, beside: more)
      case more?.id: withinAppraisal(input, beside: firm)
      default: input
      }
    }
    let filled = (agreed.values.map(\.input) + signing.inputs).filter { used.contains($0.id) }
      .sorted { $0.id < $1.id }
    let split = stated.lastIndex { $0.id.section == "budget" }.map { $0 + 1 } ?? stated.count
    return Array(stated[..<split]) + filled + Array(stated[split...]) + observations.inputs
  }

  /// The length of the contract, which with the other part of it ends at least a year before the appraisal, in
  /// the workbook too.
  private func withinAppraisal(_ input: Input, beside other: Input?) -> Input {
    let longest = Double(scenario.years.horizon - 1) - (other?.values.first ?? 0)
    return Input(
      id: input.id, label: input.label, unit: input.unit, shape: input.shape, values: input.values,
      bounds: 1...max(1, longest), provenance: input.provenance, meaning: input.meaning)
  }

  /// Declares how many flags of a severity are up.
  mutating func total(
    checks severity: Check.Severity, _ line: ChecksLine, _ label: String, _ sentence: String
  ) {
    let flags = checks.filter { $0.severity == severity }.map(\.line)
    if severity == .error {
      section("Masters", "Takes errors and alerts from above: 0 where all is well.")
    }
    // A formula has room for so many references.
    let most = 500
    let parts = stride(from: 0, to: flags.count, by: most).map { flags[$0...].prefix(most) }
    let years = parts.enumerated().map { position, part in
      let number = parts.count > 1 ? position + 1 : nil
      return LineID.checksByYear(line, part: number).counting(part, label, number, &self)
    }
    constant(.checks(line), label, .count, sentence, sum(of: years.map { $0.total(.afterBase) }))
  }
}

extension LineID {
  /// Declares the line as the number of some flags that are up in each year.
  fileprivate func counting(
    _ flags: ArraySlice<LineID>, _ label: String, _ number: Int?, _ draft: inout Draft
  ) -> LineID {
    let part = number.map { ", part \($0)" } ?? ""
    draft.yearly(
      self, "\(label) by year\(part)", .count, "How many of the flags above are up in the year.",
      sum(of: flags.map { .line($0) }))
    return self
  }
}

extension Alliance.Facts {
  /// What a scenario says of itself.
  init(_ scenario: Scenario) {
    let keys = scenario.parts.scenario
    self.init()
    file = scenario.file
    title = keys.title
    purpose = keys.purpose
    author = keys.author
    version = keys.version
    commissionedBy = keys.commissionedBy
    assuredBy = keys.assuredBy
    approvedBy = keys.approvedBy
    published = keys.published
    contact = keys.contact
    decisions = keys.decisions
    changes = keys.changes
    differences = scenario.differences.map(\.description)
    inputHash = scenario.inputHash
  }
}
