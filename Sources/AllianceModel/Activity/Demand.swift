import Modelling
import Scenarios

/// Clause 3: activity as usual, and as agreed at signing.
struct Demand {
  /// Activity as usual by service.
  let usual: [String: Expression]
  /// Activity agreed at signing by service: what budgets and plans count on.
  let agreed: [String: Expression]
  /// Agreed growth by service.
  let agreedGrowth: [String: Expression]

  init(_ draft: inout Draft) {
    let parts = draft.parts
    draft.section(
      "Activity as usual",
      "Takes base activity and growth from Inputs: what happens without the alliance.")
    var usual: [String: Expression] = [:]
    var agreed: [String: Expression] = [:]
    var growths: [String: Expression] = [:]
    for service in parts.services {
      let keys = service.value
      let name = service.title
      usual[service.id] = draft.rolling(
        .service(service.id, .activity, .usual), "\(name): activity, as usual",
        keys.activity.input.unit,
        at: .duringYear, "Last year's activity, grown by the year's growth.",
        about: Subject(isBusinessAsUsual: true, party: keys.provider.text, service: service.id),
        opening: keys.activity.value, then: { $0 * (1 + keys.growth.value) })
    }
    for service in parts.services {
      let keys = service.value
      let stated = parts.budget.growth.first { $0.id == service.id }?.value
      let growth =
        stated?.value
        ?? draft.agreement(
          .agreedGrowth(of: service.id), "Agreed growth: \(service.title)", from: keys.growth)
      growths[service.id] = growth
      agreed[service.id] = draft.rolling(
        .agreed(service: service.id, .activity), "\(service.title): agreed activity",
        keys.activity.input.unit, at: .duringYear,
        "Activity that the parties agreed at signing, which later demand does not move.",
        about: Subject(party: keys.provider.text, service: service.id).agreed,
        opening: keys.activity.value, then: { $0 * (1 + growth) })
    }
    self.usual = usual
    self.agreed = agreed
    agreedGrowth = growths
  }
}

extension Named where Value == Clause<ServiceKeys> {
  /// The name as people know it.
  var title: String { Titles.title(value.name, id) }
}

/// Names as people know them.
enum Titles {
  /// The name, or the id as words where there is none.
  static func title(_ name: String, _ id: String) -> String {
    guard name.isEmpty else { return name }
    let words = id.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
