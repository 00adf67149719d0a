import Modelling
import Scenarios

/// One exclusion of the scenario: who leaves, and when.
struct Exclusion {
  /// The id in the scenario file.
  let id: String
  /// What the scenario file says of it.
  let keys: Clause<EventKeys>
  /// The party that leaves.
  let party: String
  /// The year at whose start it leaves.
  let year: Quantity

  /// Reads an event; nil for one that is no exclusion.
  init?(_ event: Named<Clause<EventKeys>>) {
    guard event.value.kind == .exclusion, let party = event.value.party, let year = event.value.year
    else { return nil }
    id = event.id
    keys = event.value
    self.party = party.text
    self.year = year
  }

  /// The name as people know it.
  var title: String { Titles.title(keys.name, id) }
  /// Whether the others end the contract.
  var endsContract: Bool { keys.response == .terminate }
  /// Whether something is lost of the shifts into its services.
  var losesShifts: Bool { keys.lost != nil || keys.gap != nil }

  /// The number of the first year without the party.
  var firstYear: LineID { .exclusion(id, .year) }
  /// 1 while the party takes part.
  var takesPart: LineID { .party(party, .takesPart) }
  /// The share of the shifts into its services that goes on.
  var capacity: LineID { .exclusion(id, .capacity) }
  /// What the price of its services is multiplied by.
  var priceLevel: LineID { .exclusion(id, .priceLevel) }
}
