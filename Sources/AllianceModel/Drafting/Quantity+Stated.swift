import Modelling
import Scenarios

extension Quantity {
  /// Whether the scenario states the quantity, rather than leaving it to its default.
  var isStated: Bool { input.provenance.place != nil }
}

extension Quantity? {
  /// The value; what nobody states is nothing.
  var orNothing: Expression { self?.value ?? 0 }
}

extension Expression? {
  /// The value; what is not there is nothing.
  var orNothing: Expression { self ?? 0 }
}
