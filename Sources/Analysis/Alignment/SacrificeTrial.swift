import AllianceModel
import Evaluation
import Modelling

/// A model whose metrics and costs can be set year by year, and the edits that make one better or worse.
struct SacrificeTrial {
  /// The metrics that are forecast.
  let metrics: [Alliance.Metric]
  /// The model, ready to be run.
  let program: Program
  private let trial: MetricTrial
  /// By party, what lowers its cost; the one for all where the file says what is spent.
  private let costs: [String: InputID]

  /// Nil where nothing is forecast, or no year belongs to the contract.
  init?(_ source: Case) {
    guard let trial = MetricTrial(source), !trial.years.isEmpty else { return nil }
    self.trial = trial
    metrics = trial.metrics
    let lowered = SacrificeTrial.lowered(source)
    costs = lowered.inputs
    program = Program(
      derived: SacrificeTrial.lowering(lowered.lines, in: trial.model, source.results.columns))
  }

  /// The lines that a share is taken off, and the input of that share by party.
  private static func lowered(
    _ source: Case
  ) -> (lines: [LineID: InputID], inputs: [String: InputID]) {
    let providers = source.alliance.parties.filter { !$0.isCommissioner }.map(\.id)
    let spend = LineID.contract(.spend)
    if source.alliance.services.isEmpty, source.results.has(spend) {
      let one = InputID.costTried(of: "all")
      return (
        [spend: one],
        Dictionary(providers.map { ($0, one) }, uniquingKeysWith: { first, _ in first })
      )
    }
    var lines: [LineID: InputID] = [:]
    var inputs: [String: InputID] = [:]
    for service in source.alliance.services where providers.contains(service.provider) {
      let line = LineID.service(service.id, .cost)
      guard source.results.has(line) else { continue }
      let input = InputID.costTried(of: service.provider)
      lines[line] = input
      inputs[service.provider] = input
    }
    return (lines, inputs)
  }

  /// A model with a share taken off some lines, none as it stands.
  private static func lowering(
    _ lines: [LineID: InputID], in model: Model, _ columns: Int
  ) -> Model {
    let added = Set(lines.values).sorted().map { id in
      Input(
        id: id, label: "Share of cost saved", unit: .share, shape: .series,
        values: [Double](repeating: 0, count: columns), bounds: -1...1, provenance: Provenance())
    }
    let sections = model.sections.map { section in
      Section(
        title: section.title, introduction: section.introduction,
        lines: section.lines.map { line in
          guard let input = lines[line.id], case .yearly(let opening, let each) = line.formula
          else { return line }
          return Line(
            id: line.id, label: line.label, unit: line.unit, timing: line.timing,
            sentence: line.sentence, formula: .yearly(opening, each: each * (1 - .input(input))),
            subject: line.subject, total: line.total)
        })
    }
    return Model(
      years: model.years, inputs: model.inputs + added, sections: sections, checks: model.checks)
  }

  /// What makes something one threshold better; nothing where it cannot be.
  func better(_ gauge: Gauge, _ party: Alliance.Party) -> [Edit] {
    switch gauge {
    case .cost: cost(of: party, lower: SacrificeTest.costStep)
    case .metric(let metric):
      trial.years.flatMap { year -> [Edit] in
        let now = trial.forecast(metric)[year]
        let next = trial.values(metric).first { isBetter($0, than: now, metric) }
        return next.map { edits(metric, year, to: $0) } ?? []
      }
    }
  }

  /// What makes something worse, a metric below `expected`; nothing where it is already, or where no
  /// threshold lies below.
  func worse(_ gauge: Gauge, _ party: Alliance.Party) -> [Edit] {
    switch gauge {
    case .cost: cost(of: party, lower: -SacrificeTest.costStep)
    case .metric(let metric):
      trial.years.flatMap { year -> [Edit] in
        // Nothing lies below what is expected where that is the first threshold.
        let expected = SacrificeTrial.expected(metric)
        guard expected > 0 else { return [] }
        let fallen = trial.values(metric)[expected - 1]
        let now = trial.forecast(metric)[year]
        return isBetter(now, than: fallen, metric) ? edits(metric, year, to: fallen) : []
      }
    }
  }

  /// The place of the threshold that is expected: by its name, else in the middle.
  static func expected(_ metric: Alliance.Metric) -> Int {
    metric.thresholds.firstIndex { $0.name == "expected" } ?? metric.thresholds.count / 2
  }

  private func isBetter(_ value: Double, than other: Double, _ metric: Alliance.Metric) -> Bool {
    trial.isFalling(metric) ? value < other : value > other
  }

  private func edits(_ metric: Alliance.Metric, _ year: Int, to value: Double) -> [Edit] {
    metric.forecast.map { [Edit($0, column: year, to: value)] } ?? []
  }

  private func cost(of party: Alliance.Party, lower share: Double) -> [Edit] {
    costs[party.id].map { input in
      trial.years.map { Edit(input, column: $0, to: share) }
    } ?? []
  }
}
