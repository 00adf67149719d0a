import GlidepathKit
import SourceText

/// Tries numbers at the speed of a slider.
///
/// A trial restates the scenario, as a step does. While one key is dragged and nothing else moves, that is done
/// once: where it shows, to the letter, what an edit of the input in the model on the table shows, further trials of
/// the key edit the input and leave the scenario alone, which is five times as fast. A step always restates.
public struct Trials: Sendable {
  /// What is tried upon what.
  private struct Place: Hashable {
    let contracts: [String]
    let tables: [Terms]
    let path: String
  }

  /// Keys that an edit shows as well as a restated scenario does, and those that it does not.
  private var isPlain: [Place: Bool] = [:]

  /// Nothing was tried yet.
  public init() {}

  /// The regions that a trial moves.
  ///
  /// - Parameters:
  ///   - session: the talks.
  ///   - terms: what is tried.
  ///   - contracts: in which contracts.
  /// - Returns: all regions of the table, or those that tell what the deal does.
  /// - Throws: why the terms cannot be stated.
  public mutating func regions(
    of session: Session, trying terms: [Term], in contracts: [String]
  ) throws(Refusal) -> [Region] {
    let place = place(session, terms, contracts)
    if let place, isPlain[place] == true, let edited = try? session.editing(terms[0], in: contracts)
    {
      return Regions(edited).ofAnswers
    }
    let regions = Regions(try session.trying(terms, in: contracts)).ofTable
    if let place, isPlain[place] == nil {
      isPlain = [:]
      isPlain[place] = shows(regions, session, terms[0], in: contracts)
    }
    return regions
  }

  /// Where one number is tried; nil where more is, or no number, or a contract that there is not.
  private func place(_ session: Session, _ terms: [Term], _ contracts: [String]) -> Place? {
    let tables = contracts.compactMap { session[$0]?.terms }
    guard terms.count == 1, terms[0].text != nil, !tables.isEmpty, tables.count == contracts.count
    else { return nil }
    return Place(contracts: contracts, tables: tables, path: terms[0].path)
  }

  private func shows(
    _ regions: [Region], _ session: Session, _ term: Term, in contracts: [String]
  ) -> Bool {
    guard let edited = try? session.editing(term, in: contracts) else { return false }
    let told = Dictionary(
      regions.map { ($0.id, $0.piece) }, uniquingKeysWith: { first, _ in first })
    return Regions(edited).ofAnswers.allSatisfy { told[$0.id] == $0.piece }
  }
}

extension Session {
  /// The talks as they would stand if one number of the models on the table were edited; nil where no input of one
  /// of the contracts has the path.
  ///
  /// - Throws: what is wrong with the number.
  fileprivate func editing(_ term: Term, in names: [String]) throws -> Session? {
    var session = self
    for name in names {
      guard let contract = self[name], let text = term.text,
        let input = contract.table.study.alliance.model.inputs.first(where: {
          $0.id.path == term.path
        })
      else { return nil }
      let edits = try input.edits(stating: text, contract.table.study.scenario.years)
      session = session.replacing(
        try contract.edited(edits, stating: contract.terms.stating([term])))
    }
    return session
  }
}

extension Input {
  /// The edits that give the input the numbers of a text.
  fileprivate func edits(stating text: String, _ years: Years) throws(Diagnostics) -> [Edit] {
    let place = SourcePosition.whole("table")
    guard shape != .constant else {
      return [Edit(id, to: try readValue(text, of: self, years: years, at: place))]
    }
    let values = try readValues(text, of: self, years: years, at: place)
    guard shape != .level else { return [Edit(id, to: values[values.count - 1])] }
    let first = shape == .oneOff ? 0 : 1
    return values.indices.dropFirst(first).map { Edit(id, column: $0, to: values[$0]) }
  }
}
