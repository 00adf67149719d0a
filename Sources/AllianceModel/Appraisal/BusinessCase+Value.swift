import Modelling
import Scenarios

// Benefits by type, costs, and what one pound of cost brings.
extension BusinessCase {
  /// Writes benefits by type; gives all of them.
  func writeBenefits(into draft: inout Draft, saved: Expression) -> Expression {
    let rent = draft.hasLine(.system(.pvRent)) ? LineID.system(.pvRent).total() : 0
    var all: [Expression] = []
    for (kind, line, contract) in [
      (BenefitKind.cashReleasing, BusinessCaseLine.cashReleasing, [saved, rent]),
      (.nonCashReleasing, .nonCashReleasing, []), (.societal, .societal, []),
    ] {
      let stated = LineID.benefitsWorth(kind)
      let parts = sum(of: contract + (draft.hasLine(stated) ? [.line(stated)] : []))
      guard parts != 0 else { continue }
      all.append(
        draft.constant(
          .businessCase(line), "\(kind.title) benefits", .presentPounds,
          kind == .cashReleasing
            ? "What services cost less, rent from outside, and benefits of the type."
            : "Benefits of the type beside the contract.", parts))
    }
    return draft.constant(
      .businessCase(.benefits), "All benefits", .presentPounds,
      "Benefits of all types that have a price.", sum(of: all))
  }

  /// Writes costs, and what a pound of them brings.
  func writeCosts(
    into draft: inout Draft, benefits: Expression, added: Expression, optimism: Expression
  ) {
    let capital = writeCapital(into: &draft)
    draft.constant(
      .businessCase(.otherCosts), "Other costs", .presentPounds,
      "Running investments and the alliance, closing, opening and other one-off cost.",
      benefits - social - sum(of: [capital, added, optimism]))
    let costs = draft.constant(
      .businessCase(.costs), "All costs", .presentPounds,
      "What the benefits are bought with: benefits less the net present social value.",
      benefits - social)
    writeRatio(into: &draft, .ratio, "Benefit–cost ratio", "All benefits", of: benefits, to: costs)
    writeCash(into: &draft, costs: costs)
  }

  private func writeCapital(into draft: inout Draft) -> Expression {
    guard !draft.parts.investments.isEmpty else { return 0 }
    return draft.constant(
      .businessCase(.capital), "Capital less what is left", .presentPounds,
      "Capital of the alliance less capital as usual, when spent, less book value in the last year.",
      LineID.system(.pvCapital).total() - LineID.system(.pvBookValue).total())
  }

  /// Writes the value that counts cash-releasing benefits alone, and what parties have in cash.
  private func writeCash(into draft: inout Draft, costs: Expression) {
    let releasing = LineID.businessCase(.cashReleasing)
    let cash: Expression = draft.hasLine(releasing) ? .line(releasing) : 0
    draft.constant(
      .businessCase(.cashReleasingNpv), "Net present value of cash-releasing benefits alone",
      .presentPounds, "Cash-releasing benefits less all costs.", cash - costs)
    writeRatio(
      into: &draft, .cashReleasingRatio, "Benefit–cost ratio of cash-releasing benefits alone",
      "Cash-releasing benefits", of: cash, to: costs)
    draft.constant(
      .businessCase(.cashNpv), "Net present value of all parties' cash", .presentPounds,
      "What all parties have more in cash; payments between them cancel out, what is left of assets does not count.",
      sum(of: draft.parts.parties.map { .line(.party($0.id, .cashNpv)) }))
  }

  private func writeRatio(
    into draft: inout Draft, _ line: BusinessCaseLine, _ label: String, _ what: String,
    of benefits: Expression, to costs: Expression
  ) {
    let tolerance = draft.parts.appraisal.tolerance.value
    draft.constant(
      .businessCase(line), label, .factor, "\(what) over all costs; 0 where nothing is spent.",
      when(costs.isAbove(tolerance), .binary(.divide, benefits, costs), else: 0))
  }
}

extension BenefitKind {
  /// The words for headings: `Cash-releasing`.
  var title: String { words.capitalizedFirst }
}
