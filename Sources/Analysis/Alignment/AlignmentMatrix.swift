import AllianceModel
import Evaluation
public import Modelling

/// What one small step of each thing that parties can do is worth to each of them.
///
/// One percent more of a shift, one point more of an outcome in every year, and one pound more of fixed cost
/// taken out: all else as it is. Take-out is raised by 1 % of what is stated, and the change of a measure
/// divided by the present value of the fixed cost that this takes out. Where no more can be stated, 1 % or a
/// point less is tried and its sign turned round.
public struct AlignmentMatrix: Sendable {
  /// What is looked at.
  public let measures: [MeasuredLine]
  /// The steps, those of one kind together, the ones by which somebody loses most first.
  public let steps: [Step]
  /// Services whose stated take-out moves no fixed cost, by name: activity has not left it, or the contract
  /// is too short.
  public let withoutTakeout: [String]

  /// One step.
  public struct Step: Sendable {
    /// What is done.
    public let kind: Kind
    /// The input that is moved.
    public let input: InputID
    /// What it is called.
    public let name: String
    /// How far: a share of what is stated, points of a metric in its unit, or pounds of present value.
    public let size: Double
    /// What the size counts.
    public let unit: Unit
    /// Whether less was tried and the sign turned round.
    public let isTurned: Bool
    /// What each measure changes by, for the step; for a pound of fixed cost taken out.
    public let effects: [Double]

    /// The largest loss of any measure; 0 where none falls.
    public var largestLoss: Double { max(0, -(effects.min() ?? 0)) }
  }

  /// What is done.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// 1 % more of a shift.
    case shift
    /// A point more of an outcome.
    case outcome
    /// A pound more of fixed cost taken out.
    case fixedCost = "fixed cost"
  }

  /// Tries every step of a case.
  public init(_ source: Case, measuring measures: [MeasuredLine]) {
    let drafts =
      StepDraft.shifts(of: source) + StepDraft.outcomes(of: source)
      + StepDraft.takeouts(of: source)
    let columns = 0..<source.results.columns
    let own = measures.map(\.measure)
    let costs = source.alliance.takeouts.map(\.fixedCost).filter(source.results.has)
    let rows = Batch(source.program).run(
      [[]] + drafts.map(\.edits),
      measuring: own + costs.flatMap { cost in columns.map { Batch.Measure(cost, column: $0) } })
    let now = rows[0]
    var steps: [Step] = []
    var idle: [String] = []
    // What comes to no number is no step that anybody could state.
    for (draft, row) in zip(drafts, rows.dropFirst()) where row.allSatisfy(\.isFinite) {
      let sign: Double = draft.isTurned ? -1 : 1
      var (size, unit, divisor) = (draft.size, draft.unit, sign)
      if let cost = draft.fixedCost.flatMap(costs.firstIndex) {
        let first = own.count + cost * columns.count
        let saved = columns.map { now[first + $0] - row[first + $0] }
        let present = sign * source.presentValue(saved)
        guard present >= AlignmentMatrix.leastTakenOut else {
          idle.append(draft.name)
          continue
        }
        (size, unit, divisor) = (1, .presentPounds, sign * present)
      }
      steps.append(
        Step(
          kind: draft.kind, input: draft.input, name: draft.name, size: size, unit: unit,
          isTurned: draft.isTurned,
          effects: own.indices.map { (row[$0] - now[$0]) / divisor }))
    }
    self.measures = measures
    self.steps = Kind.allCases.flatMap { kind in
      steps.enumerated().filter { $0.element.kind == kind }.sorted { first, second in
        let losses = (first.element.largestLoss, second.element.largestLoss)
        return losses.0 != losses.1 ? losses.0 > losses.1 : first.offset < second.offset
      }.map(\.element)
    }
    withoutTakeout = idle
  }

  /// The least present value that counts as taken out, £: less is rounding.
  private static let leastTakenOut = 0.01
}

extension Case {
  /// What pounds of years are worth in base-year prices, as a party's net present value counts them.
  func presentValue(_ pounds: [Double]) -> Double {
    pounds.indices.reduce(0) { sum, column in
      sum + pounds[column] / results[.appraisal(.deflator), column]
        * results[.appraisal(.discountFactor), column]
    }
  }
}
