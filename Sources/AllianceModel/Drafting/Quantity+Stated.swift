import Modelling
import Scenarios

extension Quantity {
  /// Whether the scenario states the quantity, rather than leaving it to its default.
  var isStated: Bool { input.provenance.place != nil }
}
