import GlidepathKit

/// What a step did, in words after the name of who did it.
struct StepWords {
  private let session: Session
  private let titles: ContractTitles

  init(_ session: Session, _ titles: ContractTitles) {
    self.session = session
    self.titles = titles
  }

  /// What was done: `changed the dead band from 1% to 2%`.
  func deed(_ step: Step) -> String {
    switch step.deed {
    case .change: "changed " + (step.moves.isEmpty ? "nothing" : moves(step))
    case .undo: "took back the last move" + (step.moves.isEmpty ? "" : ": \(moves(step))")
    case .agree: "agreed what is on the table"
    case .park(let title): "parked the table as “\(title)”"
    case .adopt(let proposal): "put proposal \(name(of: proposal)) on the table"
    case .accept(let alert, let contract): "accepted an alert of \(titles[contract]) (\(alert))"
    case .remark(let about): about.map { "said why of step \($0)" } ?? "noted an open point"
    }
  }

  private func moves(_ step: Step) -> String {
    let told = step.moves.withoutRepeats(by: \.path).map { move in
      let contract = session[move.contract]
      let label = contract.map { LeverWords.label(of: move.path, in: $0) } ?? move.path
      let drafted = contract.flatMap { LeverWords.drafted(move.path, in: $0) } ?? "as drafted"
      return "\(label) from \(move.from ?? drafted) to \(move.to ?? drafted)"
    }
    let contracts = step.moves.map(\.contract).withoutRepeats(by: \.self)
    let whose =
      session.contracts.count > 1
      ? " (\(contracts.map { titles[$0] }.joined(separator: ", ")))" : ""
    return told.joined(separator: "; ") + whose
  }

  private func name(of proposal: Int) -> String {
    for case .park(let title) in session.steps.lazy.filter({ $0.number == proposal }).map(\.deed) {
      return "“\(title)”"
    }
    return "\(proposal)"
  }
}

/// What keys are called.
enum LeverWords {
  /// The words for a key; the key itself where it is no input of the contract.
  static func label(of path: String, in contract: Tabled) -> String {
    contract.table.study.alliance.model.inputs.first { $0.id.path == path }?.label ?? path
  }

  /// What the file of a contract says under a key; nil where it says nothing.
  static func drafted(_ path: String, in contract: Tabled) -> String? {
    let study = contract.drafted.study
    return study.alliance.model.inputs.first { $0.id.path == path }.map { study.text(of: $0) }
  }
}

/// What people and parties are called.
enum PersonWords {
  /// A name, and for whom they speak.
  static func of(_ person: Person, in session: Session) -> String {
    person.party.isEmpty
      ? person.name : "\(person.name) (\(party(person.party, in: session)))"
  }

  /// The name of a party; its id where no contract has it.
  static func party(_ id: String, in session: Session) -> String {
    session.contracts.lazy.flatMap(\.table.study.alliance.parties).first { $0.id == id }?.name ?? id
  }
}

extension Array {
  /// The elements without those whose fact stood before.
  fileprivate func withoutRepeats<Fact: Hashable>(by fact: (Element) -> Fact) -> [Element] {
    var known: Set<Fact> = []
    return filter { known.insert(fact($0)).inserted }
  }
}
