public import AllianceModel
import Evaluation
public import Modelling

/// What takes a party from business as usual to the alliance: the kinds of payment and cost, each at
/// today's value, and their sum.
public struct PartyBridge: Sendable {
  /// The letter of the case; empty where there is one case only.
  public let letter: String
  /// Whose bridge it is.
  public let party: Alliance.Party
  /// The kinds in the order of the bridge.
  public let steps: [Step]
  /// All kinds together: the party's net present value.
  public let total: Step

  /// What one kind adds.
  public struct Step: Hashable, Sendable {
    /// The words of the row.
    public let label: String
    /// The line of the bridge that holds it.
    public let line: LineID
    /// Pounds at today's value; what a party receives or saves is positive.
    public let pounds: Double
  }

  init(_ span: PartySpan, _ results: Results) {
    func step(_ line: Line) -> Step {
      Step(label: line.label, line: line.id, pounds: results[line.id])
    }
    letter = span.lettered.letter
    party = span.party
    steps = span.values.map(step)
    total = step(span.total)
  }
}
