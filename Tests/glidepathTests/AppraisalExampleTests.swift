import Analysis
import DrawnScenarios
import Evaluation
import Foundation
import GlidepathKit
import Modelling
import Testing

@testable import glidepath

/// Published worked examples of appraisal, each as a scenario whose line `lines.answer` is compared.
@Suite("Published worked examples of appraisal")
struct AppraisalExampleTests {
  @Test("Every row that unrounded arithmetic can reach comes out")
  func examples() throws {
    let rows = try OracleTable("appraisal_worked_examples.csv").rows
    var compared = 0
    for row in rows {
      let id = row["id"] ?? ""
      guard let example = AppraisalExample.all[id] else {
        #expect(AppraisalExample.rounded[id] != nil, "\(id) is neither computed nor explained")
        continue
      }
      let exact = try #require(Double(row["recomputed"] ?? ""))
      let answer = try example.answer(id)
      // The table prints six decimals of what it recomputes.
      #expect(abs(answer - exact) <= 1e-6, "\(id): \(answer), recomputed \(exact)")
      if row["match"] == "True", let printed = Double(row["published_answer"] ?? "") {
        let tolerance = Double(row["tolerance"] ?? "") ?? 0
        #expect(abs(answer - printed) <= tolerance, "\(id): \(answer), printed \(printed)")
      }
      compared += 1
    }
    #expect(compared + AppraisalExample.rounded.count == rows.count)
    print("\(compared) of \(rows.count) worked examples of appraisal compared")
  }
}

/// An example as an asset of a community trust, or as services of a hospital.
private struct AppraisalExample {
  /// Years of the appraisal.
  var years = 10
  /// The real discount rate.
  var rate = "3.5%"
  /// General inflation.
  var deflator = "0%"
  /// The keys of the asset; none where the example has none.
  var hub = ""
  /// What leaves the hospital, which has 78.79 cases at £132.00.
  var shift = ""
  /// The line that is compared, in the first year.
  let formula: String

  /// Rows whose printed answer follows from rounded factors only, each with the reason.
  static let rounded = [
    "PV-20 (published factor)": "multiplies by a printed factor that is not exact 3.5 %",
    "PV-deferred (published factors)": "multiplies by two printed factors of four decimals",
    "OB-104": "rounds 4.08 % to 4 % before it is used",
    "OB-111": "adds the cost of risk management to the rounded figure",
    "EAC-ACCA": "divides by a factor of three decimals: 7,761.90 exactly",
    "EAC-15": "divides by a factor of three decimals",
  ]

  static let all: [String: AppraisalExample] = [
    "NPC-A": cost("capital: 100, running_cost: 35", years: 4),
    "NPC-B": cost("capital: 75, running_cost: 47", years: 4),
    "EAC-X": charge("capital: 2000, years: 7"), "EAC-Y": charge("capital: 2500, years: 10"),
    "EAC-100": charge("capital: 100, years: 10"),
    "PV-20 (exact maths)": cost("capital: 0, running_cost: 10000", years: 20),
    "PV-deferred (exact maths)": cost(
      "capital: 0, start: 2032/33, running_cost: 75", years: 21),
    "EAA-A": charge("capital: 1500, years: 5, running_cost: 200", at: "8%"),
    "EAA-B": charge("capital: 1000, years: 3, running_cost: 100", at: "8%"),
    "EAC-grow": AppraisalExample(
      years: 5, rate: "8.1%",
      hub: "capital: 0, running_cost: [5406, 6517, 7628, 8739, 9850], recovery: own",
      formula: "-system.npv / total_after_base_year(appraisal.discount_factor)"),
    "GPCAP": AppraisalExample(
      shift: "share: 10%, delivery: 9%",
      formula: "bau.service.cases.payment - service.cases.payment"),
    "GPCAP%": AppraisalExample(
      shift: "share: 10%, delivery: 9%",
      // The table goes on from the saving in whole pence.
      formula: "ROUND(bau.service.cases.payment - service.cases.payment, 2) * 100 / 7879"),
    "CRF-1": charge("capital: 10000, years: 5, residual: 1000", at: "10%"),
    "CRF-2": charge("capital: 10000, years: 5, residual: 1000, running_cost: 400", at: "10%"),
    "CRF-3": charge("capital: 1, years: 5", at: "10%"),
    // What must be put aside a year for £1 is the charge less the interest on £1.
    "CRF-4": AppraisalExample(
      hub: "capital: 1, years: 5, rate: 10%", formula: "investment.hub.charge - 0.1"),
    "DEFL": AppraisalExample(
      deflator: "[1.8963%, 1.9993%]", formula: "100 * highest(appraisal.deflator)"),
  ]

  /// The present cost of an asset that lives as long as the appraisal.
  private static func cost(_ hub: String, years: Int) -> AppraisalExample {
    AppraisalExample(years: years, hub: "\(hub), recovery: own", formula: "-system.npv")
  }

  /// A year's charge and running cost.
  private static func charge(_ hub: String, at rate: String = "3.5%") -> AppraisalExample {
    let runs = hub.contains("running_cost")
    return AppraisalExample(
      hub: "\(hub), rate: \(rate)",
      formula: "investment.hub.charge" + (runs ? " + investment.hub.running_cost" : ""))
  }

  /// The value of the line in the first year.
  func answer(_ id: String) throws -> Double {
    try Study(text: text, file: "\(id).yaml").run().value(of: .own("answer"), in: 1)
  }

  private var text: String {
    """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 1}
    appraisal: {years: \(deflator == "0%" ? years : 2), discount_rate: \(rate), deflator: \(deflator)}
    parties:
      board: {role: commissioner}
      hospital: {role: provider}
      community: {role: provider}
    services:
      cases: {provider: hospital, activity: 78.79}
    payments:
      cases: {bau: {rule: activity, price: 132.00}}
    \(shift.isEmpty ? "" : "shifts: {away: {from: cases, \(shift)}}")
    \(hub.isEmpty ? "" : "investments: {hub: {holder: community, asset_life: \(years), \(hub)}}")
    lines:
      answer: {formula: '\(formula)', unit: factor}
    """
  }
}
