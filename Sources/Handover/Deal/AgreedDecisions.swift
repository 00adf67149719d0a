import AllianceModel
import GlidepathKit
import Modelling
import Reports
import Workshop

/// What was decided of a contract: each time that a table was agreed, what it moved since the last.
///
/// What was taken back is no decision; steps before it count for what they did to the table.
struct AgreedDecisions {
  /// The decisions that hold, in order.
  private(set) var all: [AgreedDeal.Decision] = []
  /// What the table states, and what was agreed.
  private var table = Terms()
  private var agreed = Terms()
  /// By how much net present values have moved since talks began, by the id of the party: on the table, and
  /// when it was agreed last.
  private var moved: [String: Double] = [:]
  private var movedAtAgreement: [String: Double] = [:]
  /// Reasons given since the last agreement.
  private var reasons: [String] = []
  /// What deeds that can be taken back found.
  private var before: [Agreement] = []

  /// What an agreement left.
  private struct Agreement {
    let all: [AgreedDeal.Decision]
    let agreed: Terms
    let moved: [String: Double]
    let reasons: [String]
  }

  /// Follows the steps of some talks.
  init(of contract: Tabled, in session: Session) {
    let words = TermWords(contract)
    for step in session.steps { take(step, contract.name, words) }
  }

  private mutating func take(_ step: Step, _ contract: String, _ words: TermWords) {
    let old = Agreement(all: all, agreed: agreed, moved: movedAtAgreement, reasons: reasons)
    table = table.stating(
      step.moves.filter { $0.contract == contract }.map { Term($0.path, $0.to) })
    for effect in step.effects where effect.contract == contract {
      moved[effect.party, default: 0] += effect.npvAfter - effect.npvBefore
    }
    switch step.deed {
    case .change, .adopt:
      if !step.why.isEmpty { reasons.append(step.why) }
      before.append(old)
    case .agree:
      agree(step, words)
      before.append(old)
    case .park:
      reasons = []
      before.append(old)
    case .accept: before.append(old)
    case .undo:
      if let last = before.popLast() {
        (all, agreed, movedAtAgreement, reasons) =
          (last.all, last.agreed, last.moved, last.reasons)
      }
    case .remark: break
    }
  }

  private mutating func agree(_ step: Step, _ words: TermWords) {
    let paths = (agreed.all + table.all).map(\.path).reduce(into: [String]()) { paths, path in
      if !paths.contains(path), agreed[path] != table[path] { paths.append(path) }
    }
    if !paths.isEmpty {
      let why = step.why.isEmpty ? reasons : [step.why]
      let told = paths.compactMap { words.moved($0, from: agreed[$0], to: table[$0]) }
      all.append(
        AgreedDeal.Decision(
          number: step.number,
          words: told.isEmpty ? "As it stood." : told.joined(separator: "; "),
          why: why.joined(separator: " "), paths: paths, effects: effects(words)))
    }
    (agreed, movedAtAgreement, reasons) = (table, moved, [])
  }

  private func effects(_ words: TermWords) -> [AgreedDeal.Effect] {
    words.parties.compactMap { party in
      let pounds = (moved[party.id] ?? 0) - (movedAtAgreement[party.id] ?? 0)
      return pounds.magnitude < 0.5 ? nil : .init(party: party.name, pounds: pounds)
    }
  }
}

/// Terms in words: `Dead band: 2% → 1%`.
private struct TermWords {
  /// The parties in the order of the contract.
  let parties: [Alliance.Party]
  private let inputs: [String: Input]
  private let study: Study

  init(_ contract: Tabled) {
    study = contract.drafted.study
    let agreed = contract.agreed.study.alliance
    parties = agreed.parties
    inputs = Dictionary(
      (study.alliance.model.inputs + agreed.model.inputs).map { ($0.id.path, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a key said and says; nil where it says the same in other words, as a number that was drafted already.
  func moved(_ path: String, from old: String?, to new: String?) -> String? {
    let (old, new) = (old ?? drafted(path), new ?? drafted(path))
    return old == new ? nil : "\(inputs[path]?.label ?? path): \(old) → \(new)"
  }

  /// What the file says, in its own notation.
  private func drafted(_ path: String) -> String {
    let own = study.alliance.model.inputs.first { $0.id.path == path }
    return own.map { TermWords.unquoted(study.text(of: $0)) } ?? "as drafted"
  }

  /// A text without the quotation marks that a file needs around a comma.
  private static func unquoted(_ text: String) -> String {
    guard text.count > 1, text.hasPrefix("'"), text.hasSuffix("'") else { return text }
    return String(text.dropFirst().dropLast()).replacing("''", with: "'")
  }
}
