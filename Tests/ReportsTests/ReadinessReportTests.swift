import AllianceModel
import Analysis
import GlidepathKit
import Modelling
import Testing

@testable import Reports

@Suite("Whether partnering is ready") struct ReadinessReportTests {
  @Test("is the mean of scores by weight, and the thing that is least there is named")
  func fourteenPractices() throws {
    let report = try #require(ReadinessReport(try shipped("group/fourteen-practices")))
    #expect(report.factors.map(\.name).first == "Prior trust")
    #expect(report.factors.map(\.weight) == [2, 2, 1, 1, 1])
    // 2026/27: (2 × 45 + 2 × 70 + 40 + 30 + 60) ÷ 7 = 360 ÷ 7 = 51.4 %
    #expect(abs(report.readiness[1] - 0.36 / 0.7) < 1e-12)
    // 2030/31, the last year: (2 × 65 + 2 × 70 + 40 + 50 + 60) ÷ 7 = 420 ÷ 7 = 60 %
    #expect(report.lastOfTerm == 5 && abs(report.readiness[5] - 0.6) < 1e-12)
    #expect(
      report.sentences == [
        "Readiness is 51% in 2026/27, and 60% in 2030/31.",
        "Least there in 2026/27: Staff time with 30%.",
        "Delivery has its own forecast and does not follow readiness.",
      ])
  }

  @Test("says what of the plan is delivered where delivery follows")
  func following() throws {
    let study = try #require(try shipped("group/fourteen-practices").study)
    let run = try study.run([Edit(InputID("readiness.multiplies_delivery"), to: 1)])
    let report = try #require(ReadinessReport(Case(run, seekingWarnings: false)))
    #expect(
      report.sentences.last
        == "Only the ready share of shifts and measures is delivered: 51% of the plan in 2026/27, 60% in 2030/31."
    )
  }

  @Test("is nothing where the scenario does not say")
  func unsaid() throws {
    #expect(ReadinessReport(try shipped("northshire/five-years")) == nil)
  }
}
