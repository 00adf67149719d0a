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

  /// Finds what changes; nil where nothing does.
  init?(_ party: Alliance.Party, _ lettered: LetteredCase, _ factor: LineID) {
    let changes = PartySpan.kinds(party, lettered).map { kind in
      Line(
        id: lettered.id("\(party.id).\(kind.key)"), label: kind.words, unit: .pounds,
        timing: .duringYear,
        sentence: "What this kind adds to the surplus against business as usual.",
        formula: .yearly(.same, each: kind.change))
    }
    guard !changes.isEmpty else { return nil }
    values = changes.map { change in
      Line(
        id: LineID("\(change.id.text).value"), label: change.label, unit: .presentPounds,
        timing: .once, sentence: "The sum over all years at today's value.",
        formula: .constant(change.id.product(with: factor)))
    }
    total = Line(
      id: lettered.id("\(party.id).value"), label: "Net present value", unit: .presentPounds,
      timing: .once, sentence: "All kinds together.",
      formula: .constant(sum(of: values.map { .line($0.id) })))
    self.party = party
    self.lettered = lettered
    self.changes = changes
  }

  /// Change by kind and year, then what each is worth today.
  var sections: [Section] {
    let all = Line(
      id: lettered.id("\(party.id).change"), label: "Change of surplus", unit: .pounds,
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
    let key: String
    let words: String
    let change: Expression
  }

  /// Kinds that are the same with and without the alliance.
  private static let unchanged: Set<String> = ["other_income", "other", "capital"]

  private static func kinds(_ party: Alliance.Party, _ lettered: LetteredCase) -> [Kind] {
    flows(party, lettered) + costs(party, lettered)
  }

  private static func flows(_ party: Alliance.Party, _ lettered: LetteredCase) -> [Kind] {
    let own = lettered.source.alliance.flows.filter {
      ($0.payer == party.id) != ($0.payee == party.id) && !unchanged.contains($0.kind)
    }
    return [own.map(\.kind)].united(by: \.self).map { kind in
      let change = own.filter { $0.kind == kind }.compactMap { flow -> Expression? in
        let isGood = (flow.payee == party.id) != flow.isBusinessAsUsual
        return lettered.input(flow.line).map { isGood ? $0 : -$0 }
      }
      let first = own.first { $0.kind == kind }
      return Kind(
        key: kind, words: words(first?.line, lettered) ?? kind, change: PartySpan.added(change))
    }
  }

  private static func costs(_ party: Alliance.Party, _ lettered: LetteredCase) -> [Kind] {
    let kinds = lettered.source.alliance.model.lines.compactMap { line -> String? in
      let parts = line.id.text.split(separator: ".").suffix(3).map(String.init)
      guard parts.count == 3, parts[0] == "cost", parts[2] == party.id,
        !unchanged.contains(parts[1])
      else { return nil }
      return parts[1]
    }
    return [kinds].united(by: \.self).map { kind in
      let own = LineID("cost.\(kind).\(party.id)")
      let usual = LineID("bau.cost.\(kind).\(party.id)")
      return Kind(
        key: kind, words: words(own, lettered) ?? words(usual, lettered) ?? kind,
        change: (lettered.input(usual) ?? 0) - (lettered.input(own) ?? 0))
    }
  }

  /// What stands behind the names in a line's label: `payment for services`.
  private static func words(_ line: LineID?, _ lettered: LetteredCase) -> String? {
    guard let label = line.flatMap(lettered.line)?.label,
      let words = label.split(separator: ":").last?.split(separator: ",").first
    else { return nil }
    let text = words.drop { $0 == " " }
    return text.prefix(1).uppercased() + text.dropFirst()
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
