import AllianceModel
import Foundation
import GlidepathKit
import Recalculation
import Testing

@Suite("A package from the command line")
struct PackageCommandTests {
  private static let scenario = """
    scenario: {title: A small deal}
    contract: {start: 2026/27, years: {value: 2, source: S}}
    appraisal: {years: 3, discount_rate: {value: 3.5%, source: S}}
    parties: {board: {role: commissioner}, home: {role: provider}}
    budget: {given: {value: 1000, source: S}}
    spend: {value: 900, source: S, range: [850, 950]}
    gainshare: {dead_band: {value: 2%, source: S, role: lever}, gain: [{providers: {value: 50%, source: S}}]}

    """

  private func write(_ text: String, to name: String, in folder: URL) throws {
    try Data(text.utf8).write(to: folder.appendingPathComponent(name))
  }

  private func read(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("It writes a folder that stands by itself: run in it gives the workbook that lies in it")
  func standsByItself() throws {
    try TemporaryFolder.use { folder in
      try write(Self.scenario, to: "deal.yaml", in: folder)
      let told = try BuiltTool.run(["package", "deal.yaml"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      #expect(told.output.contains("files in reports/deal-package\n"), "\(told.output)")
      #expect(told.output.contains("It is no draft"), "\(told.output)")
      #expect(told.messages.contains("next: open reports/deal-package/board-paper.html"))
      let package = folder.appendingPathComponent("reports/deal-package")
      let again = try BuiltTool.run(["run", "deal-agreed.yaml", "-o", "anew"], in: package)
      #expect(again.status == 0, "\(again.messages)")
      for name in ["deal-agreed.xlsx", "deal-agreed.csv", "datapackage.json"] {
        let own = try Data(contentsOf: package.appendingPathComponent(name))
        #expect(
          try Data(contentsOf: package.appendingPathComponent("anew/\(name)")) == own, "\(name)")
      }
      // A range is stated, so that futures were drawn.
      #expect(try read("risk/deal-agreed-risk.csv", in: package).contains("home"))
    }
  }

  @Test("A decision log says what was agreed, and lies in the package as it is")
  func log() throws {
    try TemporaryFolder.use { folder in
      try write(Self.scenario, to: "deal.yaml", in: folder)
      let hash = try Study(path: folder.appendingPathComponent("deal.yaml").path).alliance.facts
        .inputHash
      let who = #"{"name":"Ada","party":"home"}"#
      let steps = [
        #"{"contracts":[{"hash":"\#(hash)","name":"deal"}],"workshop":1}"#,
        #"{"deed":{"change":{"contracts":["deal"],"terms":[{"path":"gainshare.dead_band","text":"5%"}]}},"effects":[],"moves":[{"contract":"deal","from":null,"path":"gainshare.dead_band","to":"5%"}],"number":1,"time":"2026-11-27T12:00:00Z","who":\#(who),"why":"Small sums cost more than they pay."}"#,
        #"{"deed":{"agree":{}},"effects":[],"moves":[],"number":2,"time":"2026-11-27T12:01:00Z","who":\#(who),"why":""}"#,
      ]
      let text = steps.map { $0 + "\n" }.joined()
      // A last line that was cut off was answered to nobody.
      try write(text + #"{"deed":{"un"#, to: "deal.workshop.jsonl", in: folder)
      let told = try BuiltTool.run(["package", "deal.yaml", "--json"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      #expect(told.output.contains(#""draft": []"#) || told.output.contains(#""draft":[]"#))
      let package = folder.appendingPathComponent("reports/deal-package")
      #expect(try read("deal.workshop.jsonl", in: package) == text)
      let agreed = try read("deal-agreed.yaml", in: package)
      #expect(
        agreed.contains(
          "dead_band: {value: 5%, source: 'agreed by the parties, step 2 of the decision log', role: lever}"
        ), "\(agreed)")
      #expect(agreed.contains("# Decision 2: "), "\(agreed)")
      #expect(try read("board-paper.html", in: package).contains("Small sums cost more"))
    }
  }

  @Test("What keeps a package from being written is told with a remedy")
  func refusals() throws {
    try TemporaryFolder.use { folder in
      try write(Self.scenario, to: "deal.yaml", in: folder)
      let missing = try BuiltTool.run(["package", "deal.yaml", "--log", "no.jsonl"], in: folder)
      #expect(
        missing.status == 66 && missing.messages.contains("'no.jsonl'"), "\(missing.messages)")
      try write("hello\n", to: "other.jsonl", in: folder)
      let broken = try BuiltTool.run(["package", "deal.yaml", "--log", "other.jsonl"], in: folder)
      #expect(broken.status == 65 && broken.messages.contains("line 1"), "\(broken.messages)")
      let here = try BuiltTool.run(["package", "deal.yaml", "-o", "."], in: folder)
      #expect(here.status == 73 && here.messages.contains("'deal.yaml'"), "\(here.messages)")
      let twice = try BuiltTool.run(["package", "deal.yaml", "./deal.yaml"], in: folder)
      #expect(twice.status == 64, "\(twice.messages)")
    }
  }

  @Test("A draft says why, and where each point is told")
  func draft() throws {
    try TemporaryFolder.use { folder in
      try write(
        Self.scenario.replacing(
          "spend: {value: 900, source: S, range: [850, 950]}", with: "spend: 900"),
        to: "deal.yaml", in: folder)
      let told = try BuiltTool.run(["package", "deal.yaml", "-o", "out"], in: folder)
      #expect(told.status == 0)
      #expect(
        told.output.contains("DRAFT:\n  1 stated input has no source: spend.\n"), "\(told.output)")
      #expect(told.messages.contains("next: open out/wash-up.html"), "\(told.messages)")
      #expect(try read("out/README.txt", in: folder).hasPrefix("DRAFT: A small deal\n"))
    }
  }
}
