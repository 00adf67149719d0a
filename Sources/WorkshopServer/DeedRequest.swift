import Foundation
import Workshop

/// What a page asks to be done.
struct DeedRequest: Decodable {
  /// What is done: change, undo, agree, park, adopt, accept or remark.
  let kind: String
  /// Who does it.
  let who: Person
  /// Why, in their words.
  let why: String?
  /// The contracts that a change is about.
  let contracts: [String]?
  /// What a change states.
  let terms: [Term]?
  /// The title of a proposal that is parked.
  let title: String?
  /// The step that parked a proposal.
  let proposal: Int?
  /// The alert that is accepted.
  let alert: String?
  /// The contract of an alert.
  let contract: String?
  /// The step that a remark is about.
  let about: Int?
  /// What tells this request from others of the same page: one that is sent again, because no answer came, is
  /// done once.
  let once: String?

  /// The deed; nil where the kind is not known, or something of it is missing.
  var deed: Deed? {
    switch kind {
    case "change": contracts.flatMap { names in terms.map { .change(contracts: names, terms: $0) } }
    case "undo": .undo
    case "agree": .agree
    case "park": title.map { .park(title: $0) }
    case "adopt": proposal.map { .adopt(proposal: $0) }
    case "accept": alert.flatMap { line in contract.map { .accept(alert: line, contract: $0) } }
    case "remark": .remark(about: about)
    default: nil
    }
  }
}

/// What a page asks to be tried, and not done.
struct TrialRequest: Decodable {
  /// The contracts that it is about.
  let contracts: [String]
  /// What is stated.
  let terms: [Term]
}
