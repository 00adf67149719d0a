import Evaluation
import Modelling

extension Program {
  /// Compiles a model that an analysis made of models that have been compiled.
  ///
  /// - Precondition: its lines have an order. That they have is the analysis's own doing and no
  ///   scenario's: an answer that was left out instead would be missed by nobody.
  init(derived model: Model) {
    do {
      try self.init(model)
    } catch {
      preconditionFailure("an analysis gives a model that cannot be computed: \(error)")
    }
  }
}
