import Modelling
import Scenarios

/// An investment in the world to which it belongs.
struct Asset {
  let investment: Named<Clause<InvestmentKeys>>

  var id: String { investment.id }
  var keys: Clause<InvestmentKeys> { investment.value }
  var name: String { Titles.title(keys.name, id) }
  var view: View { keys.case == .bau ? .usual : .alliance }
  var holder: String { keys.holder.text }
  var about: Subject { Subject(isBusinessAsUsual: view.isUsual, party: holder) }
  /// About what people can see of it in the alliance.
  var seen: Subject { view.isUsual ? about : about.observable }
  func line(_ key: InvestmentLine) -> LineID { .investment(id, key, view) }

  /// Whether its cost is recovered through charges, and not carried by its holder.
  var isCharged: Bool { keys.recovery == .price }

  /// What its next owner pays for it; 0 where it passes to nobody, or for nothing.
  var soldFor: Expression { keys.sells ? .line(line(.residualPaid)) : 0 }
}

extension Clause where Keys == InvestmentKeys {
  /// Whether the asset passes to another party for its residual value.
  var sells: Bool { self.residualTo != nil && self.residual.isStated }
}
