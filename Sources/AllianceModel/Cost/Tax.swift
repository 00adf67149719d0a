import Modelling
import Scenarios

/// Clause 4: value added tax that is not reclaimed, a share of a service's cost.
///
/// It differs by who delivers: an NHS trust reclaims much of what it pays for bought-in services, a
/// company or partnership that takes the same service over does not. vat = cost × share, cost being
/// variable, semi-fixed and fixed cost after measures; as usual by the usual share; in the alliance
/// by its own while services work as agreed, by the usual one after. One-off cost bears none.
///
/// Hand case: £100 of cost a year, 4 % in the contract and none as usual, a contract that ends
/// after year 1: 4, 0.
enum Tax {
  /// Writes the tax of a service in the world at hand, 0 where it has none.
  static func write(into draft: inout Draft, costing: Costing, cost: Expression) -> Expression {
    let keys = costing.keys
    guard keys.vat != nil || keys.vatAsUsual != nil else { return 0 }
    return draft.yearly(
      costing.line(.vat), costing.label("irrecoverable VAT"), .pounds,
      "Tax on the service's cost that is not reclaimed.", about: costing.about,
      cost * rate(costing: costing))
  }

  /// As usual the usual share of cost; in the alliance its own until the contract has ended.
  private static func rate(costing: Costing) -> Expression {
    let own = costing.keys.vat.orNothing
    guard let usual = costing.keys.vatAsUsual else { return own }
    if costing.view.isUsual { return usual.value }
    return costing.term.end == nil ? own : when(costing.term.active, own, else: usual.value)
  }
}
