import AllianceModel
import DrawnScenarios
import Evaluation
import Scenarios
import SourceText

@testable import Analysis

/// A hub of £100, worn out after the ten years that are looked at, undiscounted.
///
/// Tests that are saved bring the trust so many pounds a year, and visits that are saved some more; the board
/// pays the hub in its prices. The system's net present value is 10 × (tests + visits) − 100.
struct UncertainHub {
  var tests = "{value: 10, range: [6, 14], distribution: normal}"
  var visits = "0"
  var correlations = ""
  var capital = 100
  var terms = "years: 4"

  /// The scenario, read and computed.
  func source(_ name: String = "hub") throws -> Case {
    let document = try ScenarioDocument(SourceFile(name: "\(name).yaml", text: text))
    let alliance = try Alliance(Scenario(document))
    let program = try Program(alliance.model)
    return Case(name: name, alliance: alliance, program: program, results: program.run())
  }

  private var text: String {
    """
    scenario: {title: Hub}
    contract: {start: 2026/27, \(terms)}
    appraisal: {years: 10, discount_rate: 0%}
    parties:
      board: {role: commissioner}
      community: {role: provider}
    services:
      homes: {provider: community, activity: 100, unit_cost: 10}
    payments:
      homes: {bau: {rule: block, sum: 1000}}
    measures:
      tests: {service: homes, amount: \(tests)}
      visits: {service: homes, amount: \(visits)}
    investments:
      hub: {holder: community, capital: \(capital), asset_life: 10, rate: 0%, years: 10}
    \(correlations)
    """
  }
}
