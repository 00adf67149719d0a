import Scenarios

/// Parts of the scenario by what they are sought by, so that no service looks through all others.
struct Sought {
  /// Services by their ids.
  let services: [String: Named<Clause<ServiceKeys>>]
  /// Payments by the service that is paid for.
  let payments: [String: Clause<PaymentKeys>]
  /// Shifts by the service that activity leaves, in the order of the file.
  let shifts: [String: [Named<Clause<ShiftKeys>>]]
  /// The services at which the activity of some shift arrives.
  let arriving: Set<String>

  init(_ parts: Clause<RootKeys>) {
    services = Dictionary(
      parts.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    payments = Dictionary(
      parts.payments.map { ($0.id, $0.value) }, uniquingKeysWith: { first, _ in first })
    let all = parts.shifts
    shifts = Dictionary(grouping: all) { $0.value.from.text }
    arriving = Set(all.flatMap { $0.value.to.map(\.service.text) })
  }
}
