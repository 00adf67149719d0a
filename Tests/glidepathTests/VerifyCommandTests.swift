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
        answer.output.contains(
          "it was made from other scenario files, or from other versions of them than these"))
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
