import AllianceModel
import Evaluation
import Modelling

/// A model whose metrics can be set one by one, each in one year.
struct MetricTrial {
  /// A metric at a value in a year.
  struct Setting: Hashable {
    let metric: Alliance.Metric
    let year: Int
    let value: Double
  }

  /// A threshold and the two sides of it, the one that scores less first.
  struct Crossing {
    let threshold: String
    let sides: [Double]
  }

  /// What is paid for outcomes.
  private static let kinds: Set<FlowKind> = [.gain, .pain, .carry, .fund]

  /// The metrics that are forecast.
  let metrics: [Alliance.Metric]
  /// The providers that outcomes pay, or that pay for them.
  let parties: [Alliance.Party]
  /// The columns of the years of the contract.
  let years: [Int]
  private let results: Results
  /// The model with a forecast that can be set year by year.
  let model: Model
  private let program: Program
  private let flows: [Alliance.Flow]

  /// Prepares trials; nil where nothing is forecast.
  init?(_ source: Case) {
    metrics = source.alliance.metrics.filter { $0.forecast != nil }
    guard !metrics.isEmpty else { return nil }
    let flows = source.alliance.flows.filter { MetricTrial.kinds.contains($0.kind) }
    self.flows = flows
    parties = source.alliance.parties.filter { party in
      !party.isCommissioner && flows.contains { $0.payer == party.id || $0.payee == party.id }
    }
    results = source.results
    let inTerm = source.results.values(of: .time(.inTerm))
    years = inTerm.indices.filter { inTerm[$0] == 1 }
    model = MetricTrial.loosened(source, metrics)
    program = Program(derived: model)
  }

  /// The model with a forecast that can be set year by year, whatever shocks have made of it.
  static func loosened(_ source: Case, _ metrics: [Alliance.Metric]) -> Model {
    let model = source.alliance.model
    let shocked = Dictionary(
      metrics.compactMap { metric in metric.shocked.map { ($0, metric.forecast) } },
      uniquingKeysWith: { first, _ in first })
    let inputs = model.inputs.map { input -> Input in
      guard let metric = metrics.first(where: { $0.forecast == input.id }) else { return input }
      let values = metric.shocked.map { source.results.values(of: $0) } ?? input.values
      return Input(
        id: input.id, label: input.label, unit: input.unit, shape: .series, values: values,
        bounds: input.bounds, provenance: input.provenance)
    }
    let sections = model.sections.map { section in
      Section(
        title: section.title, introduction: section.introduction,
        lines: section.lines.map { line in
          guard let forecast = shocked[line.id] ?? nil else { return line }
          return Line(
            id: line.id, label: line.label, unit: line.unit, timing: line.timing,
            sentence: line.sentence, formula: .yearly(.blank, each: .input(forecast)),
            subject: line.subject)
        })
    }
    return Model(years: model.years, inputs: inputs, sections: sections, checks: model.checks)
  }

  /// The values of an input that a metric names: the model has all of them.
  private func values(of input: InputID) -> [Double] {
    guard let found = model.inputs.first(where: { $0.id == input }) else {
      preconditionFailure("the model has no input '\(input)'")
    }
    return found.values
  }

  /// The thresholds of a metric, the one that scores 0 first.
  func values(_ metric: Alliance.Metric) -> [Double] {
    metric.thresholds.map { values(of: $0.input)[0] }
  }

  /// The smallest step: as stated, else a hundredth of the narrowest way between two thresholds.
  func resolution(_ metric: Alliance.Metric) -> Double {
    let thresholds = values(metric)
    let narrowest = zip(thresholds, thresholds.dropFirst()).map { ($1 - $0).magnitude }.min() ?? 0
    return metric.resolution.map { results[$0] } ?? narrowest / 100
  }

  /// The threshold nearest to the forecast of a year, the lower-scoring one of two as near.
  func crossing(_ metric: Alliance.Metric, _ year: Int) -> Crossing {
    let forecast = forecast(metric)[year]
    let thresholds = values(metric)
    var nearest = 0
    for position in thresholds.indices.dropFirst()
    where (thresholds[position] - forecast).magnitude < (thresholds[nearest] - forecast).magnitude {
      nearest = position
    }
    return crossing(metric, at: nearest)
  }

  /// The two sides of a threshold, a smallest step away from it.
  func crossing(_ metric: Alliance.Metric, at position: Int) -> Crossing {
    let value = values(metric)[position]
    let step = resolution(metric) * (isFalling(metric) ? -1 : 1)
    return Crossing(
      threshold: metric.thresholds[position].name, sides: [value - step, value + step])
  }

  /// Whether less is better.
  func isFalling(_ metric: Alliance.Metric) -> Bool {
    let thresholds = values(metric)
    return thresholds[thresholds.count - 1] < thresholds[0]
  }

  /// The forecast by column as shocks leave it; only metrics that are forecast are tried.
  func forecast(_ metric: Alliance.Metric) -> [Double] {
    guard let forecast = metric.forecast else {
      preconditionFailure("'\(metric.id)' is computed, and not forecast")
    }
    return values(of: forecast)
  }

  /// What each provider is paid for the year of a setting, what it pays set off.
  func run(_ settings: [Setting]) -> [Setting: [String: Double]] {
    let variants = settings.map { setting in
      setting.metric.forecast.map { [Edit($0, column: setting.year, to: setting.value)] } ?? []
    }
    let measures = years.flatMap { year in
      flows.map { Batch.Measure($0.line, column: year) }
    }
    let rows = Batch(program).run(variants, measuring: measures)
    var pounds: [Setting: [String: Double]] = [:]
    for (setting, row) in zip(settings, rows) {
      guard let position = years.firstIndex(of: setting.year) else { continue }
      let amounts = row[(position * flows.count)..<((position + 1) * flows.count)]
      for (flow, amount) in zip(flows, amounts) {
        pounds[setting, default: [:]][flow.payee, default: 0] += amount
        pounds[setting, default: [:]][flow.payer, default: 0] -= amount
      }
    }
    return pounds
  }
}
