import Modelling
import Scenarios

/// Clause 5: who of several commissioners pays what: by what each spends as usual.
///
/// contribution = what it pays for services as usual ÷ what all commissioners pay, 1 ÷ their number
/// where nobody pays anything; a single commissioner pays all. What is paid a year late is shared
/// by the contributions of the year in which it was earned.
///
/// Hand case: £300 and £100 as usual: 75 % and 25 %; a gain of £40 costs them £30 and £10.
struct Contributions {
  private let shares: [(party: String, share: Expression)]

  /// Writes the share of each commissioner.
  static func write(into draft: inout Draft) -> Contributions {
    let commissioners = draft.parties(.commissioner)
    guard commissioners.count > 1 else {
      return Contributions(shares: commissioners.map { ($0, 1) })
    }
    draft.section(
      "Contributions of commissioners", "Takes payments as usual from above.")
    let spends = commissioners.map { draft.spendAsUsual(of: $0) }
    let all = draft.yearly(
      .contributions, "Spend of all commissioners, as usual", .pounds,
      "What commissioners pay for services as usual.", about: Subject(isBusinessAsUsual: true),
      sum(of: spends))
    let number = draft.numberOfCommissioners()
    return Contributions(
      shares: zip(commissioners, spends).map { party, spend in
        let share = draft.yearly(
          .party(party, .contribution), "\(draft.name(party)): contribution", .share,
          "Its part of what commissioners spend as usual; equal where nobody spends.",
          about: Subject(party: party),
          ratio(spend, to: all, whenZero: 1 / number))
        return (party, share)
      })
  }

  /// When a payment is made: what is paid in the year, and what was earned the year before.
  struct Paid {
    var now: Expression
    var late: Expression
  }

  /// Of which year a payment is.
  enum Earned {
    case sameYear, yearBefore
  }

  /// Writes a payment between a provider and all commissioners, each by its contribution.
  ///
  /// What is paid a year late is shared by the contributions of the year that it was earned in.
  func writeFlows(
    into draft: inout Draft, kind: FlowKind, provider: String, amount: Expression,
    of year: Earned = .sameYear, paid: Paid? = nil, fromCommissioners: Bool
  ) {
    guard amount != 0 else { return }
    for (commissioner, present) in shares {
      let share = year == .sameYear ? present : previous(present)
      draft.flow(
        kind, from: fromCommissioners ? commissioner : provider,
        to: fromCommissioners ? provider : commissioner, amount * share,
        cash: paid.map { $0.now * share + $0.late * previous(share) })
    }
  }

  /// Writes a cost of the alliance that the commissioners bear, each by its contribution.
  func writeCost(into draft: inout Draft, kind: CostKind, line: Expression) {
    draft.use(.alliance, line)
    for (commissioner, share) in shares {
      draft.cost(kind, of: commissioner, .alliance, line * share)
    }
  }

  /// Writes a charge in a world: paid by the party named, else by each contribution.
  func writeCharge(
    into draft: inout Draft, line: Expression, from payer: Word?, to holder: String, in view: View
  ) {
    if let payer { return draft.flow(.charge, from: payer.text, to: holder, in: view, line) }
    for (commissioner, share) in shares {
      draft.flow(.charge, from: commissioner, to: holder, in: view, line * share)
    }
  }
}

extension Draft {
  /// What a commissioner pays for services as usual.
  func spendAsUsual(of commissioner: String) -> Expression {
    let payments = flows.filter {
      $0.kind == .payment && $0.view == .usual && $0.payer == commissioner
    }
    return sum(of: payments.map(\.amount))
  }
}
