import Modelling

// What a contract is worth where nobody knows whether it goes on after its term.
//
// With probability p it is renewed and goes on as the scenario says; else it is over with its term,
// and who holds an investment loses its exposure. Worth = within the term − exposure + p × (after the
// term + exposure), each at today's value; a contract that ends by itself is worth what it is worth.
// Two contracts tie where p × (second − first of what renewal adds) = first − second of the rest:
// £10m and £14m without renewal, which adds £8m and £3m: p = (14 − 10) ÷ (8 − 3) = 80 %. A quotient
// outside 0 to 1 is no likelihood: the one contract is worth more than the other at every one, and the
// line holds −1, which sheets show as "none".
extension ComparisonSection {
  static let renewal = ComparisonSection(
    title: "If the contract may not be renewed",
    introduction:
      "Takes what lies within and after the term, and what holders lose where the contract is not renewed: how likely renewal must be for two contracts to be worth the same.",
    measures: exposures + worths)

  private static let exposures: [ComparisonMeasure] = [
    .line(
      "final_year", "last year of the term", "1 in the last year of the term.", unit: .flag,
      timing: .duringYear, from: "time.final_year", of: ComparisonSubject.contract),
    .marked(
      "term_factor", "today's value of a pound at the end of the own term",
      "Discount factor over deflator in that year.", unit: .factor, "real_factor",
      of: ComparisonSubject.contract, in: { $0.own("final_year") }),
    .line(
      "exposure", "exposure", "What would be lost if the contract ended now.", timing: .endOfYear,
      of: ComparisonSubject.investments),
    ComparisonMeasure(
      name: "exposure_at_end", label: "exposure at the end of the own term, today's value",
      unit: .presentPounds, sentence: "What its holder loses if the contract is not renewed.",
      subjects: ComparisonSubject.investments
    ) { scope in
      guard scope.isRenewable, let final = scope.own("final_year", of: .theContract),
        let exposure = scope.own("exposure"),
        let factor = scope.own("term_factor", of: .theContract)
      else { return nil }
      return .constant(final.product(with: exposure, .afterBase) * .line(factor))
    },
  ]

  private static let worths: [ComparisonMeasure] = [
    ComparisonMeasure(
      name: "worth_unrenewed", label: "worth if it is not renewed", unit: .presentPounds,
      sentence: "Net present value within the term, less the exposures of its investments.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let npv = scope.own("npv"), let within = scope.own("npv_within_term") else {
        return nil
      }
      return .constant(scope.isRenewable ? .line(within) - scope.exposure : .line(npv))
    },
    ComparisonMeasure(
      name: "worth_of_renewal", label: "what renewal adds", unit: .presentPounds,
      sentence: "Net present value after the term, and the exposures that are then not lost.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let after = scope.own("npv_after_term") else { return nil }
      return .constant(scope.isRenewable ? .line(after) + scope.exposure : 0)
    },
    ComparisonMeasure(
      name: "tie_quotient",
      label: "what A is worth more without renewal, over what renewal adds more",
      unit: .factor,
      sentence: "A likelihood where it lies between 0 and 1; −1 where renewal adds alike.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let first = scope.all.first, first.letter != scope.current.letter,
        scope.all.contains(where: \.isRenewable), let less = scope.lead("worth_unrenewed"),
        let more = scope.lead("worth_of_renewal")
      else { return nil }
      return .constant(ratio(-less, to: more, whenZero: -1))
    },
    ComparisonMeasure(
      name: "tie", label: "likelihood of renewal at which it ties with A", unit: .probability,
      sentence: "The likelihood at which both are worth the same; none where there is no such one.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let quotient = scope.own("tie_quotient").map({ Expression.line($0) }) else {
        return nil
      }
      return .constant(
        when(.call(.and, [quotient.isAtLeast(0), quotient.isAtMost(1)]), quotient, else: -1))
    },
  ]
}

extension LetteredCase {
  /// Whether the scenario goes on after the term, so that it may also not.
  fileprivate var isRenewable: Bool {
    line("time.active") != nil || line("time.first_term") != nil
  }
}

extension ComparisonScope {
  fileprivate var isRenewable: Bool { current.isRenewable }

  /// What the subject loses where the contract is not renewed: the exposures it holds, at today's value.
  fileprivate var exposure: Expression {
    sum(
      of: ComparisonSubject.investments(all).compactMap { investment in
        guard let value = own("exposure_at_end", of: investment),
          current.line(LineID("\(investment.prefix).exposure"))?.subject.party.map({
            "party.\($0)"
          }) == subject.prefix
        else { return nil }
        return .line(value)
      })
  }

  /// What this case has more than the first, to the penny, so that no last digit makes a difference.
  fileprivate func lead(_ measure: String) -> Expression? {
    guard let own = own(measure), let first = all.first.map({ id(measure, in: $0) }),
      above.contains(first)
    else { return nil }
    return .call(.round, [.line(own) - .line(first), 2])
  }
}

extension ComparisonSubject {
  /// The system, and the parties that lose something where a contract is not renewed.
  @Sendable static func exposed(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    let holders = Set(
      investments(cases).flatMap { investment in
        cases.compactMap { $0.line(LineID("\(investment.prefix).exposure"))?.subject.party }
      })
    return [.system] + parties(cases).filter { holders.contains(String($0.prefix.dropFirst(6))) }
  }
}
