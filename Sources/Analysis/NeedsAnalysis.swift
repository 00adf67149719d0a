public import Evaluation
import Modelling

extension Program {
  /// The results as if nothing needed years of the contract: what would go ahead whatever is left.
  ///
  /// - Returns: a second run with every `needs` met, or nil where the scenario asks for no years.
  public func runWithoutNeeds() -> Results? {
    let needs = model.inputs.map(\.id).filter { $0.path.hasSuffix(".needs") }
    guard !needs.isEmpty else { return nil }
    var values = InputValues(model)
    // Years left fall below 0 after the term; no horizon is longer than 60 years.
    for id in needs { values.apply(Edit(id, to: -60)) }
    return run(values)
  }
}
