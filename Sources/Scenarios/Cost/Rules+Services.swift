import Modelling
import SourceText

// Who delivers and pays for services, and what stands in for them.
extension Rules {
  static func checkServices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    let paid = Set(parts.payments.map(\.id))
    for service in parts.services {
      if !paid.contains(service.id) {
        reader.report(
          "missing-payment", service.position, "nothing says how '\(service.id)' is paid for",
          "add '\(service.id):' under 'payments'")
      }
      if let payer = service.value.payer, role(payer.text, parts) == .provider {
        reader.report(
          "wrong-role", payer.position, "'\(payer.text)' pays for a service but is no commissioner",
          "name a party with role: commissioner")
      }
      if role(service.value.provider.text, parts) == .commissioner {
        reader.report(
          "wrong-role", service.value.provider.position,
          "'\(service.value.provider.text)' delivers a service but is no provider",
          "name a party with role: provider")
      }
    }
  }

  /// What is modelled: services with their payments, or a given budget and spend.
  static func checkMatter(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    if parts.services.isEmpty, parts.budget.given == nil || parts.spend == nil {
      reader.report(
        "nothing-to-model", parts.position,
        parts.budget.given != nil
          ? "the budget is given, but nothing says what is spent"
          : "the scenario has neither services nor a given budget and spend",
        parts.budget.given != nil
          ? "add 'spend:', such as 'spend: [102k, £98k, £93k]'"
          : "add 'services' and 'payments', or 'budget: {given: …}' and 'spend'")
    }
    if !parts.services.isEmpty, let spend = parts.spend {
      reader.report(
        "spend-and-services", spend.position, "'spend' cannot be combined with 'services'",
        "leave 'spend' out: it follows from the services and their payments")
    }
  }

  static func role(_ id: String, _ parts: Clause<RootKeys>) -> PartyRole? {
    parts.parties.first { $0.id == id }?.value.role
  }
}
