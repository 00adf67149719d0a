import AllianceModel
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
      .finalYear, "last year of the term", "1 in the last year of the term.", unit: .flag,
      timing: .duringYear, of: ComparisonSubject.contract
    ) { _ in [.time(.finalYear)] },
    .marked(
      .termFactor, "today's value of a pound at the end of the own term",
      "Discount factor over deflator in that year.", unit: .factor, .realFactor,
      of: ComparisonSubject.contract, in: { $0.own(.finalYear) }),
    .line(
      .exposure, "exposure", "What would be lost if the contract ended now.", timing: .endOfYear,
      of: ComparisonSubject.investments
    ) { [$0.investment(.exposure)] },
    ComparisonMeasure(
      name: .exposureAtEnd, label: "exposure at the end of the own term, today's value",
      unit: .presentPounds, sentence: "What its holder loses if the contract is not renewed.",
      subjects: ComparisonSubject.investments
    ) { scope in
      guard scope.isRenewable, let final = scope.own(.finalYear, of: .theContract),
        let exposure = scope.own(.exposure),
        let factor = scope.own(.termFactor, of: .theContract)
      else { return nil }
      return .constant(final.product(with: exposure, .afterBase) * .line(factor))
    },
  ]

  private static let worths: [ComparisonMeasure] = [
    ComparisonMeasure(
      name: .worthUnrenewed, label: "worth if it is not renewed", unit: .presentPounds,
      sentence: "Net present value within the term, less the exposures of its investments.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let npv = scope.own(.npv), let within = scope.own(.npvWithinTerm) else {
        return nil
      }
      return .constant(scope.isRenewable ? .line(within) - scope.exposure : .line(npv))
    },
    ComparisonMeasure(
      name: .worthOfRenewal, label: "what renewal adds", unit: .presentPounds,
      sentence: "Net present value after the term, and the exposures that are then not lost.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let after = scope.own(.npvAfterTerm) else { return nil }
      return .constant(scope.isRenewable ? .line(after) + scope.exposure : 0)
    },
    ComparisonMeasure(
      name: .tieQuotient,
      label: "break-even likelihood of renewal against A, as computed",
      unit: .factor,
      sentence:
        "How far A is ahead if neither is renewed, divided by how much more renewal adds here than to A. Between 0 and 1 it is the likelihood below; else there is none. −1 stands where renewal adds the same to both, 2 where both are worth the same.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let first = scope.all.first, first.letter != scope.current.letter,
        scope.all.contains(where: \.isRenewable), let less = scope.lead(.worthUnrenewed),
        let more = scope.lead(.worthOfRenewal)
      else { return nil }
      let alike = when(absolute(less).isBelow(0.5), 2, else: -1)
      return .constant(
        when(absolute(more).isBelow(0.5), alike, else: .binary(.divide, -less, more)))
    },
    ComparisonMeasure(
      name: .tie, label: "likelihood of renewal at which it ties with A", unit: .probability,
      sentence:
        "The likelihood at which both are worth the same; none where there is no such one, any where they always are.",
      subjects: ComparisonSubject.exposed
    ) { scope in
      guard let quotient = scope.own(.tieQuotient).map({ Expression.line($0) }) else {
        return nil
      }
      return .constant(
        when(
          .call(
            .or, [.call(.and, [quotient.isAtLeast(0), quotient.isAtMost(1)]), quotient.equals(2)]),
          quotient, else: -1))
    },
  ]
}

extension LetteredCase {
  /// Whether the scenario goes on after the term, so that it may also not.
  fileprivate var isRenewable: Bool {
    line(.time(.active)) != nil || line(.time(.firstTerm)) != nil
  }
}

extension ComparisonScope {
  fileprivate var isRenewable: Bool { current.isRenewable }

  /// What the subject loses where the contract is not renewed: the exposures it holds, at today's value.
  fileprivate var exposure: Expression {
    sum(
      of: current.charged.compactMap { investment in
        guard let value = own(.exposureAtEnd, of: ComparisonSubject(investment)),
          subject.whose == .appraised(.party(investment.holder))
        else { return nil }
        return .line(value)
      })
  }

  /// What this case has more than the first, to the penny, so that no last digit makes a difference.
  fileprivate func lead(_ measure: ComparedLine) -> Expression? {
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
      cases.flatMap(\.charged).map { Compared.appraised(.party($0.holder)) })
    return [.system] + parties(cases).filter { holders.contains($0.whose) }
  }
}
