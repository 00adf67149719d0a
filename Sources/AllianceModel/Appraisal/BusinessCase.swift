import Modelling
import Scenarios

/// Clause 12: the business case: what the contract is worth to society, at what cost.
///
/// NPSV = economic NPV of the system + PV(priced benefits) − optimism bias on capital; benefits
/// by type: cash-releasing = PV(Σ MAX(0, what a service costs less)) + PV(rent from outside) +
/// benefits stated, non-cash-releasing and societal as stated; costs = benefits − NPSV: capital less
/// what is left, optimism bias, PV(services that cost more), and all others. The ratio is benefits ÷
/// costs, 0 where nothing is spent. (Types and measures are those of the Comprehensive Investment
/// Appraisal model of DHSC; what has no price is listed.)
///
/// Hand case: services that save £300 and one that costs £40 more, a hub of £120, a benefit of £100
/// and £30 to run the alliance: benefits £400, costs 120 + 40 + 30 = £190, NPSV £210, ratio 2.1.
struct BusinessCase {
  let services: Contract.Services
  /// What the contract is worth to society.
  private(set) var social: Expression = 0

  /// Writes the business case where there are benefits or investments, or a chain is stated.
  static func write(into draft: inout Draft, services: Contract.Services) {
    let parts = draft.parts
    let hasChains = draft.interventions.contains { $0.because != nil }
    let hasBenefits = parts.benefits.contains { $0.value.amount != nil }
    guard hasChains || hasBenefits || !parts.investments.isEmpty else { return }
    if hasChains {
      ShiftSavings.write(
        into: &draft, shifts: services.shifts, costs: services.costs, prices: services.prices)
      Worths.write(into: &draft, term: services.term, prices: services.prices)
    }
    draft.section(
      "Business case", "Takes present values from above: benefits by type, costs, and what is left."
    )
    var business = BusinessCase(services: services)
    let optimism = CapitalOptimism.write(into: &draft)
    business.writeSocial(into: &draft, optimism: optimism)
    let (saved, added) = business.writeServices(into: &draft)
    let benefits = business.writeBenefits(into: &draft, saved: saved)
    business.writeCosts(into: &draft, benefits: benefits, added: added, optimism: optimism)
    if hasChains { business.writeEvidence(into: &draft) }
    business.writeSwitching(into: &draft)
    business.writeDelivery(into: &draft)
  }

  private mutating func writeSocial(into draft: inout Draft, optimism: Expression) {
    let kinds = BenefitKind.allCases.map(LineID.benefitsWorth).filter(draft.hasLine)
    social = draft.constant(
      .businessCase(.npsv), "Net present social value", .presentPounds,
      "The system's net present value and that of benefits beside the contract, less optimism bias on capital.",
      sum(of: [.line(.system(.npv))] + kinds.map { .line($0) }) - optimism)
  }

  /// Writes what services cost less, and what others cost more, apart by service and year.
  private func writeServices(into draft: inout Draft) -> (saved: Expression, added: Expression) {
    var (saved, usual, own): ([Expression], [Expression], [Expression]) = ([], [], [])
    for service in draft.parts.services where draft.isTouched(service.id) {
      guard let before = services.costs[.usual, service.id]?.cost,
        let after = services.costs[.alliance, service.id]?.cost
      else { continue }
      saved.append(
        draft.yearly(
          .service(service.id, .costSaved), "\(service.title): cost saved", .pounds,
          "What the service costs less than as usual; 0 where it costs more.",
          about: Subject(party: service.value.provider.text, service: service.id),
          positive(before - after)))
      usual.append(before)
      own.append(after)
    }
    if let spend = services.given.spend, let budget = draft.parts.budget.given?.value {
      saved.append(positive(budget - spend))
      usual.append(budget)
      own.append(spend)
    }
    guard !saved.isEmpty else { return (0, 0) }
    let all = sum(of: saved)
    let more = all - (sum(of: usual) - sum(of: own))
    return (
      worth(into: &draft, .servicesSaved, "What services cost less", all),
      worth(into: &draft, .servicesAdded, "What services cost more", more)
    )
  }

  /// Writes what an amount by year is worth today.
  private func worth(
    into draft: inout Draft, _ line: BusinessCaseLine, _ name: String, _ amount: Expression
  ) -> Expression {
    Worth.write(
      into: &draft, total: .businessCase(line), byYear: .presentValue(of: line), named: name,
      services.prices.present(amount))
    return .line(.businessCase(line))
  }
}

extension Draft {
  /// Whether a shift or a measure changes what a service costs.
  fileprivate func isTouched(_ service: String) -> Bool {
    parts.measures.contains { $0.value.service.text == service }
      || parts.shifts.contains { shift in
        shift.value.from.text == service || shift.value.to.contains { $0.service.text == service }
      }
  }
}
