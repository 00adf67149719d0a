import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// A scenario with one more exclusion laid over it: whether it happens, when and on which terms are inputs.
struct ExclusionVariant {
  /// Who leaves.
  let party: Alliance.Party
  /// What the others do.
  let response: ExclusionResponse
  /// Who takes over, by name; nil where nobody does.
  let successor: String?
  private let event: String
  private let study: Study

  /// The inputs of its terms; a scenario whose shifts or prices it cannot move has no input for them.
  private let terms: [ExclusionInput]

  /// Who may take over from a party, in the order in which they are tried: a provider that is new and
  /// delivers nothing until then, and where the contract leaves no room for one, each of the others.
  private enum Successor {
    case new(String)
    case other(Alliance.Party)
  }

  /// Lays an exclusion over a scenario, such that nothing changes while it does not happen.
  ///
  /// - Throws: why it cannot be stated, in words.
  static func making(
    _ party: Alliance.Party, _ response: ExclusionResponse, over study: Study,
    as rehearsed: (ExclusionVariant) -> Bool
  ) throws(Refused) -> ExclusionVariant {
    guard response == .replace else {
      return try made(party, response, nil, over: study, as: rehearsed)
    }
    let others = study.alliance.parties.filter { !$0.isCommissioner && $0 != party }
    let id = free("rehearsed_provider", among: study.alliance.parties.map(\.id))
    var refused: Refused?
    for successor in [Successor.new(id)] + others.map(Successor.other) {
      do {
        return try made(party, response, successor, over: study, as: rehearsed)
      } catch {
        // The last party's mistake says more about the exclusion than that of one that is not there.
        refused = error
      }
    }
    throw refused ?? Refused(words: "nobody could take its place")
  }

  private static func made(
    _ party: Alliance.Party, _ response: ExclusionResponse, _ successor: Successor?,
    over study: Study, as rehearsed: (ExclusionVariant) -> Bool
  ) throws(Refused) -> ExclusionVariant {
    let variant: ExclusionVariant
    do {
      variant = try ExclusionVariant(party, response, successor, over: study)
    } catch {
      throw Refused(words: error.diagnostics.first?.message ?? "it cannot be stated")
    }
    guard rehearsed(variant) else {
      throw Refused(words: "another provider beside it changes what is shared from the start")
    }
    return variant
  }

  /// Why an exclusion cannot be rehearsed.
  struct Refused: Error {
    let words: String
  }

  private init(
    _ party: Alliance.Party, _ response: ExclusionResponse, _ successor: Successor?,
    over study: Study
  ) throws(StudyError) {
    self.party = party
    self.response = response
    let parts = study.scenario.parts
    event = ExclusionVariant.free("rehearsed", among: parts.events.map(\.id))
    var lines: [String] = parts.expect.isEmpty ? [] : ["remove: [expect]"]
    var keys = [
      "name: Rehearsed", "kind: exclusion", "party: \(party.id)",
      "year: \(study.scenario.years.label(2))", "response: \(response.rawValue)",
    ]
    let isPaid = study.alliance.services.contains {
      $0.provider == party.id && $0.payment != nil
    }
    let losesShifts = parts.shiftsReach(party.id)
    switch response {
    case .continue: terms = losesShifts ? [.lost] : []
    case .terminate: terms = [.windUp]
    case .replace:
      terms = (losesShifts ? [.gap] : []) + (isPaid ? [.price] : []) + [.mobilisation]
    }
    switch successor {
    case nil: self.successor = nil
    case .new(let id):
      self.successor = "a new provider"
      let share = parts.spend == nil ? "" : ", share: 0%"
      lines.append("parties: {\(id): {name: New provider, role: provider\(share)}}")
      keys.append("by: \(id)")
    case .other(let other):
      self.successor = other.name
      keys.append("by: \(other.id)")
    }
    // Any number that a file may state: what is meant is an edit of it.
    keys += terms.map { "\($0.rawValue): \($0 == .mobilisation || $0 == .windUp ? "£1" : "1%")" }
    lines.append("events: {\(event): {\(keys.joined(separator: ", "))}}")
    self.study = try study.overlaid(
      by: SourceFile(name: "rehearsed.yaml", text: lines.joined(separator: "\n") + "\n"))
  }

  private static func free(_ name: String, among taken: [String]) -> String {
    var free = name
    while taken.contains(free) { free += "_" }
    return free
  }

  /// The measures without the exclusion, and with it in each of some years; nil where a line is not there.
  func run(
    _ years: [Int], _ assumed: RehearsalTerms, measuring measures: [Batch.Measure]
  ) -> [[Double]]? {
    let lines = Set(study.alliance.model.lines.map(\.id))
    guard measures.allSatisfy({ lines.contains($0.line) }) else { return nil }
    let happens = InputID.exclusion(event, .happens)
    let stated = terms.map { Edit(.exclusion(event, $0), to: assumed[$0]) }
    return Batch(study.program).run(
      [[Edit(happens, to: 0)] + stated]
        + years.map {
          [Edit(happens, to: 1), Edit(.exclusion(event, .year), to: Double($0))] + stated
        }, measuring: measures)
  }
}

extension RehearsalTerms {
  /// The number of a term; 0 of what is none.
  fileprivate subscript(term: ExclusionInput) -> Double {
    switch term {
    case .lost: lost
    case .gap: gap
    case .price: price
    case .mobilisation: mobilisation
    case .windUp: windUp
    case .happens, .year: 0
    }
  }
}
