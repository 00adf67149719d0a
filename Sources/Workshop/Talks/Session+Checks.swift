import GlidepathKit
import Reports
import SourceText

extension Session {
  /// How long what people write may be, in characters.
  enum Limits {
    /// A name, or the title of a proposal.
    static let name = 80
    /// A reason, or a remark.
    static let words = 2000
    /// What stands under a key.
    static let term = 4000
    /// How many keys one deed states.
    static let terms = 100
    /// How many counter-proposals are kept.
    static let proposals = 50
  }

  /// Sections that name files, or say what is taken from them: nobody at the table reaches the file system.
  private static let notAtTheTable: Set<String> = ["extends", "remove", "expect", "actuals"]

  /// Whether a deed may be done, by anybody.
  func check(_ deed: Deed) throws(Refusal) {
    switch deed {
    case .change(let names, let terms):
      guard !names.isEmpty, names.withoutRepeats == names, names.allSatisfy({ self[$0] != nil })
      else {
        throw .senseless(
          "the change names no contract that is on the table",
          "name one of \(contracts.map(\.name).joined(separator: ", "))")
      }
      try check(terms)
    case .adopt(let proposal) where !proposals.contains { $0.step == proposal }:
      throw .senseless("there is no proposal \(proposal)", "choose one of those that are parked")
    case .undo where !canUndo: throw .senseless("there is nothing to take back", "change something")
    case .agree where !contracts.contains(where: \.isOpen):
      throw .senseless("all that is on the table was agreed", "change something first")
    case .park(let title):
      try check(title, "the title", atMost: Limits.name)
      if proposals.count >= Limits.proposals {
        throw .senseless("\(Limits.proposals) proposals are parked", "adopt one, or take one back")
      }
    case .accept(let alert, let contract): try check(alert, of: contract)
    case .remark(let about?) where !steps.contains { $0.number == about }:
      throw .senseless("there is no step \(about)", "choose a step of the record")
    case .undo, .agree, .adopt, .remark: break
    }
  }

  /// Whether somebody may do a deed.
  func check(
    _ deed: Deed, by who: Person, why: String, isFacilitator: Bool
  ) throws(Refusal) {
    let isTheirs = deed.isFacilitators || deed == .undo && undoesFacilitators
    if isTheirs, !isFacilitator { throw .notFacilitator }
    try check(who.name, "the name", atMost: Limits.name)
    let parties = contracts.flatMap { $0.table.study.alliance.parties.map(\.id) }
    guard who.party.isEmpty || parties.contains(who.party) else {
      throw .senseless("there is no party '\(who.party)'", "choose a party of the contract")
    }
    let needsReason = needsReason(deed)
    if needsReason || !why.isEmpty { try check(why, "the reason", atMost: Limits.words) }
    try check(deed)
  }

  /// Whether a deed is nothing without words.
  private func needsReason(_ deed: Deed) -> Bool {
    switch deed {
    case .accept, .remark: true
    case .change, .undo, .agree, .park, .adopt: false
    }
  }

  private func check(_ terms: [Term]) throws(Refusal) {
    guard (1...Limits.terms).contains(terms.count) else {
      throw .senseless("a change states 1 to \(Limits.terms) keys", "state fewer at once")
    }
    for term in terms {
      let keys = term.path.split(separator: ".", omittingEmptySubsequences: false)
      guard keys.count > 1, keys.allSatisfy({ !$0.isEmpty }), term.path.count <= 200 else {
        throw .senseless(
          path: term.path, "'\(term.path.prefix(60))' is no key below a section",
          "name a key by its path, such as gainshare.dead_band")
      }
      guard !Session.notAtTheTable.contains(String(keys[0])) else {
        throw .senseless(
          path: term.path, "'\(keys[0])' is not stated at the table",
          "change it in the scenario file, and begin the talks with that")
      }
      if let text = term.text {
        try check(text, "'\(term.path)'", atMost: Limits.term, at: term.path)
      }
    }
  }

  private func check(_ alert: String, of name: String) throws(Refusal) {
    let up = self[name]?.table.answers.findings.checks(.alert).map(\.line.text) ?? []
    guard up.contains(alert) else {
      throw .senseless(
        "'\(alert.prefix(60))' is no alert that is up in '\(name.prefix(60))'",
        "accept an alert that the page shows")
    }
  }

  /// Whether words are some, not too many, and of signs that people see.
  private func check(
    _ words: String, _ what: String, atMost most: Int, at path: String = ""
  ) throws(Refusal) {
    let isBlank = words.allSatisfy(\.isWhitespace)
    if isBlank { throw .senseless(path: path, "\(what) is missing", "write it") }
    if words.count > most {
      throw .senseless(path: path, "\(what) is longer than \(most) characters", "shorten it")
    }
    let hidden = words.unicodeScalars.contains {
      $0.properties.generalCategory == .control && $0 != "\n"
    }
    if hidden {
      throw .senseless(path: path, "\(what) holds signs that nobody sees", "type it anew")
    }
  }
}

extension Refusal {
  /// A refusal in words.
  static func senseless(path: String = "", _ message: String, _ remedy: String) -> Refusal {
    .senseless(Problem(path: path, message: message, remedy: remedy))
  }

  /// What is wrong with a scenario that terms would make.
  init(_ error: StudyError, in terms: Terms) {
    self = .problems(
      error.diagnostics.map {
        Problem(path: terms.path(at: $0.position), message: $0.message, remedy: $0.remedy ?? "")
      })
  }
}
