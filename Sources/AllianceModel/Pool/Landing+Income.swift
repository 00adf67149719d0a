import Modelling

extension Landing {
  /// Service income as usual of a party; nothing where it delivers no service.
  func incomeAsUsual(of party: String) -> Expression {
    (income[.usual][party]).orNothing
  }
}
