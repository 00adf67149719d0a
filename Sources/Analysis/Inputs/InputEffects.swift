import AllianceModel
import Evaluation
public import Modelling

/// What net present values do when an input is tried: for the system, and for the two parties that it moves
/// most.
public struct InputEffects: Sendable {
  /// What one input does to one who is appraised.
  public struct Effect: Hashable, Sendable {
    /// Who is moved, by the name as people know it.
    public let name: String
    /// With the lower number.
    public let lower: Double
    /// With the higher number.
    public let higher: Double

    /// The larger of the two, without its sign.
    public var size: Double { max(lower.magnitude, higher.magnitude) }
  }

  /// What one input does.
  public struct Effects: Hashable, Sendable {
    /// Between which values it was tried.
    public let basis: Sensitivity.Basis
    /// What it does to the system.
    public let system: Effect
    /// What it does to the parties that it moves most, two at the most.
    public let parties: [Effect]

    /// The largest of all, without its sign.
    public var size: Double { max(system.size, parties.map(\.size).max() ?? 0) }
  }

  /// How many parties are named for an input.
  public static let mostParties = 2

  /// The effects of each input that can be tried.
  public private(set) var effects: [InputID: Effects] = [:]

  /// Tries every input of a case that can be tried.
  public init(_ source: Case) {
    guard source.results.has(.system(.npv)) else { return }
    let sensitivity = Sensitivity(source, measuring: MeasuredLine.usual(of: source))
    let parties = source.alliance.parties.filter { source.results.has(.party($0.id, .npv)) }
    let names = ["System"] + parties.map(\.name)
    for trial in sensitivity.trials {
      let moved = zip(names, trial.effects).map {
        Effect(name: $0, lower: $1.lower, higher: $1.higher)
      }
      let most = moved.dropFirst().filter { $0.size >= 0.5 }.sorted { $0.size > $1.size }
      effects[trial.move.input] = Effects(
        basis: trial.basis, system: moved[0],
        parties: Array(most.prefix(InputEffects.mostParties)))
    }
  }
}
