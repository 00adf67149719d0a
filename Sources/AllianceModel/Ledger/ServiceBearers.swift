import Modelling
import Scenarios

/// Clause 11: costs of services fall on who delivers them.
///
/// cost of a party = Σ services share delivered × (cost, tax, exit, opening, reopening), a kind
/// each; the share is 1 unless another party takes the place of one that is excluded
/// (`Exclusions`).
///
/// Hand case: a service of £900, its provider replaced in year 3: £900, £900, 0 and 0, 0, £900.
enum ServiceBearers {
  /// Writes who bears the costs of each service in both worlds.
  static func write(into draft: inout Draft, costs: ServiceCosts) {
    for service in draft.parts.services {
      for view in View.allCases {
        guard let lines = costs[view, service.id] else { continue }
        for (party, share) in draft.deliverers(of: service, view) {
          draft.cost(.service, of: party, view, lines.cost * share)
          draft.cost(.vat, of: party, view, lines.vat * share)
          draft.cost(.exit, of: party, view, lines.exit * share)
          draft.cost(.opening, of: party, view, lines.opening * share)
          draft.cost(.reopening, of: party, view, lines.reopening * share)
        }
      }
    }
  }
}
