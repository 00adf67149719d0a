import Modelling
import Scenarios

/// Clause 12: what the alliance does besides, listed by kind and never in the pool.
///
/// benefit = amount × index × ramp × active; its present value = real benefit × discount factor,
/// summed by kind.
/// Hand case: £1,000 a year, ramp 50 %, 100 %: £500 and £1,000; at 3.5 % real, end of year: £483.09
/// and £933.51.
enum Benefits {
  /// Writes each priced benefit and what all of a kind come to.
  static func write(into draft: inout Draft, term: Term, prices: Prices) {
    guard draft.parts.benefits.contains(where: { $0.value.amount != nil }) else { return }
    draft.section(
      "Benefits beside the contract",
      "Takes amounts and ramps from Inputs; no payment reads them, the business case adds them.")
    for kind in BenefitKind.allCases {
      writeKind(into: &draft, kind: kind, term: term, prices: prices)
    }
  }

  /// The benefits of a kind, and what they come to; no line where none has a price.
  private static func writeKind(
    into draft: inout Draft, kind: BenefitKind, term: Term, prices: Prices
  ) {
    let lines = draft.parts.benefits.filter { $0.value.kind == kind }.compactMap { benefit in
      benefit.value.amount.map {
        amount(into: &draft, of: benefit, stated: $0.value, term: term, prices: prices)
      }
    }
    guard !lines.isEmpty else { return }
    let name = "Benefits: \(kind.words)"
    let all = draft.yearly(
      .benefits(kind), name, .pounds, "All benefits of the kind.", sum(of: lines))
    Worth.write(
      into: &draft, total: .benefitsWorth(kind), byYear: .benefitsPresentValue(kind), named: name,
      prices.present(all))
  }

  /// Every benefit by kind, with and without a price.
  static func listed(in parts: Clause<RootKeys>) -> [Alliance.Benefit] {
    BenefitKind.allCases.flatMap { kind in
      parts.benefits.filter { $0.value.kind == kind }.map { benefit in
        Alliance.Benefit(
          name: Titles.title(benefit.value.name, benefit.id), kind: kind.words,
          whose: benefit.value.whose, statement: benefit.value.statement,
          line: benefit.value.amount == nil ? nil : .benefit(benefit.id, .amount),
          worth: benefit.value.amount == nil ? nil : .benefit(benefit.id, .worth))
      }
    }
  }

  /// What a benefit is worth in the year.
  private static func amount(
    into draft: inout Draft, of benefit: Named<Clause<BenefitKeys>>, stated: Expression,
    term: Term, prices: Prices
  ) -> Expression {
    let keys = benefit.value
    let name = "Benefit: \(Titles.title(keys.name, benefit.id))"
    let ramp = Growth.writeRamp(
      into: &draft, ramp: keys.ramp,
      lines: (.benefit(benefit.id, .ramp), .benefit(benefit.id, .progress)), name: name, term: term,
      about: Subject())
    let line = draft.yearly(
      .benefit(benefit.id, .amount), name, .pounds,
      "What it is worth at the year's prices, as far as its ramp and the contract go.",
      stated * prices.index(keys.index) * ramp * term.active)
    Worth.write(
      into: &draft, total: .benefit(benefit.id, .worth),
      byYear: .benefit(benefit.id, .presentValue), named: name, prices.present(line))
    return line
  }
}

extension BenefitKind {
  /// The words for labels.
  var words: String { rawValue.replacing("_", with: "-") }
}
