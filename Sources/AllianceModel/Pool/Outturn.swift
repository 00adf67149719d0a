import Modelling
import Scenarios

/// Clause 9: what commissioners pay because of the alliance, held against the budget.
///
/// outturn = what is spent, where that is given; Σ cost of services in scope, where cost is
/// compared; else Σ payments for services in scope + Σ items that are not left out. What
/// `leave_out` names has a line of its own and is in no sum; a service is left out by its own
/// `in_scope`.
///
/// Hand case: £900 paid for services, a charge of £110 and support of £40 that is left out: outturn
/// £1,010.
enum Outturn {
  /// Writes the outturn of the year.
  static func write(
    into draft: inout Draft, items: [OutturnItem], measure: BudgetMeasure, given: GivenSpend
  ) -> Expression {
    if let spend = given.spend {
      return draft.yearly(.outturn(.total), "Outturn", .pounds, "What is spent.", spend)
    }
    let services = draft.parts.services.filter(\.value.inScope).map(\.id)
    if measure.isCost {
      return draft.yearly(
        .outturn(.total), "Outturn", .pounds, "What the services in scope cost.",
        sum(of: services.compactMap { measure.costs[.alliance, $0]?.whole }))
    }
    let paid = draft.yearly(
      .outturn(.services), "Outturn: services", .pounds, "Payments for services in scope.",
      sum(of: services.map { measure.payments.commissioned($0) }))
    return draft.yearly(
      .outturn(.total), "Outturn", .pounds,
      "All that commissioners pay because of the alliance: services in scope, charges, support.",
      sum(of: [paid] + items.map(\.amount)))
  }

  /// What commissioners pay because of the alliance and the parties agreed not to count.
  static func writeLeftOut(into draft: inout Draft, kind: OutturnKind, items: [OutturnItem]) {
    let own = items.filter { $0.kind == kind }
    guard !own.isEmpty else { return }
    draft.yearly(
      .leftOut(kind), "Not in the outturn: \(kind.rawValue)", .pounds,
      "What commissioners pay because of the alliance and the parties agreed not to count.",
      sum(of: own.map(\.amount)))
  }
}
