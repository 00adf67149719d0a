import Foundation
import Recalculation
import Testing

@testable import glidepath

/// What was delivered, through the built tool.
@Suite("Commands about what was delivered")
struct DeliveredCommandTests {
  private static let agreed = """
    scenario: {title: Befriending}
    contract: {start: 2026/27, years: 3}
    parties: {council: {role: commissioner}, charity: {role: provider}}
    budget: {given: £100k}
    spend: £98k
    gainshare: {gain: [{providers: 50%}]}

    """
  private static let delivered =
    "year,line,party,value\n2026/27,contract.spend,,£96k\n"

  /// A folder with the scenario as agreed, and one that says what was delivered.
  private static func folder(_ actuals: String, _ work: (URL) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      for (name, text) in [
        ("agreed.yaml", agreed), ("delivered.csv", delivered),
        ("now.yaml", "extends: agreed.yaml\nactuals: \(actuals)\n"),
      ] {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      try work(folder)
    }
  }

  @Test("A run says what was planned and delivered, and writes the table and the sheet")
  func run() throws {
    try Self.folder("{from: delivered.csv, plan: {file: agreed.yaml}}") { folder in
      let outcome = try BuiltTool.run(["run", "now.yaml", "-o", "out"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(
        outcome.output.contains(
          "2026/27 is over: outturn £96,000, £4,000 under the budget as it now stands (planned: £2,000 under it)."
        ))
      #expect(
        outcome.output.contains(
          "2026/27 to 2028/29, the last 2 as expected now: outturn £292,000, £2,000 less than planned"
        ))
      let table = try String(
        contentsOf: folder.appending(path: "out/now-delivery.csv"), encoding: .utf8)
      #expect(
        table.contains(
          "line,contract.spend,Spend,£,2026/27,2027-03-31,delivered,GBP,98000,96000,-2000"))
      let verified = try BuiltTool.run(
        ["verify", "out/now.xlsx", "--scenario", "now.yaml"], in: folder)
      #expect(verified.status == 0, "\(verified.messages)\(verified.output)")
    }
  }

  @Test("Without a fingerprint 'check' says which one to write; with another one nothing is read")
  func frozen() throws {
    try Self.folder("{from: delivered.csv, plan: {file: agreed.yaml}}") { folder in
      let outcome = try BuiltTool.run(["check", "now.yaml"], in: folder)
      #expect(outcome.status == 0)
      let note = outcome.messages + outcome.output
      let hash = try #require(note.firstMatch(of: /write 'hash: ([0-9a-f]{16})'/)?.1)
      func check(_ hash: some StringProtocol) throws -> BuiltTool.Outcome {
        try
          "extends: agreed.yaml\nactuals: {from: delivered.csv, plan: {file: agreed.yaml, hash: \(hash)}}\n"
          .write(to: folder.appending(path: "now.yaml"), atomically: true, encoding: .utf8)
        return try BuiltTool.run(["check", "now.yaml"], in: folder)
      }
      #expect(try check(hash).status == 0)
      #expect(try !check(hash).messages.contains("hash"))
      try (Self.agreed + "# moved\n").write(
        to: folder.appending(path: "agreed.yaml"), atomically: true, encoding: .utf8)
      let changed = try check(hash)
      #expect(changed.status == 65)
      #expect(changed.messages.contains("now.yaml:2:64: error: 'agreed.yaml' is not the plan"))
    }
  }

  @Test("What was expected of the plan is named as such, and can be stated anew or taken out")
  func expectations() throws {
    try Self.folder("delivered.csv") { folder in
      func check(_ agreed: String, _ now: String) throws -> BuiltTool.Outcome {
        for (name, text) in [
          ("agreed.yaml", Self.agreed + agreed),
          ("now.yaml", "extends: agreed.yaml\nactuals: delivered.csv\n" + now),
        ] {
          try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        return try BuiltTool.run(["check", "now.yaml"], in: folder)
      }
      let expected = "expect: {pool.saving @ 2026/27: '2,000'}\n"
      let hint = "it was said of the plan, before the file that states what was delivered"
      let inherited = try check(expected, "")
      #expect(inherited.status == 1)
      // £100k − £96k, where £100k − £98k was planned.
      #expect(
        inherited.messages.contains(
          "agreed.yaml:7:33: error: pool.saving @ 2026/27 should be 2,000 ± 0.5, but is 4,000; \(hint)"
        ), "\(inherited.messages)")
      #expect(inherited.messages.contains("'remove: [expect]'"))
      #expect(try check(expected, "remove: [expect]\n").status == 0)
      #expect(try check(expected, "expect: {pool.saving @ 2026/27: '4,000'}\n").status == 0)
      let own = try check("", expected)
      #expect(own.status == 1 && !own.messages.contains(hint))
    }
  }

  @Test(
    "A delivered figure of another size is told at its place; '--strict' fails, a reason silences")
  func outliers() throws {
    try Self.folder("delivered.csv") { folder in
      func run(_ table: String, _ more: String...) throws -> BuiltTool.Outcome {
        try table.write(
          to: folder.appending(path: "delivered.csv"), atomically: true, encoding: .utf8)
        return try BuiltTool.run(["check", "now.yaml"] + more, in: folder)
      }
      let wrong = "year,line,party,value\n2026/27,contract.spend,,£96m\n"
      let told = try run(wrong)
      #expect(told.status == 0)
      #expect(
        (told.messages + told.output).contains(
          "delivered.csv:2:25: warning: 'contract.spend' in 2026/27 is more than ten times the plan, which is £98,000"
        ), "\(told.messages)\(told.output)")
      #expect(try run(wrong, "--strict").status == 1)
      #expect(try run(Self.delivered, "--strict").status == 0)
      let accepted =
        "year,line,party,value,accept\n2026/27,contract.spend,,0,nobody was in post\n"
      #expect(try run(accepted, "--strict").status == 0)
    }
  }

  @Test("The form of the next year lists what people can see, and once filled in is read")
  func form() throws {
    try Self.folder("delivered.csv") { folder in
      let form = try BuiltTool.run(["lines", "now.yaml", "--delivered"], in: folder)
      #expect(form.output == "year,line,party,value\n2027/28,contract.spend,,\n")
      let rows = form.output.split(separator: "\n").dropFirst().map { "\($0)£90k\n" }.joined()
      try (Self.delivered + rows).write(
        to: folder.appending(path: "delivered.csv"), atomically: true, encoding: .utf8)
      #expect(try BuiltTool.run(["check", "now.yaml"], in: folder).status == 0)
      let wrong = try BuiltTool.run(["lines", "now.yaml", "--delivered", "--json"], in: folder)
      #expect(wrong.status == 64)
    }
  }

  @Test(
    "Once all years are delivered there is no form of a next one, and the last is not asked for again"
  )
  func finished() throws {
    try Self.folder("delivered.csv") { folder in
      let all = ["2026/27", "2027/28", "2028/29"].map { "\($0),contract.spend,,£96k\n" }.joined()
      try ("year,line,party,value\n" + all).write(
        to: folder.appending(path: "delivered.csv"), atomically: true, encoding: .utf8)
      let form = try BuiltTool.run(["lines", "now.yaml", "--delivered"], in: folder)
      #expect(form.status == 65)
      #expect(form.output.isEmpty)
      #expect(form.messages.contains("all years of the contract are delivered"))
      #expect(try BuiltTool.run(["check", "now.yaml"], in: folder).status == 0)
    }
  }

  @Test("A file that extends one with delivered figures reads the same table")
  func extended() throws {
    try Self.folder("delivered.csv") { folder in
      try "extends: now.yaml\nspend: £95k\n".write(
        to: folder.appending(path: "later.yaml"), atomically: true, encoding: .utf8)
      let outcome = try BuiltTool.run(
        [
          "batch", "later.yaml", "--rows", "rows.csv", "--id", "case", "--measure",
          "pool.saving@2026/27", "pool.saving@2027/28",
        ], in: folder)
      #expect(outcome.status == 66)
      try "case,spend\na,94000\n".write(
        to: folder.appending(path: "rows.csv"), atomically: true, encoding: .utf8)
      let table = try BuiltTool.run(
        [
          "batch", "later.yaml", "--rows", "rows.csv", "--id", "case", "--measure",
          "pool.saving@2026/27", "pool.saving@2027/28",
        ], in: folder)
      // £4,000 as delivered, whatever the spend is thought to be; £6,000 after it.
      #expect(table.output.contains("a,4000,6000"), "\(table.output)\(table.messages)")
    }
  }
}
