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
        "annuity", "charge a year", "The level charge while recovery runs.",
        of: ComparisonSubject.investments),
      .line(
        "expected_loss", "expected loss",
        "What is not recovered at the end, times the likelihood that the contract is not renewed.",
        of: ComparisonSubject.investments),
      .line(
        "charge", "charge of the year", "What the investment is charged in the year.",
        timing: .duringYear, of: ComparisonSubject.investments),
    ])

  private static let shorterCalendar: [ComparisonMeasure] = [
    .common(
      "shorter_term", "Shorter term", "The length of the shortest contract.", unit: .years
    ) { scope in
      let lengths = scope.all.compactMap {
        $0.input("contract.last_year") ?? $0.input("contract.term")
      }
      return lengths.isEmpty ? nil : .constant(.call(.minimum, lengths))
    },
    .common(
      "shorter_within", "Base year or shorter term",
      "1 in the base year and while the shortest contract runs.", unit: .flag, timing: .duringYear
    ) { scope in
      guard let length = scope.common("shorter_term"), let year = scope.line("time.year") else {
        return nil
      }
      return .yearly(.value(1), each: flag(year.isAtMost(.line(length))))
    },
    .common(
      "shorter_final", "Last year of the shorter term",
      "1 in the last year of the shortest contract.",
      unit: .flag, timing: .duringYear
    ) { scope in
      guard let length = scope.common("shorter_term"), let year = scope.line("time.year") else {
        return nil
      }
      return .yearly(.blank, each: flag(year.equals(.line(length))))
    },
    ComparisonMeasure(
      name: "real_factor", label: "present value of £1 at the end of the year", unit: .factor,
      timing: .endOfYear, sentence: "Discount factor at the end of the year over deflator.",
      subjects: ComparisonSubject.contract
    ) { scope in
      guard let factor = scope.line("appraisal.year_end_factor") else { return nil }
      return .yearly(.same, each: factor / (scope.line("appraisal.deflator") ?? 1))
    },
    .marked(
      "shorter_factor", "today's value of a pound at the end of the shorter term",
      "Discount factor over deflator in that year.", unit: .factor, "real_factor",
      of: ComparisonSubject.contract, in: { $0.common("shorter_final") }),
  ]

  private static let unrecovered: [ComparisonMeasure] = [
    .line(
      "balance", "not yet recovered", "What prices have not yet recovered.", timing: .endOfYear,
      of: ComparisonSubject.investments),
    .marked(
      "unrecovered", "not yet recovered at the end of the shorter term",
      "The balance at the end of the last year of the shortest contract.", unit: .pounds, "balance",
      of: ComparisonSubject.investments, in: { $0.common("shorter_final") }),
    ComparisonMeasure(
      name: "unrecovered_value", label: "not yet recovered, today's value", unit: .presentPounds,
      sentence: "What the payer would still owe the holder, at today's value.",
      subjects: ComparisonSubject.investments
    ) { scope in
      guard let left = scope.own("unrecovered"),
        let factor = scope.own("shorter_factor", of: .theContract)
      else { return nil }
      return .constant(.line(left) * .line(factor))
    },
  ]

  private static let shorterValues: [ComparisonMeasure] = [
    .line(
      "contribution", "contribution", "Its part of what commissioners pay together.", unit: .share,
      timing: .duringYear, of: ComparisonSubject.parties),
    .marked(
      "shorter_contribution", "contribution at the end of the shorter term",
      "Its part of what is still owed together.", unit: .share, "contribution",
      of: ComparisonSubject.parties, in: { $0.common("shorter_final") }),
    .line(
      "present_value", "present value of the year",
      "The change of the year in base-year prices, discounted.", unit: .presentPounds,
      timing: .duringYear,
      of: ComparisonSubject.systemAndParties),
    ComparisonMeasure(
      name: "npv_shorter", label: "net present value over the shorter term, as earned",
      unit: .presentPounds, sentence: "Present values up to the end of the shortest contract.",
      subjects: ComparisonSubject.systemAndParties
    ) { scope in
      guard let within = scope.common("shorter_within"), let value = scope.own("present_value")
      else { return nil }
      return .constant(within.product(with: value))
    },
    ComparisonMeasure(
      name: "npv_shorter_settled", label: "net present value over the shorter term, settled",
      unit: .presentPounds,
      sentence:
        "As earned, less what the payer still owes for investments, plus what the holder still gets; 0 for the system.",
      subjects: ComparisonSubject.systemAndParties
    ) { scope in
      scope.own("npv_shorter").map { .constant(.line($0) + scope.owed) }
    },
  ]
}

extension ComparisonScope {
  /// What the subject still gets for investments less what it still owes, 0 for the system.
  fileprivate var owed: Expression {
    guard let party else { return 0 }
    let owed = ComparisonSubject.investments(all).compactMap { investment -> Expression? in
      guard let value = own("unrecovered_value", of: investment),
        let balance = current.line(LineID("\(investment.prefix).balance"))
      else { return nil }
      let got: Expression = balance.subject.party == party.id ? .line(value) : 0
      return got - .line(value) * share(of: balance.subject.counterparty, party)
    }
    return sum(of: owed)
  }

  private var party: Alliance.Party? {
    current.source.alliance.parties.first { "party.\($0.id)" == subject.prefix }
  }

  /// Which part a party pays: all where it is named, its contribution where nobody is.
  private func share(of payer: String?, _ party: Alliance.Party) -> Expression {
    if let payer { return payer == party.id ? 1 : 0 }
    guard party.isCommissioner else { return 0 }
    return own("shorter_contribution").map { .line($0) } ?? 1
  }
}
