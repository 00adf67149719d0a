public import GlidepathKit
import Reports
import SourceText

/// Talks about one contract, or about some side by side: what is on the table, what was agreed, and all steps
/// that led here.
///
/// ```swift
/// var session = try Session(of: [study])
/// session = try session.taking(.change(contracts: ["deal"], terms: [Term("gainshare.dead_band", "1%")]), by: person, at: time)
/// ```
public struct Session: Sendable {
  /// The contracts, the first of which is talked about and others held against it.
  public let contracts: [Tabled]
  /// All steps in order.
  public let steps: [Step]
  private let standing: Standing

  /// Talks that begin with what the files say.
  ///
  /// - Throws: what `Study.run` throws.
  public init(of studies: [Study]) throws(StudyError) {
    contracts = try StudyError.gathering(studies) { study throws(StudyError) in try Tabled(study) }
    steps = []
    standing = Standing(studies.map(\.name))
  }

  private init(_ contracts: [Tabled], _ steps: [Step], _ standing: Standing) {
    self.contracts = contracts
    self.steps = steps
    self.standing = standing
  }

  /// What was parked and can be put on the table.
  public var proposals: [Proposal] { standing.position.proposals }
  /// The alerts that were accepted with a reason.
  public var accepted: [Acceptance] { standing.position.accepted }
  /// Whether there is a deed to take back.
  public var canUndo: Bool { standing.canUndo }
  /// Whether the deed that would be taken back was the facilitator's.
  var undoesFacilitators: Bool { standing.undoesFacilitators }
  /// A contract by its name; nil where there is none.
  public subscript(name: String) -> Tabled? { contracts.first { $0.name == name } }
}

extension Session {
  /// The talks after one more deed, whose step is the last one.
  ///
  /// - Parameters:
  ///   - deed: what is done.
  ///   - who: who does it.
  ///   - why: why, in their words.
  ///   - time: when, as the record writes it.
  ///   - isFacilitator: whether they lead the talks.
  ///   - once: what the request is called, so that one which is sent again is done once.
  /// - Returns: the talks with the step.
  /// - Throws: why it cannot be done.
  public func taking(
    _ deed: Deed, by who: Person, why: String = "", at time: String, isFacilitator: Bool,
    once: String? = nil
  ) throws(Refusal) -> Session {
    try check(deed, by: who, why: why, isFacilitator: isFacilitator)
    let number = steps.count + 1
    var next = standing
    next.take(deed, number: number, who: who, why: why)
    let after = try moved(to: next.position)
    let step = Step(
      number: number, time: time, who: who, deed: deed, why: why, once: once,
      moves: moves(to: after), effects: effects(on: after))
    return Session(after, steps + [step], next)
  }

  /// The talks as they would stand if terms were stated, with no step.
  ///
  /// - Throws: why they cannot be stated.
  public func trying(_ terms: [Term], in contracts: [String]) throws(Refusal) -> Session {
    let deed = Deed.change(contracts: contracts, terms: terms)
    try check(deed)
    var next = standing
    next.take(deed, number: 0, who: Person(name: ""), why: "")
    return Session(try moved(to: next.position), steps, standing)
  }

  /// The same talks with another state of one contract.
  func replacing(_ contract: Tabled) -> Session {
    Session(contracts.map { $0.name == contract.name ? contract : $0 }, steps, standing)
  }

  /// The talks after all steps of a record, each done as it was.
  ///
  /// - Throws: what keeps the place where they ended from being computed.
  public func replaying(_ record: [Step]) throws(Refusal) -> Session {
    var next = standing
    for step in record { next.take(step.deed, number: step.number, who: step.who, why: step.why) }
    return Session(try moved(to: next.position), steps + record, next)
  }

  /// The contracts with what is on the table and agreed at a position.
  private func moved(to position: Standing.Position) throws(Refusal) -> [Tabled] {
    var moved: [Tabled] = []
    for contract in contracts {
      let table = position.table[contract.name] ?? Terms()
      let agreed = position.agreed[contract.name] ?? Terms()
      do {
        moved.append(try contract.with(table: table, agreed: agreed))
      } catch {
        throw Refusal(error, in: table)
      }
    }
    return moved
  }

  private func moves(to after: [Tabled]) -> [Step.Move] {
    zip(contracts, after).flatMap { old, new in
      (old.terms.all + new.terms.all).map(\.path).withoutRepeats.compactMap { path in
        let (from, to) = (old.terms[path], new.terms[path])
        return from == to ? nil : Step.Move(contract: old.name, path: path, from: from, to: to)
      }
    }
  }

  private func effects(on after: [Tabled]) -> [Step.Effect] {
    zip(contracts, after).filter { $0.terms != $1.terms }.flatMap { old, new in
      new.table.answers.headline.parties.compactMap { row in
        Step.Effect(row, of: new, before: old)
      }
    }
  }
}
