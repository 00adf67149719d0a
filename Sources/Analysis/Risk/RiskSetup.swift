import AllianceModel
import Evaluation
import Modelling
import Probability

/// Everything that is the same in all trials: what is drawn, what is computed, and what is counted where.
struct RiskSetup: Sendable {
  let cases: [Case]
  let plan: RiskPlan
  let inputs: UncertainInputs
  let subjects: [RiskSubject]
  /// By which subject scenarios are chosen between.
  let criterion: Int
  let measured: [CaseMeasures]
  let ties: RiskTies?

  /// One case: its kernel, and where what stands among its measures.
  struct CaseMeasures: Sendable {
    let kernel: Kernel
    /// What the kernel is asked for, subjects first.
    let measures: [Batch.Measure]
    let events: [RiskEvent]
    /// The lines of which each year is told.
    let yearly: [Line]
    /// How many years are told of a line.
    let years: Int
    /// The first measure of each part: subjects come first.
    let firstYearly: Int
    let firstEvent: Int
    let firstTie: Int
    /// Errors, the length of the contract, then the flags of errors that the scenario itself defines.
    let firstCheck: Int
    /// How many such flags there are, over all years.
    let ownFlags: Int
    /// Whether the case holds as stated, so that a trial in which a check is up counts nowhere.
    let isSound: Bool
  }

  /// Prepares trials of some cases.
  init(_ cases: [Case], _ plan: RiskPlan, by asked: RiskCriterion? = nil) throws(RiskError) {
    guard let first = cases.first,
      cases.allSatisfy({ $0.alliance.model.years == first.alliance.model.years })
    else { throw .otherYears }
    let inputs = try UncertainInputs(cases)
    var subjects = RiskSubject.usual(cases)
    var criterion = 0
    if let asked {
      let subject = RiskSubject(asked.line, prefersLess: asked.prefersLess)
      criterion =
        subjects.firstIndex { $0.measure == subject.measure && !asked.prefersLess }
        ?? subjects.count
      if criterion == subjects.count { subjects.append(subject) }
    }
    guard !subjects.isEmpty else { throw .nothingInCommon }
    let ties = RiskTies(cases)
    self.cases = cases
    self.plan = plan
    self.inputs = inputs
    self.subjects = subjects
    self.criterion = criterion
    self.ties = ties
    measured = cases.enumerated().map { position, source in
      CaseMeasures(
        source, inputs.all.flatMap { $0.drawn[position].map(\.slot) }, subjects,
        ties?.read[position] ?? [])
    }
  }

  /// The last column.
  var horizon: Int { cases[0].alliance.model.years.horizon }
}

extension RiskSetup.CaseMeasures {
  fileprivate init(
    _ source: Case, _ slots: [Slot], _ subjects: [RiskSubject], _ ties: [Batch.Measure]
  ) {
    let model = source.alliance.model
    let columns = 1...model.years.horizon
    let wanted =
      [LineID.pool(.saving), .pool(.gain), .pool(.pain)]
      + source.alliance.parties.map { .party($0.id, .change) }
    let lines = Dictionary(
      model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let yearly = wanted.compactMap { lines[$0] }
    let events = RiskEvent.all(of: source)
    let own = model.checks.filter { $0.severity == .error }
      .filter { source.alliance.places[$0.line] != nil }
      .compactMap { lines[$0.line] }.flatMap { line in
        (0...(line.isConstant ? 0 : model.years.horizon)).map {
          Batch.Measure(line.id, column: $0)
        }
      }
    func years(_ ids: [LineID]) -> [Batch.Measure] {
      ids.flatMap { id in columns.map { Batch.Measure(id, column: $0) } }
    }
    let parts = [
      subjects.map(\.measure), years(yearly.map(\.id)), years(events.map(\.line)), ties,
      [Batch.Measure(.checks(.errors)), Batch.Measure(.contract(.term))] + own,
    ]
    measures = parts.flatMap(\.self)
    kernel = Kernel(source.program, varying: slots, measuring: measures)
    self.events = events
    self.yearly = yearly
    self.years = columns.count
    firstYearly = parts[0].count
    firstEvent = firstYearly + parts[1].count
    firstTie = firstEvent + parts[2].count
    firstCheck = firstTie + parts[3].count
    ownFlags = own.count
    isSound = source.results[.checks(.errors)] == 0
  }
}
