import AllianceModel
import Modelling

// What parties have in all: changes alone say nothing of it where business as usual differs.
extension ComparisonSection {
  static let inAll = ComparisonSection(
    title: "What each party has in all, as usual and in the alliance",
    introduction:
      "Takes surplus as usual at today's value and the net present value above: where business as usual itself differs, changes alone mislead.",
    measures: [
      ComparisonMeasure(
        name: .todaysFactor, label: "today's value of a pound of the year", unit: .factor,
        timing: .endOfYear, sentence: "Discount factor over deflator.",
        subjects: ComparisonSubject.contract
      ) { scope in
        guard let factor = scope.line(.appraisal(.discountFactor)),
          let deflator = scope.line(.appraisal(.deflator))
        else { return nil }
        return .yearly(.same, each: factor / deflator)
      },
      .line(
        .surplusAsUsual, "surplus as usual", "What the party has of the year as usual.",
        timing: .duringYear, of: ComparisonSubject.parties
      ) { [$0.partyAsUsual(.surplus)] },
      ComparisonMeasure(
        name: .worthAsUsual, label: "surplus as usual, today's value", unit: .presentPounds,
        sentence:
          "What the party has as usual from the first year on, at today's value; negative is what it pays.",
        subjects: ComparisonSubject.parties
      ) { scope in
        guard let surplus = scope.own(.surplusAsUsual),
          let factor = scope.own(.todaysFactor, of: .theContract)
        else { return nil }
        return .constant(surplus.product(with: factor, .afterBase))
      },
      ComparisonMeasure(
        name: .worthInAlliance, label: "surplus in the alliance, today's value",
        unit: .presentPounds,
        sentence:
          "As usual and what the alliance changes, at today's value; negative is what the party pays.",
        subjects: ComparisonSubject.parties
      ) { scope in
        guard let usual = scope.own(.worthAsUsual), let change = scope.own(.npv) else { return nil }
        return .constant(.line(usual) + .line(change))
      },
    ])
}
