import Foundation
import Layouts
import Recalculation
import Spreadsheets
import Testing

@Suite("verify says whether a workbook still is what its scenarios produce")
struct VerifyCommandTests {
  private static let befriending = Shipped.root
    .appendingPathComponent("scenarios/small/befriending.yaml").path

  /// Lets the tool write the workbook of a scenario, and a test change it.
  private func using(_ work: (URL) throws -> Void) throws {
    try TemporaryFolder.use { folder in
      _ = try BuiltTool.run(["run", Self.befriending, "-o", folder.path, "--quiet"], in: folder)
      try work(folder)
    }
  }

  private func verify(_ file: String, in folder: URL, _ more: [String] = []) throws
    -> BuiltTool.Outcome
  {
    try BuiltTool.run(["verify", file, "--scenario", Self.befriending] + more, in: folder)
  }

  @Test("Exit code 0 where nothing differs, 1 where something does, and JSON of it")
  func codes() throws {
    try using { folder in
      #expect(try verify("befriending.xlsx", in: folder).status == 0)
      let file = folder.appendingPathComponent("befriending.xlsx")
      var package = try XLSXPackage(reading: file)
      let cell = try #require(try package.formulas(ofSheet: "Model").keys.min())
      try package.breakFormula(sheet: "Model", cell: cell, with: "1+1")
      try package.write(to: file)
      let changed = try verify("befriending.xlsx", in: folder)
      #expect(changed.status == 1)
      #expect(changed.output.contains("formulas changed: 1"))
      let answer = try verify("befriending.xlsx", in: folder, ["--json"])
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
      #expect(json["same"] as? Bool == false)
      #expect(((json["formulas"] as? [[String: Any]])?.first?["after"] as? String) == "=1+1")
    }
  }

  @Test("A workbook of other scenarios is said to be one, and a stranger is not compared")
  func others() throws {
    try using { folder in
      let other = Shipped.root.appendingPathComponent("scenarios/small/home-first.yaml").path
      let answer = try BuiltTool.run(
        ["verify", "befriending.xlsx", "--scenario", other], in: folder)
      #expect(answer.status == 1)
      #expect(
        answer.output.hasSuffix(
          "  it was made from other scenario files than these: from befriending.yaml; "
            + "name those with --scenario. Nothing else was compared\n"))
      #expect(!(try verify("befriending.xlsx", in: folder)).output.contains("other scenario files"))
      let stranger = Workbook(
        properties: .init(title: "Budget", subject: "", author: "", comments: ""),
        sheets: [Sheet(name: "Budget")])
      try write(stranger, to: folder.appendingPathComponent("stranger.xlsx").path)
      let refused = try verify("stranger.xlsx", in: folder)
      #expect(refused.status == 65)
      #expect(refused.messages.contains("it is no workbook that glidepath wrote"))
    }
  }

  @Test("Scenarios may be given in any order, under any name; a changed file is known by its name")
  func order() throws {
    try TemporaryFolder.use { folder in
      _ = try BuiltTool.run(["new", "five.yaml"], in: folder)
      let seven = folder.appendingPathComponent("seven.yaml")
      try "extends: five.yaml\ncontract: {years: 7}\n".write(
        to: seven, atomically: true, encoding: .utf8)
      let three = folder.appendingPathComponent("three.yaml")
      try "extends: five.yaml\ncontract: {years: 3}\n".write(
        to: three, atomically: true, encoding: .utf8)
      _ = try BuiltTool.run(
        ["compare", "five.yaml", "seven.yaml", "three.yaml", "-o", ".", "--name", "all"], in: folder
      )
      func verify(_ files: String...) throws -> BuiltTool.Outcome {
        try BuiltTool.run(["verify", "all.xlsx", "--scenario"] + files, in: folder)
      }
      let same = try verify("three.yaml", "five.yaml", "seven.yaml")
      #expect(same.status == 0, "\(same.output)")
      let fewer = try verify("seven.yaml", "five.yaml")
      #expect(fewer.status == 1)
      #expect(
        fewer.output.contains("than these: from five.yaml, seven.yaml and three.yaml; "),
        "\(fewer.output)")
      #expect(fewer.output.split(separator: "\n").count == 2)
      // Another name for the same text, and another text under the same name.
      try FileManager.default.moveItem(at: three, to: folder.appendingPathComponent("short.yaml"))
      try "extends: five.yaml\ncontract: {years: 6}\n".write(
        to: seven, atomically: true, encoding: .utf8)
      let changed = try verify("short.yaml", "seven.yaml", "five.yaml")
      #expect(changed.output.contains("it was made from another version of seven.yaml than this"))
      #expect(changed.output.contains("'Inputs B'!"), "\(changed.output)")
      #expect(!changed.output.contains("'Inputs A'!"), "\(changed.output)")
    }
  }

  @Test("A file that is missing, no workbook, or cut short is told, and nothing else happens")
  func files() throws {
    try using { folder in
      let missing = try verify("none.xlsx", in: folder)
      #expect(missing.status == 66)
      #expect(missing.messages.contains("the workbook 'none.xlsx' cannot be read"))
      #expect(try verify(folder.path, in: folder).status == 66)
      #expect(try verify("befriending.csv", in: folder).status == 65)
      let bytes = try Data(contentsOf: folder.appendingPathComponent("befriending.xlsx"))
      try bytes.prefix(bytes.count - 9).write(to: folder.appendingPathComponent("cut.xlsx"))
      let cut = try verify("cut.xlsx", in: folder)
      #expect(cut.status == 65)
      #expect(cut.messages.contains("its directory is missing"))
      let usage = try BuiltTool.run(["verify", "befriending.xlsx"], in: folder)
      #expect(usage.status == 64)
    }
  }
}
