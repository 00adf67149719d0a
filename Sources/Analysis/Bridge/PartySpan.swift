import AllianceModel
import Modelling

/// The span of one party's bridge: its change by kind, year by year and at today's value.
struct PartySpan {
  let party: Alliance.Party
  let lettered: LetteredCase
  /// What each kind changes, at today's value.
  let values: [Line]
  /// Their sum: the party's net present value.
  let total: Line
  private let changes: [Line]

  /// 1 where the bridge does not end at the net present value that the model has for the party.
  let differs: Line

  /// Finds what changes; nil where nothing does.
  init?(
    _ party: Alliance.Party, _ lettered: LetteredCase, _ ledger: PartyLedger, _ factor: LineID,
    _ turnover: LineID
  ) {
    let changes = PartySpan.kinds(party, lettered, ledger).map { kind in
      Line(
        id: kind.line, label: kind.words, unit: .pounds,
        timing: .duringYear,
        sentence: "What this kind adds to the surplus against business as usual.",
        formula: .yearly(.same, each: kind.change))
    }
    guard !changes.isEmpty else { return nil }
    values = changes.map { change in
      Line(
        id: .todaysValue(of: change.id), label: change.label, unit: .presentPounds,
        timing: .once, sentence: "The sum over all years at today's value.",
        formula: .constant(change.id.product(with: factor)))
    }
    total = Line(
      id: .bridge(lettered.letter, of: party.id, .value), label: "Net present value",
      unit: .presentPounds,
      timing: .once, sentence: "All kinds together.",
      formula: .constant(sum(of: values.map { .line($0.id) })))
    let npv = lettered.known(.party(party.id, .npv))
    let margin = lettered.known(.checks(.rounding)) * turnover.total()
    differs = Line(
      id: .bridge(lettered.letter, of: party.id, .differs), label: party.name, unit: .flag,
      timing: .once,
      sentence: "1 where the kinds do not add up to the net present value of the model.",
      formula: .constant(
        flag(absolute(.line(total.id) - npv).isAbove(margin))))
    self.party = party
    self.lettered = lettered
    self.changes = changes
  }

  /// Change by kind and year, then what each is worth today.
  var sections: [Section] {
    let all = Line(
      id: .bridge(lettered.letter, of: party.id, .change), label: "Change of surplus",
      unit: .pounds,
      timing: .duringYear, sentence: "All kinds together.",
      formula: .yearly(.same, each: sum(of: changes.map { .line($0.id) })))
    return [
      Section(
        title: lettered.prefixed("\(party.name): change of surplus by kind"),
        introduction:
          "Takes flows and costs of both worlds; what a party receives or saves is positive.",
        lines: changes + [all]),
      Section(
        title: lettered.prefixed("\(party.name): from business as usual to the alliance"),
        introduction: "Takes the changes above at today's value.", lines: values + [total]),
    ]
  }
}

extension PartySpan {
  /// A kind of payment or cost, and what it changes.
  private struct Kind {
    let line: LineID
    let words: String
    let change: Expression

    init(_ line: LineID, _ words: String, _ change: Expression) {
      self.line = line
      self.words = words.capitalizedFirst
      self.change = change
    }
  }

  private static func kinds(
    _ party: Alliance.Party, _ lettered: LetteredCase, _ ledger: PartyLedger
  ) -> [Kind] {
    flows(party, lettered, ledger) + costs(party, lettered, ledger)
  }

  private static func flows(
    _ party: Alliance.Party, _ lettered: LetteredCase, _ ledger: PartyLedger
  ) -> [Kind] {
    // Income outside the contract is the same with and without the alliance.
    let own = ledger.flows(of: party).filter { $0.kind != .otherIncome }
    return [own.map(\.kind)].united(by: \.rawValue).map { kind in
      let change = own.filter { $0.kind == kind }.map { flow in
        let isGood = (flow.payee == party.id) != flow.isBusinessAsUsual
        return isGood ? lettered.known(flow.line) : -lettered.known(flow.line)
      }
      return Kind(
        .bridge(lettered.letter, of: party.id, kind), kind.words, PartySpan.added(change))
    }
  }

  private static func costs(
    _ party: Alliance.Party, _ lettered: LetteredCase, _ ledger: PartyLedger
  ) -> [Kind] {
    // Cost outside the contract is the same with and without the alliance.
    let own = ledger.costs(of: party).filter { $0.kind != .other }
    return [own.map(\.kind)].united(by: \.rawValue).map { kind in
      let change = own.filter { $0.kind == kind }.map { cost in
        cost.isBusinessAsUsual ? lettered.known(cost.line) : -lettered.known(cost.line)
      }
      return Kind(
        .bridge(lettered.letter, of: party.id, kind), kind.words, PartySpan.added(change))
    }
  }

  /// The terms added up, those that add first.
  private static func added(_ terms: [Expression]) -> Expression {
    let sorted = terms.filter { !$0.isNegative } + terms.filter(\.isNegative)
    return sorted.reduce(0) { sum, term in
      if case .negative(let inner) = term { sum - inner } else { sum + term }
    }
  }
}

extension Expression {
  fileprivate var isNegative: Bool {
    if case .negative = self { true } else { false }
  }
}
