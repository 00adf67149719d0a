import Foundation
import Recalculation
import Testing

@Suite("sensitivity, solve, landing and winwin answer")
struct InquiryCommandTests {
  private static let five = "northshire/five-years.yaml"

  private func path(_ file: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(file)").path
  }

  private func ask(_ command: String, _ file: String, _ more: String...) throws
    -> BuiltTool.Outcome
  {
    try TemporaryFolder.use { folder in
      try BuiltTool.run([command, path(file)] + more, in: folder)
    }
  }

  private func tables(_ told: BuiltTool.Outcome) throws -> [String: Any] {
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
    return try #require(tree["tables"] as? [String: Any])
  }

  @Test("Sensitivity ranks in words and in JSON, and shades two inputs at once")
  func sensitivity() throws {
    let told = try ask("sensitivity", Self.five, "--measure", "party.hospital.npv")
    #expect(told.status == 0)
    #expect(told.output.hasPrefix("Sensitivity\nNorthshire General Hospital: net present value is"))
    let json = try ask(
      "sensitivity", Self.five, "--measure", "system.npv", "--grid", "contract.years",
      "shifts.admission_avoidance.share", "--json")
    let tables = try tables(json)
    let rows = try #require(tables["sensitivity"] as? [[String: Any]])
    #expect(rows.first?["input"] as? String == "shifts.admission_avoidance.share")
    let grid = try #require(tables["grid"] as? [[String: Any]])
    // One to nine years, and of shares nine from 3 % to 24 %, and 14 % as stated.
    #expect(grid.count == 9 * 10)
    let stated = grid.first { $0["down"] as? Double == 5 && $0["across"] as? Double == 0.14 }
    let now = try #require(stated?["value"] as? Double)
    #expect(abs(now - 15_704_189) < 1)
  }

  @Test(
    "The workbook holds the answer as a sheet, and the tables as files",
    arguments: [
      ["sensitivity"], ["solve", "--set", "contract.years", "--until", "system.npv <= 0"],
      ["landing", "--party", "hospital", "--floor", "0%"], ["winwin"],
    ])
  func written(asked: [String]) throws {
    try TemporaryFolder.use { folder in
      let told = try BuiltTool.run(
        [asked[0], path("northshire/five-years.yaml")] + asked.dropFirst() + ["-o", "out"],
        in: folder)
      #expect(told.status != 65 && told.status != 64, "\(told.messages)")
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(files.contains("five-years-\(asked[0]).csv"))
      let package = try String(
        contentsOf: folder.appendingPathComponent("out/datapackage.json"), encoding: .utf8)
      #expect(package.contains("five-years-\(asked[0]).csv"))
    }
  }

  @Test("Solve states a file that gives what is wanted")
  func solved() throws {
    try TemporaryFolder.use { folder in
      let told = try BuiltTool.run(
        [
          "solve", path(Self.five), "--set", "shifts.admission_avoidance.share", "--until",
          "party.board.npv >= £25m", "--write", "agreed.yaml", "--root", "/",
        ], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      let rerun = try BuiltTool.run(
        ["explain", "agreed.yaml", "party.board.npv", "--depth", "1", "--json", "--root", "/"],
        in: folder)
      let tree = try #require(
        try JSONSerialization.jsonObject(with: Data(rerun.output.utf8)) as? [String: Any])
      let root = try #require(tree["explanation"] as? [String: Any])
      let values = try #require(root["values"] as? [Double])
      // Just enough: a hundredth of a per cent of activity less would not do.
      #expect((25_000_000..<25_200_000).contains(values[0]), "\(values)")
      let again = try BuiltTool.run(
        [
          "solve", path(Self.five), "--set", "contract.years", "--until", "party.board.npv >= 0",
          "--write", "agreed.yaml",
        ], in: folder)
      #expect(again.status == 0)
      #expect(again.messages.contains("nothing was written"))
    }
  }

  @Test("What cannot be is told with how far it goes, and ends with 1")
  func impossible() throws {
    let told = try ask(
      "solve", Self.five, "--set", "gainshare.dead_band", "--until", "party.hospital.npv >= 0")
    #expect(told.status == 1)
    #expect(told.output.contains("No number from"))
    let landing = try ask("landing", Self.five, "--party", "hospital", "--floor", "20%")
    #expect(landing.status == 1)
    #expect(landing.output.contains("the pool is too small"))
    #expect(landing.output.contains("neither support nor gain is underlying"))
  }

  @Test("Years are written as years: where to look, and what is wanted")
  func years() throws {
    let ramp = ["--set", "shifts.admission_avoidance.ramp.linear.from"]
    let told = try TemporaryFolder.use { folder in
      try BuiltTool.run(
        ["solve", path(Self.five)] + ramp + [
          "--until", "party.board.payback_year <= 2030/31", "--from", "2026/27", "--to", "2029/30",
        ], in: folder)
    }
    #expect(told.status != 64, "\(told.messages)")
  }

  @Test("The cheapest landing is a file that keeps its floor")
  func landed() throws {
    try TemporaryFolder.use { folder in
      let told = try BuiltTool.run(
        [
          "landing", path("northshire/no-soft-landing.yaml"), "--party", "hospital", "--floor",
          "-1%", "--others", "council=-10m", "--write", "landed.yaml", "--root", "/",
        ], in: folder)
      #expect(told.status == 0, "\(told.output)\(told.messages)")
      let check = try BuiltTool.run(["check", "landed.yaml", "--root", "/"], in: folder)
      #expect(check.status == 0, "\(check.messages)")
    }
  }

  @Test("Win-win says who pays whom, and where all would win")
  func winWin() throws {
    let told = try ask("winwin", Self.five)
    #expect(told.status == 0)
    #expect(
      told.output.contains(
        "Northshire Integrated Care Board pays Northshire General Hospital £11.7m"))
    let map = try #require(try tables(try ask("winwin", Self.five, "--json"))["map"] as? [Any])
    // Nine lengths and eleven weights.
    #expect(map.count == 9 * 11)
  }

  @Test("Slips are mistakes of usage that say what to write instead")
  func slips() throws {
    let solve = ["--set", "contract.years", "--until", "system.npv >= 0"]
    let ramp = [
      "--set", "shifts.admission_avoidance.ramp.linear.from", "--until", "system.npv >= 0",
    ]
    for (arguments, words) in [
      (
        ["solve", "--set", "contract.year", "--until", "system.npv >= 0"],
        "did you mean 'contract.years'?"
      ),
      (
        ["solve", "--set", "contract.years", "--until", "system.npv > 0"],
        "a condition is a line, >= or <="
      ),
      (["solve", "--set", "contract.years", "--until", "pool.saving >= 0"], "name one, such as"),
      (
        ["solve", "--set", "contract.years", "--until", "party.hospital.lowest_margin >= 1"],
        "write '1%'"
      ),
      (
        ["solve", "--set", "contract.years@2026/27", "--until", "system.npv >= 0"],
        "leave out the year"
      ),
      (["solve"] + solve + ["--from", "7", "--to", "3"], "--from must be below --to"),
      (["sensitivity", "--grid", "contract.years"], "--grid takes two inputs"),
      (["sensitivity", "--inputs", "contract.yeers"], "did you mean 'contract.years'?"),
      (["landing", "--party", "board", "--floor", "1%"], "has no provider 'board'"),
      (["landing", "--party", "community"], "states no floor of 'community'"),
      (["winwin", "--party", "nobody"], "its providers are hospital"),
      (["sensitivity", "--inputs", "services.attendances.growth@2027/28"], "leave out '@2027/28'"),
      (["sensitivity", "--inputs", "budget.efficiency"], "it is 0, of which 10% is nothing"),
      (
        [
          "landing", "--party", "hospital", "--floor", "1%", "--others", "council=0",
          "council=-500k",
        ], "--others gives 'council' twice"
      ),
      (
        ["solve", "--set", "contract.years", "--until", "contract.term >= £3"],
        "'contract.term' is counted in years, and '£3' is not"
      ),
      (["solve"] + solve + ["--from", "£3"], "'contract.years' is counted in"),
      (["solve"] + solve + ["--to", "300"], "'contract.years' takes numbers from 1 to"),
      (
        ["solve"] + ramp + ["--from", "2050/51"], "is a year, and '2050/51' is none; write one from"
      ),
    ] {
      let told = try TemporaryFolder.use { folder in
        try BuiltTool.run([arguments[0], path(Self.five)] + arguments.dropFirst(), in: folder)
      }
      #expect(told.status == 64, "\(arguments): \(told.messages)")
      #expect(told.messages.contains(words), "\(arguments): \(told.messages)")
    }
  }
}
