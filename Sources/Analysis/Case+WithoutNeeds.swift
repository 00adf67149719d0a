import AllianceModel
public import Evaluation
import Modelling

extension Case {
  /// The results as if nothing needed years of the contract: what would go ahead whatever is left.
  ///
  /// - Returns: a second run with every `needs` met, or nil where the scenario asks for no years.
  public func runWithoutNeeds() -> Results? {
    guard !alliance.needs.isEmpty else { return nil }
    var values = InputValues(program.model)
    // Years left fall below 0 after the term; no horizon is longer than 60 years.
    for id in alliance.needs where values[id] != nil { values.apply(Edit(id, to: -60)) }
    return program.run(values)
  }
}
