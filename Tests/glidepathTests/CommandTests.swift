import Foundation
import Recalculation
import Testing

@testable import glidepath

/// The commands, run from the built tool as a new user would run them.
@Suite("Commands")
struct CommandTests {
  private func text(_ folder: URL, _ name: String, _ text: String) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("A path of one character is a path", arguments: ["x", "-", "é", "/", "."])
  func shortPath(_ path: String) throws {
    try TemporaryFolder.use { folder in
      for command in [["check", path], ["run", path], ["lines", path], ["compare", path, "xy"]] {
        let outcome = try BuiltTool.run(command, in: folder)
        #expect([65, 66].contains(outcome.status), "\(command): \(outcome.messages)")
      }
      _ = try BuiltTool.run(["new", "long.yaml"], in: folder)
      guard path != "/", path != "." else { return }
      let long = try String(contentsOf: folder.appending(path: "long.yaml"), encoding: .utf8)
      try text(folder, path, long)
      #expect(try BuiltTool.run(["check", "--", path], in: folder).status == 0)
    }
  }

  @Test("A pipe gives its text once: what is wrong in it is told, and it is not opened again")
  func pipe() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(
        ["check", "/dev/stdin"], in: folder, input: "contract: [1\n")
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains("/dev/stdin:1:11: error: the bracket '['"))
      #expect(!outcome.messages.contains("1 |"))
    }
  }

  @Test("A new scenario runs as it is, without errors or alerts")
  func newScenarioRuns() throws {
    try TemporaryFolder.use { folder in
      try #expect(try BuiltTool.run(["new", "first.yaml"], in: folder).status == 0)
      let outcome = try BuiltTool.run(["run", "first.yaml", "--strict"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output.contains("A first alliance"))
      let written = try names(folder.appendingPathComponent("reports/first"))
      #expect(
        written == [
          "datapackage.json", "first-flows.csv", "first-stranded.csv", "first-wide.csv",
          "first.csv", "first.xlsx",
        ])
    }
  }

  @Test("A file that is there is not written over")
  func newKeepsFiles() throws {
    try TemporaryFolder.use { folder in
      try text(folder, "mine.yaml", "mine")
      let outcome = try BuiltTool.run(["new", "mine.yaml"], in: folder)
      #expect(outcome.status == 73)
      try #expect(
        try String(contentsOf: folder.appendingPathComponent("mine.yaml"), encoding: .utf8)
          == "mine")
    }
  }

  @Test("Bad input is told with its place, and no file is touched")
  func badInput() throws {
    try TemporaryFolder.use { folder in
      try text(folder, "bad.yaml", "scenario: {titel: Bad}\n")
      let outcome = try BuiltTool.run(["run", "bad.yaml"], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains("bad.yaml:1:12: error: 'scenario' has no key 'titel'"))
      #expect(outcome.messages.contains("did you mean 'title'?"))
      #expect(outcome.output.isEmpty)
      try #expect(try names(folder) == ["bad.yaml"])
    }
  }

  @Test("A missing file ends with 66, wrong usage with 64")
  func missingFileAndUsage() throws {
    try TemporaryFolder.use { folder in
      try #expect(try BuiltTool.run(["run", "nothing.yaml"], in: folder).status == 66)
      try #expect(try BuiltTool.run(["run"], in: folder).status == 64)
      try #expect(try BuiltTool.run(["compare", "one.yaml"], in: folder).status == 64)
    }
  }

  @Test("An expectation that is not met ends with 1 and says what came out")
  func unmetExpectation() throws {
    try TemporaryFolder.use { folder in
      let small = try String(
        contentsOf: Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml"),
        encoding: .utf8)
      try text(folder, "small.yaml", small + "  pool.saving @ 2028/29: £8,000 ± 1\n")
      let outcome = try BuiltTool.run(["check", "small.yaml"], in: folder)
      #expect(outcome.status == 1)
      // Budget £100,000 less spend £93,000.
      #expect(
        outcome.messages.contains("pool.saving @ 2028/29 should be 8,000 ± 1, but is 7,000"),
        "\(outcome.messages)")
    }
  }

  @Test("An expectation missed by little shows as many decimals as it takes")
  func narrowlyMissed() throws {
    try TemporaryFolder.use { folder in
      try text(
        folder, "rate.yaml",
        """
        scenario: {title: Rate}
        contract: {start: 2026/27, years: 1}
        appraisal: {years: 40, discount_timing: 0.5, discount_rate: 3.5%}
        parties: {board: {role: commissioner}, trust: {role: provider}}
        budget: {given: 100}
        spend: 100
        expect:
          appraisal.discount_factor @ 2055/56: 0.3625 ± 0.00000001
        """)
      let outcome = try BuiltTool.run(["check", "rate.yaml"], in: folder)
      #expect(outcome.status == 1)
      // 1.035^−29.5.
      #expect(
        outcome.messages.contains("should be 0.3625 ± 0.00000001, but is 0.36245966"),
        "\(outcome.messages)")
    }
  }

  @Test(
    "A full standard output is told, and ends with 74",
    arguments: [
      ["schema"], ["--help"], ["--version"], ["keys"], ["lines", "small.yaml"],
      ["check", "small.yaml"],
      ["run", "small.yaml", "--quiet"],
    ])
  func fullOutput(_ arguments: [String]) throws {
    try TemporaryFolder.use { folder in
      try text(
        folder, "small.yaml",
        """
        scenario: {title: Small}
        contract: {start: 2026/27, years: 1}
        parties: {board: {role: commissioner}, trust: {role: provider}}
        budget: {given: 100}
        spend: 90
        """)
      let full = FileHandle(forWritingAtPath: "/dev/full")
      let outcome = try BuiltTool.run(arguments, in: folder, output: full)
      #expect(outcome.status == 74)
      #expect(outcome.messages.contains("standard output cannot be written"), "\(outcome.messages)")
    }
  }

  @Test("Running out of file handles is an error and never a trap", arguments: 4...12)
  func fewHandles(_ most: Int) throws {
    try TemporaryFolder.use { folder in
      let source = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path
      let outcome = try BuiltTool.run(
        ["run", source, "-o", "out", "--quiet"], in: folder, mostHandles: most)
      #expect([0, 74].contains(outcome.status), "\(outcome.status) \(outcome.messages)")
      #expect(outcome.status == 0 || outcome.messages.hasPrefix("error: "), "\(outcome.messages)")
      let names =
        (try? FileManager.default.contentsOfDirectory(
          atPath: folder.appendingPathComponent("out").path)) ?? []
      #expect(names.isEmpty || outcome.status == 0, "\(names)")
    }
  }

  @Test("What a scenario extends lies below its own folder, or below the root that is named")
  func root() throws {
    try TemporaryFolder.use { folder in
      let inner = folder.appendingPathComponent("plans")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      try text(
        folder, "base.yaml",
        """
        scenario: {title: Base}
        contract: {start: 2026/27, years: 1}
        parties: {board: {role: commissioner}, trust: {role: provider}}
        budget: {given: 100}
        spend: 90
        """)
      try text(folder, "secret.txt", "password: 1234")
      try text(inner, "over.yaml", "extends: ../base.yaml\nspend: 80\n")
      try text(inner, "spy.yaml", "extends: ../secret.txt\n")
      let refused = try BuiltTool.run(["check", "plans/over.yaml"], in: folder)
      #expect(refused.status == 65)
      #expect(refused.messages.contains("--root FOLDER"), "\(refused.messages)")
      #expect(
        try BuiltTool.run(["check", "plans/over.yaml", "--root", "."], in: folder).status == 0)
      let spied = try BuiltTool.run(["check", "plans/spy.yaml", "--root", "."], in: folder)
      #expect(spied.status == 65)
      #expect(!spied.messages.contains("1234"), "\(spied.messages)")
    }
  }

  @Test("The same input gives the same bytes, whatever the folder, the zone or the language")
  func sameBytes() throws {
    let path = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path
    let source = try String(contentsOfFile: path, encoding: .utf8)
    func files(_ name: String) throws -> [String: Data] {
      try TemporaryFolder.use { folder in
        try text(folder, "small.yaml", source)
        _ = try BuiltTool.run(["run", "small.yaml", "-o", name], in: folder)
        let output = folder.appendingPathComponent(name)
        return Dictionary(
          uniqueKeysWithValues: try names(output).map {
            ($0, try Data(contentsOf: output.appendingPathComponent($0)))
          })
      }
    }
    let first = try files("a")
    #expect(first.count == 5)
    try #expect(try files("b") == first)
  }

  @Test("What only the whole model shows is told at the line that makes it")
  func wholeModel() throws {
    let small = try String(
      contentsOf: Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml"),
      encoding: .utf8)
    func told(_ lines: String) throws -> String {
      try TemporaryFolder.use { folder in
        try text(folder, "small.yaml", small + "lines:\n" + lines)
        let outcome = try BuiltTool.run(["run", "small.yaml"], in: folder)
        #expect(outcome.status == 65)
        try #expect(names(folder) == ["small.yaml"])
        return outcome.messages
      }
    }
    let circle = try told("  a: {formula: lines.b + 1}\n  b: {formula: lines.a}\n")
    #expect(circle.contains("lines need each other in the same year: lines."), "\(circle)")
    #expect(circle.contains("small.yaml:24:16: error:"), "\(circle)")
    let division = try told("  a: {formula: 1 / (pool.saving * 0)}\n")
    #expect(division.contains("small.yaml:24:16: error: 'lines.a' has no value in"), "\(division)")
  }

  @Test(
    "A command that there is not is told with the commands there are",
    arguments: [
      (["explore"], "there is no command 'explore'; commands are new, check, run, compare"),
      (["chek", "a.yaml"], "did you mean 'check'?"),
      (["help", "explore"], "there is no command 'explore'"),
      (["a.yaml"], "to compute a scenario write 'glidepath run a.yaml'"),
    ])
  func unknownCommand(_ arguments: [String], _ message: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(arguments, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
  }

  @Test("What only the finished workbook shows is told by check as by run")
  func checkedWorkbook() throws {
    try TemporaryFolder.use { folder in
      let small = try String(
        contentsOf: Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml"),
        encoding: .utf8)
      // 64 functions, and the IF that makes a number of the condition: Excel takes 64 levels.
      let deep = (1...64).reduce("1 > 0") { inner, _ in "ABS(\(inner))" }
      try text(folder, "deep.yaml", small + "lines:\n  deep: {formula: \(deep)}\n")
      for command in ["check", "run"] {
        let outcome = try BuiltTool.run([command, "deep.yaml"], in: folder)
        #expect(outcome.status == 65, "\(command): \(outcome.messages)")
        #expect(outcome.messages.contains("more than 64 levels deep"), "\(outcome.messages)")
      }
    }
  }

  @Test("Keys are explained, and a key that there is not is told with the nearest")
  func keys() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(["keys", "services.wards.growth"], in: folder)
      #expect(outcome.status == 0)
      #expect(
        outcome.output == """
          services.*.growth
            Growth of activity a year as usual.
            form: a number a year: one number, a list from the first year on, or years with numbers
            unit: per cent a year
            bounds: from -50% to 100%
            default: 0%
            example: growth: [2.5%, 2.5%]

          """)
      let wrong = try BuiltTool.run(["keys", "gainshare.ded_band"], in: folder)
      #expect(wrong.status == 64)
      #expect(
        wrong.messages
          == "error: there is no key 'gainshare.ded_band'; did you mean 'gainshare.dead_band'?\n")
    }
  }

  @Test("A name that leaves no room for the endings of files is told by check as by run")
  func longFileName() throws {
    try TemporaryFolder.use { folder in
      let path = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml")
      let source = try String(contentsOf: path, encoding: .utf8)
      for (length, status) in [(200, 0), (201, 73)] as [(Int, Int32)] {
        let name = String(repeating: "n", count: length) + ".yaml"
        try text(folder, name, source)
        for command in ["check", "run"] {
          let outcome = try BuiltTool.run([command, name], in: folder)
          #expect(outcome.status == status, "\(command) \(length): \(outcome.messages)")
        }
      }
    }
  }

  @Test("Lines and schema print what they promise")
  func linesAndSchema() throws {
    let path = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path
    try TemporaryFolder.use { folder in
      let lines = try BuiltTool.run(["lines", path], in: folder)
      #expect(lines.status == 0)
      #expect(
        lines.output.contains(
          "pool.saving\tSaving against the budget\t£\tduring the year\tAgreed budget"))
      let schema = try BuiltTool.run(["schema"], in: folder)
      let json = try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
      #expect(json?["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    }
  }

  @Test("Scenarios of different calendars are not compared")
  func differentCalendars() throws {
    try TemporaryFolder.use { folder in
      let path = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path
      let source = try String(contentsOfFile: path, encoding: .utf8)
      try text(folder, "a.yaml", source)
      try text(folder, "b.yaml", source + "appraisal: {years: 12}\n")
      let outcome = try BuiltTool.run(["compare", "a.yaml", "b.yaml"], in: folder)
      #expect(outcome.status == 65)
      #expect(
        outcome.messages.contains("give both the same 'contract.start' and 'appraisal.years'"))
      try #expect(try names(folder) == ["a.yaml", "b.yaml"])
    }
  }
}
