import Foundation
import Recalculation
import Spreadsheets
import Testing

@testable import glidepath

/// `glidepath batch`: a template over the rows of a table.
@Suite("Batch")
struct BatchTests {
  private static let template = Shipped.root.appendingPathComponent(
    "scenarios/small/befriending.yaml"
  )
  .path

  /// Runs a table of rows through the small contract.
  private func batch(
    _ rows: String, measures: [String] = ["pool.gain@2026/27", "pool.pain"],
    carrying carried: [String] = [],
    to output: String? = nil,
    in folder: URL
  ) throws -> BuiltTool.Outcome {
    try rows.write(to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
    return try BuiltTool.run(
      ["batch", Self.template, "--rows", "rows.csv", "--id", "case"]
        + measures.flatMap { ["--measure", $0] } + carried.flatMap { ["--carry", $0] }
        + (output.map { ["-o", $0] } ?? []), in: folder)
  }

  @Test("Inputs are overridden, other columns carried along, numbers as in scenario files")
  func rows() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(
        "case,spend,note,gainshare.dead_band,delta\r\n"
          + "A,98k,\"one, two\",2%,-1\r\nB,\"£96,000\",,0,2.50\r\nC,110000,=x,1%,3\r\n", in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      // A: 2 % is just in the band, 50 % of £2,000. B: 50 % of £4,000.
      // C: £10,000 over, of which only the first 5 % of £100,000 is shared, 30 % of £5,000.
      #expect(
        outcome.output
          == "case,note,delta,pool.gain@2026/27,pool.pain\r\nA,\"one, two\",-1,1000,0\r\n"
          + "B,,2.5,2000,0\r\nC,'=x,3,0,1500\r\n")
    }
  }

  @Test("A column that bears the name of a measure is refused", arguments: ["case", "pool.pain"])
  func namesake(_ id: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(
        ["batch", Self.template, "--rows", "/dev/stdin", "--id", id, "--measure", "pool.pain"],
        in: folder, input: "case,spend,pool.pain\nA,110k,7\n")
      #expect(outcome.status == 65 && outcome.output.isEmpty)
      #expect(
        outcome.messages.contains("/dev/stdin:1: error: the column 'pool.pain' bears the name"))
    }
  }

  @Test("Rows come through a pipe too")
  func pipe() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(
        ["batch", Self.template, "--rows", "/dev/stdin", "--id", "case", "--measure", "pool.pain"],
        in: folder, input: "case,spend\nA,110k\n")
      #expect(outcome.output == "case,pool.pain\r\nA,1500\r\n", "\(outcome.messages)")
    }
  }

  @Test(
    "Nothing in a table or on the command line steers the terminal",
    arguments: ["A\u{1B}[31m", "A\u{0}", "A\u{9B}2J", "A\u{7F}"])
  func control(_ text: String) throws {
    try TemporaryFolder.use { folder in
      for rows in ["case,spend,\(text)\nA,98k,x\n", "case,spend,note\nA,98k,\(text)\n"] {
        let outcome = try batch(rows, in: folder)
        #expect(outcome.status == 65)
        #expect(outcome.messages.contains("error: a field holds the control character U+00"))
      }
      let asked = try batch("case,spend\nA,98k\n", measures: ["\u{1B}[31mpool"], in: folder)
      #expect(asked.status == 64)
      #expect(!asked.messages.contains("\u{1B}"), "\(asked.messages)")
    }
  }

  @Test("The table goes into a file, whole, and nothing to the terminal")
  func file() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,spend\nA,98k\n", to: "out.csv", in: folder)
      #expect(outcome.status == 0)
      #expect(outcome.output.isEmpty)
      let written = try String(
        contentsOf: folder.appendingPathComponent("out.csv"), encoding: .utf8)
      #expect(written == "case,pool.gain@2026/27,pool.pain\r\nA,1000,0\r\n")
    }
  }

  @Test("A series takes one number for all years; a line without a year is that of the first")
  func years() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(
        "case,spend,contract.years\nA,98k,2\n",
        measures: ["pool.gain", "pool.gain@2027/28", "pool.gain@2028/29", "contract.term"],
        in: folder)
      #expect(outcome.output.hasSuffix("\r\nA,1000,1000,0,2\r\n"), "\(outcome.output)")
    }
  }

  @Test("Every cell that is wrong is told with row and column, and no file is written")
  func wrongCells() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(
        "case,spend,gainshare.dead_band\nA,98k,1%\nB,many,300%\nC,,£1\n", to: "out.csv", in: folder)
      #expect(outcome.status == 65)
      let lines = outcome.messages.split(separator: "\n").map(String.init)
      #expect(lines.count == 4)
      #expect(
        lines[0].hasPrefix(
          "rows.csv:3: error: column 'spend': 'many' is not a number; write a number"))
      #expect(lines[1].hasPrefix("rows.csv:3: error: column 'gainshare.dead_band': "))
      #expect(lines[2].hasPrefix("rows.csv:4: error: column 'spend': a number is missing here"))
      #expect(lines[3].hasPrefix("rows.csv:4: error: column 'gainshare.dead_band': "))
      #expect(
        !FileManager.default.fileExists(atPath: folder.appendingPathComponent("out.csv").path))
    }
  }

  @Test(
    "Tables and measures that do not fit the template",
    arguments: [
      (
        "case,spend,gainshare.dead_bnd\nA,1,1\n", "pool.gain", "did you mean 'gainshare.dead_band'?"
      ),
      (
        "case,spend,services.ward.growth\nA,1,1\n", "pool.gain",
        "rows.csv:1: error: column 'services.ward.growth'"
      ),
      ("name,spend\nA,1\n", "pool.gain", "there is no column 'case'; columns: name, spend"),
      ("case,note\nA,1\n", "pool.gain", "no column is an input"),
      ("case,spend\nA,1,2\n", "pool.gain", "rows.csv:2: error: 3 fields for 2 columns"),
    ])
  func misfits(rows: String, measure: String, message: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(rows, measures: [measure], in: folder)
      #expect(outcome.status == 65)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(
    "A measure that there is not is a mistake of usage",
    arguments: [
      ("pool.gian", "did you mean 'pool.gain'?"),
      ("pool.gain@2099/00", "'2099/00' is no year of "),
    ])
  func measures(measure: String, message: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,spend\nA,1\n", measures: [measure], in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
      #expect(outcome.output.isEmpty)
    }
  }

  @Test(
    "A column that is nearly an input is an error that names the input",
    arguments: [
      ("spned", "spend"), ("Spend", "spend"), (" spend", "spend"), ("SPEND@2026/27", "spend"),
      ("spend@2026/27", "spend"), ("spend (£)", nil), ("dead_band", "gainshare.dead_band"),
      ("dead_bnd", "gainshare.dead_band"), ("Dead band", "gainshare.dead_band"),
      ("gainshare_dead_band", "gainshare.dead_band"), ("Budget.given", "budget.given"),
      ("given", "budget.given"), ("budget_gven", "budget.given"), ("region", nil), ("note", nil),
      ("date", nil), ("discount-rate", "appraisal.discount_rate"),
    ])
  func slips(_ column: String, _ meant: String?) throws {
    try TemporaryFolder.use { folder in
      let rows = "case,contract.years,\(column)\nA,2,7\n"
      let outcome = try batch(rows, in: folder)
      guard let meant else {
        #expect(outcome.status == 0, "\(outcome.messages)")
        return
      }
      #expect(outcome.status == 65 && outcome.output.isEmpty)
      #expect(outcome.messages.hasPrefix("rows.csv:1: error: column '\(column)': no input of "))
      #expect(outcome.messages.contains("did you mean '\(meant)'"), "\(outcome.messages)")
      let carried = try batch(rows, carrying: [column], in: folder)
      #expect(carried.status == 0, "\(carried.messages)")
      #expect(carried.output.contains(column), "\(carried.output)")
    }
  }

  @Test(
    "What --carry says must be so",
    arguments: [
      ("spend", "is an input of"), ("notes", "did you mean 'note'?"), ("case", "is there anyway"),
    ])
  func carry(_ column: String, _ message: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,spend,note\nA,1,x\n", carrying: [column], in: folder)
      #expect(outcome.status == 65)
      #expect(
        outcome.messages.hasPrefix("rows.csv:1: error: --carry \(column): "), "\(outcome.messages)")
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
  }

  @Test("Cases that cannot be told apart are refused, each with both lines")
  func sameIDs() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,spend\nA,1\nB,2\nA ,3\n,4\nB,5\n", in: folder)
      #expect(outcome.status == 65)
      #expect(
        outcome.messages == """
          rows.csv:4: error: the id 'A' is already that of line 2; give each case an id of its own
          rows.csv:5: error: the case has no id; give each row one
          rows.csv:6: error: the id 'B' is already that of line 3; give each case an id of its own

          """)
      let twice = try batch("case,spend,spend\nA,1,2\n", in: folder)
      #expect(twice.messages == "rows.csv:1: error: two columns are named 'spend'\n")
    }
  }

  @Test("A case in which an error check is up is named, and the exit code is 1")
  func brokenCase() throws {
    try TemporaryFolder.use { folder in
      let text = """
        extends: befriending.yaml
        outcomes:
          metrics:
            falls: {thresholds: [40, 20], forecast: 30}
        """
      try FileManager.default.copyItem(
        atPath: Self.template, toPath: folder.appendingPathComponent("befriending.yaml").path)
      try text.write(
        to: folder.appendingPathComponent("t.yaml"), atomically: true, encoding: .utf8)
      try "case,outcomes.metrics.falls.weight\nA,100%\nB,90%\n".write(
        to: folder.appendingPathComponent("rows.csv"), atomically: true, encoding: .utf8)
      let outcome = try BuiltTool.run(
        ["batch", "t.yaml", "--rows", "rows.csv", "--id", "case", "--measure", "outcomes.score"],
        in: folder)
      #expect(outcome.status == 1)
      #expect(outcome.messages == "rows.csv:3: error: case 'B': check.outcomes.weights\n")
      #expect(outcome.output.hasSuffix("A,50\r\nB,45\r\n"))
    }
  }

  @Test("What is read is never written over", arguments: ["rows.csv", "./rows.csv"])
  func overItself(_ output: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,spend\r\nA,98k\r\n", to: output, in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("would replace 'rows.csv'"), "\(outcome.messages)")
      let rows = try String(contentsOf: folder.appendingPathComponent("rows.csv"), encoding: .utf8)
      #expect(rows == "case,spend\r\nA,98k\r\n")
    }
  }

  @Test("Missing rows end with 66, no measure with 64")
  func usage() throws {
    try TemporaryFolder.use { folder in
      let missing = try BuiltTool.run(
        ["batch", Self.template, "--rows", "none.csv", "--id", "a", "--measure", "pool.gain"],
        in: folder)
      #expect(missing.status == 66)
      let usage = try BuiltTool.run(
        ["batch", Self.template, "--rows", "none.csv", "--id", "a"], in: folder)
      #expect(usage.status == 64)
    }
  }
}
