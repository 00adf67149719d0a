import AllianceModel
import Modelling

// What contracts of different length share: the shorter term, and what is still owed at its end.
extension ComparisonSection {
  static let shorterTerm = ComparisonSection(
    title: "3. Net present value over the shorter term",
    introduction:
      "Takes present values by year up to the end of the shortest contract, gain and pain as earned; then what prices have not yet recovered is settled between payer and holder.",
    measures: shorterCalendar + unrecovered + shorterValues)

  static let charges = ComparisonSection(
    title: "Charges for investments",
    introduction: "Takes recovery through prices: what length changes, and what it does not.",
    measures: [
      .line(
        .annuity, "charge a year", "The level charge while recovery runs.",
        of: ComparisonSubject.investments
      ) { [$0.investment(.annuity)] },
      .line(
        .expectedLoss, "expected loss",
        "What is not recovered at the end, times the likelihood that the contract is not renewed.",
        of: ComparisonSubject.investments
      ) { [$0.investment(.expectedLoss)] },
      .line(
        .charge, "charge of the year", "What the investment is charged in the year.",
        timing: .duringYear, of: ComparisonSubject.investments
      ) { [$0.investment(.charge)] },
    ])

  private static let shorterCalendar: [ComparisonMeasure] = [
    .common(
      .shorterTerm, "Shorter term", "The length of the shortest contract.", unit: .years
    ) { scope in
      let lengths = scope.all.compactMap {
        $0.input(.contract(.lastYear)) ?? $0.input(.contract(.term))
      }
      return lengths.isEmpty ? nil : .constant(.call(.minimum, lengths))
    },
    .common(
      .shorterWithin, "Base year or shorter term",
      "1 in the base year and while the shortest contract runs.", unit: .flag, timing: .duringYear
    ) { scope in
      guard let length = scope.common(.shorterTerm), let year = scope.line(.time(.year)) else {
        return nil
      }
      return .yearly(.value(1), each: flag(year.isAtMost(.line(length))))
    },
    .common(
      .shorterFinal, "Last year of the shorter term",
      "1 in the last year of the shortest contract.",
      unit: .flag, timing: .duringYear
    ) { scope in
      guard let length = scope.common(.shorterTerm), let year = scope.line(.time(.year)) else {
        return nil
      }
      return .yearly(.blank, each: flag(year.equals(.line(length))))
    },
    ComparisonMeasure(
      name: .realFactor, label: "present value of £1 at the end of the year", unit: .factor,
      timing: .endOfYear, sentence: "Discount factor at the end of the year over deflator.",
      subjects: ComparisonSubject.contract
    ) { scope in
      guard let factor = scope.line(.appraisal(.yearEndFactor)),
        let deflator = scope.line(.appraisal(.deflator))
      else { return nil }
      return .yearly(.same, each: factor / deflator)
    },
    .marked(
      .shorterFactor, "today's value of a pound at the end of the shorter term",
      "Discount factor over deflator in that year.", unit: .factor, .realFactor,
      of: ComparisonSubject.contract, in: { $0.common(.shorterFinal) }),
  ]

  private static let unrecovered: [ComparisonMeasure] = [
    .line(
      .balance, "not yet recovered", "What prices have not yet recovered.", timing: .endOfYear,
      of: ComparisonSubject.investments
    ) { [$0.investment(.balance)] },
    .marked(
      .unrecovered, "not yet recovered at the end of the shorter term",
      "The balance at the end of the last year of the shortest contract.", unit: .pounds, .balance,
      of: ComparisonSubject.investments, in: { $0.common(.shorterFinal) }),
    ComparisonMeasure(
      name: .unrecoveredValue, label: "not yet recovered, today's value", unit: .presentPounds,
      sentence: "What the payer would still owe the holder, at today's value.",
      subjects: ComparisonSubject.investments
    ) { scope in
      guard let left = scope.own(.unrecovered),
        let factor = scope.own(.shorterFactor, of: .theContract)
      else { return nil }
      return .constant(.line(left) * .line(factor))
    },
  ]

  private static let shorterValues: [ComparisonMeasure] = [
    .line(
      .contribution, "contribution", "Its part of what commissioners pay together.", unit: .share,
      timing: .duringYear, of: ComparisonSubject.parties
    ) { [$0.party(.contribution)] },
    .marked(
      .shorterContribution, "contribution at the end of the shorter term",
      "Its part of what is still owed together.", unit: .share, .contribution,
      of: ComparisonSubject.parties, in: { $0.common(.shorterFinal) }),
    .line(
      .presentValue, "present value of the year",
      "The change of the year in base-year prices, discounted.", unit: .presentPounds,
      timing: .duringYear,
      of: ComparisonSubject.systemAndParties
    ) { [$0.worth(.presentValue)] },
    ComparisonMeasure(
      name: .npvShorter, label: "net present value over the shorter term, as earned",
      unit: .presentPounds, sentence: "Present values up to the end of the shortest contract.",
      subjects: ComparisonSubject.systemAndParties
    ) { scope in
      guard let within = scope.common(.shorterWithin), let value = scope.own(.presentValue)
      else { return nil }
      return .constant(within.product(with: value))
    },
    ComparisonMeasure(
      name: .npvShorterSettled, label: "net present value over the shorter term, settled",
      unit: .presentPounds,
      sentence:
        "As earned, less what the payer still owes for investments, plus what the holder still gets; 0 for the system.",
      subjects: ComparisonSubject.systemAndParties
    ) { scope in
      scope.own(.npvShorter).map { .constant(.line($0) + scope.owed) }
    },
  ]
}

extension ComparisonScope {
  /// What the subject still gets for investments less what it still owes, 0 for the system.
  fileprivate var owed: Expression {
    guard let party else { return 0 }
    let owed = current.charged.compactMap { investment -> Expression? in
      guard let value = own(.unrecoveredValue, of: ComparisonSubject(investment)) else {
        return nil
      }
      let got: Expression = investment.holder == party.id ? .line(value) : 0
      return got - .line(value) * share(of: investment.payer, party)
    }
    return sum(of: owed)
  }

  private var party: Alliance.Party? {
    current.source.alliance.parties.first { subject.whose == .appraised(.party($0.id)) }
  }

  /// Which part a party pays: all where it is named, its contribution where nobody is.
  private func share(of payer: String?, _ party: Alliance.Party) -> Expression {
    if let payer { return payer == party.id ? 1 : 0 }
    guard party.isCommissioner else { return 0 }
    return own(.shorterContribution).map { .line($0) } ?? 1
  }
}
