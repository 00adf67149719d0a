import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What a case changes against the first, party by party.
///
/// Where contracts of different length hold something that needs years of them, the net present values stand there twice: as they
/// are, and as if nothing needed any. The second is what length alone moves between the parties.
struct HeadlineDifference {
  let source: Case
  let first: Case
  let unit: HeadlineUnit

  private static let values = ["npv", "npv_within_term", "npv_after_term"]

  /// The title and the rows; parties that the first case lacks count from nought.
  var text: String {
    let freed = freed
    let header =
      [unit.name, "NPV", "within term", "after term", "lowest annual change"]
      + (freed == nil ? [] : ["NPV*", "within*", "after*"])
    let rows =
      source.alliance.parties.map { row($0.name, "party.\($0.id)", freed) }
      + [row("System", "system", freed)]
    let table = HeadlineTable.aligned(title, [header] + rows)
    guard freed != nil else { return table }
    return table
      + "\n* if all that asks for years of the contract (needs:) went ahead in both: what length alone moves"
  }

  private var title: String {
    "\(source.title) less \(first.title)"
  }

  /// Both cases without any need for years, nil where neither needs any or they last as long.
  private var freed: (source: Results, first: Results)? {
    let term: LineID = "contract.term"
    guard source.results.values(of: term) != first.results.values(of: term) else { return nil }
    let runs = (source.program.runWithoutNeeds(), first.program.runWithoutNeeds())
    guard runs.0 != nil || runs.1 != nil else { return nil }
    return (runs.0 ?? source.results, runs.1 ?? first.results)
  }

  private func row(_ name: String, _ prefix: String, _ freed: (source: Results, first: Results)?)
    -> [String]
  {
    let own = (Self.values + ["worst_change"]).map {
      more("\(prefix).\($0)", source.results, first.results)
    }
    guard let freed else { return [name] + own }
    return [name] + own + Self.values.map { more("\(prefix).\($0)", freed.source, freed.first) }
  }

  private func more(_ id: String, _ results: Results, _ base: Results) -> String {
    let line = LineID(id)
    guard results.values(of: line) != nil else { return "" }
    let more = results[line] - base[line]
    let written = unit.written(more)
    return more > 0 && written.contains { ("1"..."9").contains($0) } ? "+" + written : written
  }
}
