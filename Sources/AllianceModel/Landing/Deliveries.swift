import Modelling
import Scenarios

/// Which services each party delivers, as usual and in the alliance.
struct Deliveries {
  /// A service and the share of the year for which a party delivers it.
  struct Delivery {
    /// The service.
    let service: String
    /// 1, or less where another party replaces the one that delivers as usual.
    let share: Expression
  }

  private var usual: [String: [Delivery]] = [:]
  private var alliance: [String: [Delivery]] = [:]

  /// Looks through the services once for all parties.
  init(in draft: Draft) {
    for service in draft.parts.services {
      for (party, share) in draft.deliverers(of: service, .usual) {
        usual[party, default: []].append(Delivery(service: service.id, share: share))
      }
      for (party, share) in draft.deliverers(of: service, .alliance) {
        alliance[party, default: []].append(Delivery(service: service.id, share: share))
      }
    }
  }

  /// The services of a party in a world, in the order of the file.
  func of(_ party: String, _ view: View) -> [Delivery] {
    (view.isUsual ? usual : alliance)[party, default: []]
  }

  /// What of an amount of each service falls on a party in a world.
  func part(of party: String, _ view: View, _ amount: (String) -> Expression) -> [Expression] {
    of(party, view).map { amount($0.service) * $0.share }
  }
}
