import Foundation
import Recalculation
import Testing

@Suite("align says who loses by what the parties want")
struct AlignCommandTests {
  private static func path(_ file: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(file)").path
  }

  private func align(_ arguments: [String]) throws -> BuiltTool.Outcome {
    try TemporaryFolder.use { try BuiltTool.run(["align"] + arguments, in: $0) }
  }

  @Test("In words: who loses first, then outcomes, then the tables")
  func words() throws {
    let northshire = try align([Self.path("northshire/five-years.yaml")])
    #expect(northshire.status == 0)
    let lines = northshire.output.split(separator: "\n")
    #expect(lines[0] == "Alignment")
    #expect(
      lines[1].hasPrefix(
        "1% more of Admission avoidance: Northshire General Hospital -£283,758, System -£52,528; against Northshire Integrated Care Board +£200,807"
      ))
    #expect(lines.contains("Each pound of fixed cost taken out: nobody loses by it."))
    #expect(lines.contains { $0.hasPrefix("The scenario measures no outcome") })
    let home = try align([Self.path("small/home-first.yaml")])
    #expect(home.output.contains("Better performance pays less in 12 steps"))
    #expect(
      home.output.contains(
        "£58,719             £55,990                £2,729"), "\(home.output)")
    #expect(home.output.contains("The dearest threshold is 'below' of 'Back in hospital"))
  }

  @Test("In JSON: a list of rows for each table")
  func json() throws {
    let told = try align([Self.path("small/home-first.yaml"), "--json"])
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
    #expect(answer["answer"] as? String == "align")
    let tables = try #require(answer["tables"] as? [String: [[String: Any]]])
    #expect(Set(tables.keys) == ["align", "sacrifices", "perverse-steps", "cliffs"])
    #expect(tables["perverse-steps"]?.count == 12)
    // Four metrics and cost, each better while another falls, for three providers.
    #expect(tables["sacrifices"]?.count == 5 * 4 * 3)
  }

  @Test("With -o: a sheet of its own and a table for each part")
  func written() throws {
    try TemporaryFolder.use { folder in
      let told = try BuiltTool.run(
        ["align", Self.path("small/home-first.yaml"), "-o", "out"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      let out = folder.appendingPathComponent("out")
      for name in ["align", "align-sacrifices", "align-perverse-steps", "align-cliffs"] {
        let file = out.appendingPathComponent("home-first-\(name).csv").path
        #expect(FileManager.default.fileExists(atPath: file), "\(name)")
      }
      let package = try XLSXPackage(reading: out.appendingPathComponent("home-first.xlsx"))
      try #expect(package.sheetNames().contains("Alignment"))
    }
  }

  @Test("A scenario without shifts, outcomes and take-out has nothing to align, and is told so")
  func nothing() throws {
    let told = try align([Self.path("small/befriending.yaml")])
    #expect(told.status == 64)
    #expect(told.messages.contains("has nothing to align: it states no shift, no outcome"))
  }

  @Test("run tells perverse steps, which fail it only with --strict")
  func finding() throws {
    try TemporaryFolder.use { folder in
      let file = Self.path("small/home-first.yaml")
      let told = try BuiltTool.run(["run", file, "-o", "out", "--json"], in: folder)
      #expect(told.status == 0)
      #expect(
        told.messages.contains(
          "'Home within a day of being well' pays Northshire Hospital less where it is better: £51,570 at stretch, £48,183 at outstanding in 2028/29; and so in 3 more steps and years"
        ), "\(told.messages)")
      let reports = try #require(
        try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [[String: Any]])
      let cases = try #require(reports.first?["cases"] as? [[String: Any]])
      let findings = try #require(cases.first?["findings"] as? [String: Any])
      #expect((findings["perverse_steps"] as? [Any])?.count == 3)
      #expect((findings["errors"] as? [Any])?.isEmpty == true)
      let strict = try BuiltTool.run(["check", file, "--strict"], in: folder)
      #expect(strict.status == 1)
      let mild = try BuiltTool.run(["check", file], in: folder)
      #expect(mild.status == 0)
      #expect(mild.messages.contains("home-first.yaml:20:5: warning:"))
    }
  }
}
