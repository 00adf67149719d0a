import Analysis
import DrawnScenarios
import GlidepathKit
import Reports
import Testing

/// A contract of two years between a board and one provider, with a budget of £1,000 of which half the
/// gain is the provider's, run.
func smallReport(
  _ title: String = "A", spend: String = "900", floor: String? = nil
) throws -> CaseReport {
  let provider = "home: {role: provider"
  let text = SmallContract.text(title, spend: spend).replacing(
    provider, with: provider + (floor.map { ", margin_floor: \($0)" } ?? ""))
  let run = try Study(text: text, file: "\(title).yaml").run()
  return try #require(Report([Case(run, seekingWarnings: false)]).cases.first)
}
