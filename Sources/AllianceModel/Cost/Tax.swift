import Modelling
import Scenarios

/// Clause 4: value added tax that is not reclaimed, a share of a service's cost.
///
/// It differs by who delivers: an NHS trust reclaims much of what it pays for bought-in services, a
/// company or partnership that takes the same service over does not. vat = cost × share, as usual by
/// the usual share; in the alliance by its own while services work as agreed, by the usual one after.
///
/// Hand case: £100 of cost a year, 4 % in the contract and none as usual, a contract that ends after
/// year 1: 4, 0.
enum Tax {
  /// The tax of a service in the world at hand, 0 where it has none.
  static func declare(_ costing: Costing, _ cost: Expression, _ draft: inout Draft) -> Expression {
    let keys = costing.keys
    guard keys.vat != nil || keys.vatAsUsual != nil else { return 0 }
    let own = keys.vat?.value ?? 0
    let usual = keys.vatAsUsual?.value ?? own
    let returns = costing.term.end != nil && keys.vatAsUsual != nil
    let inAlliance = returns ? when(costing.term.active, own, else: usual) : own
    let rate = costing.view.isUsual ? usual : inAlliance
    return draft.yearly(
      costing.line(.vat), costing.label("irrecoverable VAT"), .pounds,
      "Tax on the service's cost that is not reclaimed.", about: costing.about, cost * rate)
  }
}
