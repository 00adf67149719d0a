import Modelling
import Scenarios

/// Clause 12: what the alliance does besides, listed by kind beside the contract and never in the pool.
///
/// benefit = amount × index × ramp × active; its present value = real benefit × discount factor, summed by kind.
/// Hand case: £1,000 a year, ramp 50 %, 100 %: £500 and £1,000; at 3.5 % real, end of year: £483.09 and £933.51.
enum Benefits {
  static func declare(_ draft: inout Draft, _ term: Term, _ prices: Prices) {
    guard draft.parts.benefits.contains(where: { $0.value.amount != nil }) else { return }
    draft.section(
      "Benefits beside the contract",
      "Takes amounts and ramps from Inputs; no payment and no appraisal reads them.")
    for kind in BenefitKind.allCases {
      let own = draft.parts.benefits.filter { $0.value.kind == kind && $0.value.amount != nil }
      var lines: [Expression] = []
      for benefit in own { lines.append(worth(benefit, &draft, term, prices)) }
      guard !lines.isEmpty else { continue }
      let all = draft.yearly(
        .benefits(kind), "Benefits: \(kind.words)", .pounds,
        "All benefits of the kind.", sum(of: lines))
      total(
        .benefitsPresentValue(kind), .benefitsWorth(kind), "Benefits: \(kind.words)", all, &draft,
        prices)
    }
  }

  /// Every benefit by kind, with and without a price.
  static func listed(_ parts: Clause<RootKeys>) -> [Alliance.Benefit] {
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

  private static func worth(
    _ benefit: Named<Clause<BenefitKeys>>, _ draft: inout Draft, _ term: Term, _ prices: Prices
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
      (keys.amount?.value ?? 0) * prices.index(keys.index) * ramp * term.active)
    total(
      .benefit(benefit.id, .presentValue), .benefit(benefit.id, .worth), name, line, &draft, prices)
    return line
  }

  private static func total(
    _ byYear: LineID, _ worth: LineID, _ name: String, _ line: Expression, _ draft: inout Draft,
    _ prices: Prices
  ) {
    let present = draft.yearly(
      byYear, "\(name), present value by year", .presentPounds,
      "In base-year prices times the discount factor.",
      prices.present(line))
    guard let value = present.lineID else { return }
    draft.constant(
      worth, "\(name), present value", .presentPounds,
      "The sum of present values over all years.", value.total())
  }
}

extension BenefitKind {
  /// The words for labels.
  var words: String { rawValue.replacing("_", with: "-") }
}
