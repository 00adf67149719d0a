public import AllianceModel
public import Evaluation
import Modelling
public import SourceText

/// Entries of a scenario that have no effect in any year, found by running the model without each.
///
/// All trials are variants of one batch over the same program. An entry is idle where no party's
/// surplus, cash or funding left, in the alliance or as usual, moves by more than rounding in any year.
/// What stands here holds for the inputs as stated: an edited workbook may wake an entry up.
public struct IdleEntries {
  private let alliance: Alliance
  private let program: Program
  private let results: Results

  /// Prepares the trials of a scenario that was run.
  public init(_ alliance: Alliance, _ program: Program, _ results: Results) {
    self.alliance = alliance
    self.program = program
    self.results = results
  }

  /// A warning for each idle entry, in the order of the trials.
  public var warnings: [Diagnostic] {
    let moved = movedByTrial
    let masked = maskingEachOther(moved)
    return idle(moved).map { position, trial in
      let hides = masked && moved[position] == false
      return Diagnostic(
        code: "idle-entry", severity: .warning, position: trial.position,
        message: "'\(trial.path)' has no effect in any year",
        remedy: hides
          ? "others do already what it would do: of the entries told here at least one must stay"
          : trial.needs.flatMap { $0.lines.allSatisfy(isNought) ? $0.remedy : nil }
            ?? trial.remedy)
    }
  }

  /// The paths of idle entries, in the order of the trials.
  public var paths: [String] { idle(movedByTrial).map(\.trial.path) }

  private func idle(_ moved: [Int: Bool]) -> [(position: Int, trial: Trial)] {
    alliance.trials.enumerated().filter { position, trial in
      switch trial.test {
      case .changes: moved[position] == false
      case .lines(let lines): lines.allSatisfy(isNought)
      }
    }.map { ($0.offset, $0.element) }
  }

  /// Whether entries that move nothing one by one move something together: one does what another does.
  private func maskingEachOther(_ moved: [Int: Bool]) -> Bool {
    let idle = alliance.trials.indices.filter { moved[$0] == false }
    guard idle.count > 1 else { return false }
    let edits = idle.flatMap { position -> [Edit] in
      guard case .changes(let changes) = alliance.trials[position].test else { return [] }
      return (changes.first ?? []).map { Edit($0.input, column: $0.column, to: $0.value) }
    }
    let rows = Batch(program).run([[], edits], measuring: measures)
    return IdleEntries.differ(rows[1], rows[0])
  }

  private func isNought(_ line: LineID) -> Bool {
    !results.has(line) || results.values(of: line).allSatisfy { $0 == 0 }
  }

  /// Whether any variant of a trial moves a position, by number of the trial.
  private var movedByTrial: [Int: Bool] {
    var variants: [[Edit]] = []
    var owners: [Int] = []
    for (position, trial) in alliance.trials.enumerated() {
      guard case .changes(let changes) = trial.test else { continue }
      for change in changes {
        variants.append(change.map { Edit($0.input, column: $0.column, to: $0.value) })
        owners.append(position)
      }
    }
    guard !variants.isEmpty else { return [:] }
    // Each batch computes what its own edits reach; the first row is the scenario itself.
    let rows = Batch(program).run([[]] + variants, measuring: measures)
    guard let stated = rows.first else { return [:] }
    return Dictionary(
      zip(owners, rows.dropFirst().map { IdleEntries.differ($0, stated) }),
      uniquingKeysWith: { $0 || $1 })
  }

  private var measures: [Batch.Measure] {
    let lines = alliance.parties.flatMap { party in
      View.allCases.flatMap { view in
        [PartyLine.surplus, .cash, .affordability].map { LineID.party(party.id, $0, view) }
      }
    }
    return lines.filter(results.has).flatMap { line in
      (0..<results.columns).map { Batch.Measure(line, column: $0) }
    }
  }

  private static func differ(_ row: [Double], _ stated: [Double]) -> Bool {
    zip(row, stated).contains { abs($0 - $1) > 1e-6 + 1e-12 * abs($1) }
  }
}
