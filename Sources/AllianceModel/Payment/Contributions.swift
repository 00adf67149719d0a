import Modelling
import Scenarios

/// Who of several commissioners pays what: by what each spends as usual.
struct Contributions {
  private let shares: [(party: String, share: Expression)]

  init(_ draft: inout Draft) {
    let commissioners = draft.parties(.commissioner)
    guard commissioners.count > 1 else {
      shares = commissioners.map { ($0, 1) }
      return
    }
    draft.section(
      "Contributions of commissioners", "Takes payments as usual from above.")
    let spends = commissioners.map { draft.spendAsUsual(of: $0) }
    let all = draft.yearly(
      .contributions, "Spend of all commissioners, as usual", .pounds,
      "What commissioners pay for services as usual.", about: Subject(isBusinessAsUsual: true),
      sum(of: spends))
    let number = draft.numberOfCommissioners()
    shares = zip(commissioners, spends).map { party, spend in
      let share = draft.yearly(
        .party(party, .contribution), "\(draft.name(party)): contribution", .share,
        "Its part of what commissioners spend as usual; equal where nobody spends.",
        about: Subject(party: party),
        ratio(spend, to: all, whenZero: 1 / number))
      return (party, share)
    }
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

  /// Declares a payment between a provider and all commissioners, each by its contribution.
  ///
  /// What is paid a year late is shared by the contributions of the year that it was earned in.
  func split(
    _ kind: FlowKind, _ provider: String, _ amount: Expression, of year: Earned = .sameYear,
    paid: Paid? = nil, fromCommissioners: Bool, _ draft: inout Draft
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

  /// Declares a cost of the alliance that the commissioners bear, each by its contribution.
  func bear(_ kind: CostKind, _ line: Expression, _ draft: inout Draft) {
    draft.use(.alliance, line)
    for (commissioner, share) in shares {
      draft.cost(kind, of: commissioner, .alliance, line * share)
    }
  }

  /// Declares a charge in a world: paid by the party named, else by each contribution.
  func charge(
    _ line: Expression, from payer: Word?, to holder: String, in view: View, _ draft: inout Draft
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
