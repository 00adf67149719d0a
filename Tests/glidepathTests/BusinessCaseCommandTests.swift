import Foundation
import Layouts
import Recalculation
import Reports
import Testing

@testable import glidepath

@Suite("The business case as the tool tells it")
struct BusinessCaseCommandTests {
  private func shipped(_ name: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(name).yaml").path
  }

  @Test("check --qa lists what has no chain with its place and what to write, and fails nothing")
  func questions() throws {
    let asked = try first(["check", "--qa"])
    #expect(asked.status == 0)
    #expect(asked.output.contains("question: shift '"))
    #expect(asked.output.contains("has no chain from context to outcome"))
    #expect(asked.output.contains("help: say why it should work: 'because: {"))
    #expect(try !first(["check"]).output.contains("question:"))
    // What is stated without saying where it is from is asked about too.
    #expect(asked.output.contains("no source, no owner, no date"))
  }

  @Test(
    "Everything that can have a chain has one in every shipped scenario", arguments: Shipped.paths)
  func shippedChains(_ path: String) throws {
    let asked = QualityFindings(try Shipped.load(path)).all.filter { $0.question == .chain }
    #expect(asked.map(\.path) == [])
  }

  /// Runs a command on the scenario that the tool writes to begin with, which states no chain.
  private func first(_ arguments: [String]) throws -> (output: String, status: Int32) {
    try TemporaryFolder.use { folder in
      _ = try BuiltTool.run(["new", "first.yaml"], in: folder)
      let outcome = try BuiltTool.run(arguments + ["first.yaml"], in: folder)
      return (outcome.output, outcome.status)
    }
  }

  @Test("check --qa --json adds the questions, each with its place")
  func questionsInJSON() throws {
    let answer = try first(["check", "--qa", "--json"])
    let document = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    let files = (document as? [String: Any])?["files"] as? [[String: Any]]
    let questions = try #require(files?.first?["questions"] as? [[String: Any]])
    #expect(questions.first?["question"] as? String == "no-chain")
    #expect((questions.first?["line"] as? Int ?? 0) > 1)
  }

  @Test("A contract that states nothing for a business case gets no sheet, table or word of it")
  func silent() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(
        ["run", shipped("small/befriending"), "-o", "out"], in: folder)
      #expect(!outcome.output.contains("business case") && !outcome.output.contains("per head"))
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(!names.contains { $0.hasSuffix("-because.csv") })
    }
    let workbook = RecalculationProofTests.workbook(
      try Shipped.cases(["small/befriending.yaml"]))
    #expect(workbook.sheets.count <= 5)
  }

  @Test("Sheets of the business case hold links to lines, and no number that stands by itself")
  func sheets() throws {
    let workbook = RecalculationProofTests.workbook(
      try Shipped.cases(["northshire/soft-landing.yaml"]))
    for name in ["Appraisal", "Logic chain"] {
      let sheet = try #require(workbook.sheets.first { $0.name == name })
      // What was delivered stands as it is, to be compared with.
      let typed = sheet.rows.flatMap { $0 }.filter {
        if case .value(.number) = $0.content { return $0.style.role != .reference }
        return false
      }
      #expect(typed.isEmpty, "\(name)")
      let formulas = sheet.rows.flatMap { $0 }.filter {
        if case .formula = $0.content { return true }
        return false
      }
      #expect(formulas.count > 10, "\(name)")
    }
  }
}
