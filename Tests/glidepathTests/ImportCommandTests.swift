import Foundation
import Layouts
import Recalculation
import Testing

@Suite("import takes the edits of a workbook over into scenario files")
struct ImportCommandTests {
  /// A folder with two scenarios, one of which extends the other, and the workbook that compares them.
  private func using(_ work: (URL, inout XLSXPackage) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      _ = try BuiltTool.run(["new", "five.yaml"], in: folder)
      try "extends: five.yaml\ncontract: {years: 7}\n".write(
        to: folder.appendingPathComponent("seven.yaml"), atomically: true, encoding: .utf8)
      let made = try BuiltTool.run(
        ["compare", "five.yaml", "seven.yaml", "-o", "out", "--name", "both"], in: folder)
      #expect(made.status == 0, "\(made.messages)")
      var package = try XLSXPackage(reading: folder.appendingPathComponent("out/both.xlsx"))
      try work(folder, &package)
    }
  }

  private func imported(_ folder: URL, _ more: [String]) throws -> BuiltTool.Outcome {
    try BuiltTool.run(
      ["import", "edited.xlsx", "--scenario", "five.yaml", "seven.yaml"] + more, in: folder)
  }

  private func edit(_ package: inout XLSXPackage, _ path: String, _ value: Double) throws {
    let grid = try #require(try package.grids()["Inputs A"])
    let row = try #require(grid.first { $0.key.column == 0 && $0.value == .text(path) }?.key.row)
    try package.edit(
      sheet: "Inputs A", cell: CellAddress(row: row, column: 3), value: .number(value))
  }

  @Test("Changed inputs are listed and written, run, not written over, and told in JSON")
  func written() throws {
    try using { folder, package in
      try edit(&package, "gainshare.dead_band", 0.02)
      try package.write(to: folder.appendingPathComponent("edited.xlsx"))
      let first = try imported(folder, ["--write", "made/here"])
      #expect(first.status == 0, "\(first.messages)")
      #expect(first.output.contains("gainshare.dead_band: 1% → 2% (five.yaml:"))
      #expect(first.messages.contains("made/here/five-edited.yaml"))
      #expect(first.messages.contains("--root ."))
      let text = try String(
        contentsOf: folder.appendingPathComponent("made/here/seven-edited.yaml"), encoding: .utf8)
      #expect(text.contains("extends: ../../seven.yaml\ngainshare:\n  dead_band: 2%\n"))
      let run = try BuiltTool.run(
        ["check", "made/here/five-edited.yaml", "made/here/seven-edited.yaml", "--root", "."],
        in: folder)
      #expect(run.status == 0, "\(run.messages)")
      #expect(try imported(folder, ["--write", "made/here"]).status == 73)
      let again = try imported(folder, ["--write", "made/here", "--force", "--json"])
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
      let scenarios = try #require(json["scenarios"] as? [[String: Any]])
      #expect(
        scenarios.map { $0["overlay"] as? String } == [
          "made/here/five-edited.yaml", "made/here/seven-edited.yaml",
        ])
    }
  }

  @Test("A grey price says that it is a link, to what, and where another is to be stated")
  func linkedPrice() throws {
    try TemporaryFolder.use { folder in
      let made = try BuiltTool.run(
        [
          "run", Shipped.root.appendingPathComponent("scenarios/northshire/five-years.yaml").path,
          "-o", "out", "--quiet",
        ], in: folder)
      #expect(made.status == 0, "\(made.messages)")
      let file = folder.appendingPathComponent("out/five-years.xlsx")
      var package = try XLSXPackage(reading: file)
      let grid = try #require(try package.grids()["Inputs"])
      func row(_ isWanted: (String) -> Bool) throws -> (path: String, row: Int) {
        try #require(
          grid.compactMap { address, value -> (String, Int)? in
            guard address.column == 0, case .text(let path) = value, isWanted(path) else {
              return nil
            }
            return (path, address.row)
          }.min { $0.1 < $1.1 })
      }
      let price = try row { $0.hasPrefix("payments.") && $0.hasSuffix(".alliance.price") }
      let level = try row { $0 == "shifts.admission_avoidance.share" }
      for (row, column) in [(price.row, 3), (level.row, 7)] {
        try package.breakFormula(
          sheet: "Inputs", cell: CellAddress(row: row, column: column), with: "1+1")
      }
      try package.write(to: file)
      let refused = try BuiltTool.run(
        [
          "import", "out/five-years.xlsx", "--scenario",
          Shipped.root.appendingPathComponent("scenarios/northshire/five-years.yaml").path,
        ], in: folder)
      #expect(refused.status == 65)
      let usual = price.path.replacing(".alliance.", with: ".bau.")
      let told = refused.messages
      #expect(
        told.contains(
          "is a link to \(usual), the value as usual: to state another, write it in the scenario file under \(price.path), in the rule at "
        ),
        "\(told)")
      #expect(told.contains(/in the rule at \S*five-years\.yaml:[1-9][0-9]*/), "\(told)")
      #expect(
        told.contains("repeats the one value of its row: change D\(level.row + 1)"), "\(told)")
    }
  }

  @Test("Where anything is refused nothing is written; where nothing is changed neither")
  func refused() throws {
    try using { folder, package in
      try package.write(to: folder.appendingPathComponent("edited.xlsx"))
      let same = try imported(folder, ["--write", "made"])
      #expect(same.status == 0)
      #expect(same.output == "five.yaml: no input is changed\nseven.yaml: no input is changed\n")
      try edit(&package, "gainshare.dead_band", 2)
      try edit(&package, "contract.years", 4)
      try package.write(to: folder.appendingPathComponent("edited.xlsx"))
      let refused = try imported(folder, ["--write", "made"])
      #expect(refused.status == 65)
      #expect(refused.messages.contains("(gainshare.dead_band)"), "\(refused.messages)")
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("made").path))
    }
  }
}
