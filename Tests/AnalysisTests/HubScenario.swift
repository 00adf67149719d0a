import AllianceModel
import Evaluation
import Scenarios
import SourceText

@testable import Analysis

/// A hub of £12m that the board pays for by a charge while the contract runs.
struct HubScenario {
  let years: Int
  /// Further lines of the contract.
  var partner = ""

  /// The scenario, read and computed.
  var reportCase: Case {
    get throws {
      let document = try ScenarioDocument(SourceFile(name: "hub.yaml", text: text))
      let alliance = try Alliance(Scenario(document))
      let program = try Program(alliance.model)
      return Case(
        name: "years-\(years)", alliance: alliance, program: program, results: program.run())
    }
  }

  /// Five years beside seven.
  static var comparison: CaseComparison { get throws { try comparison() } }

  /// Five years beside seven, with a further party.
  static func comparison(partner: String = "") throws -> CaseComparison {
    let cases = try [("A", 5), ("B", 7)].map { letter, years in
      LetteredCase(
        letter: letter, source: try HubScenario(years: years, partner: partner).reportCase)
    }
    guard let comparison = CaseComparison(cases) else { throw NothingToCompare() }
    return comparison
  }

  struct NothingToCompare: Error {}

  private var text: String {
    """
    scenario: {title: Hub}
    contract: {start: 2026/27, years: \(years)}
    appraisal: {years: 10, discount_rate: 3.5%}
    parties:
      board: {role: commissioner}
      \(partner)
      hospital: {role: provider}
      community: {role: provider}
    indices: {costs: {rate: 2%}}
    services:
      homes: {provider: community, activity: 100, unit_cost: 1}
    payments:
      homes: {bau: {rule: activity, price: 1}}
    investments:
      hub: {holder: community, capital: 12m, asset_life: 30, rate: 3.5%, renewal_probability: 60%}
    """
  }
}
