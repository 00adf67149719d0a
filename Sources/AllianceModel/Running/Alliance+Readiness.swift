public import Modelling
import Scenarios

extension Alliance {
  /// One thing that partnering needs, and where the model keeps how far it is there.
  public struct ReadinessFactor: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// The input that says how far it is there, by year.
    public let score: InputID
    /// The line that holds how much it matters.
    public let weight: LineID
  }
}

extension Draft {
  /// What partnering needs, in the order of the file; empty where the scenario does not say.
  var readinessFactors: [Alliance.ReadinessFactor] {
    (parts.readiness?.factors ?? []).map { factor in
      Alliance.ReadinessFactor(
        name: Titles.title(factor.value.name, factor.id), score: factor.value.score.input.id,
        weight: .readinessWeight(factor: factor.id))
    }
  }
}
