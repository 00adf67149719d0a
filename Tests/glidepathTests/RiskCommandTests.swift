import Foundation
import Recalculation
import Testing

@Suite("Risk")
struct RiskCommandTests {
  private static func path(_ file: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/northshire/\(file).yaml").path
  }

  private static let both = [path("five-years"), path("seven-years")]

  private func risk(_ arguments: [String], in folder: URL) throws -> BuiltTool.Outcome {
    try BuiltTool.run(["risk"] + arguments, in: folder)
  }

  private func tables(_ told: BuiltTool.Outcome) throws -> [String: [[String: Any]]] {
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any],
      "\(told.messages)")
    return try #require(tree["tables"] as? [String: [[String: Any]]])
  }

  @Test("Five or seven years: the choice first, in words, JSON, tables and on a sheet")
  func answer() throws {
    try TemporaryFolder.use { folder in
      let asked = Self.both + ["--trials", "600", "--seed", "4"]
      let words = try risk(asked, in: folder)
      #expect(words.status == 0, "\(words.messages)")
      let lines = words.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "Risk")
      #expect(lines[2].contains(" is best in "))
      #expect(words.output.contains("80% prediction interval"))
      let told = try risk(asked + ["--json", "-o", "out", "--name", "term"], in: folder)
      let tables = try tables(told)
      let worth = try #require(tables["risk"])
      #expect(worth.count == 2 * 6)
      for row in worth {
        let (p10, p50, p90) = (row["p10"], row["p50"], row["p90"])
        let numbers = [p10, p50, p90].compactMap { $0 as? Double }
        #expect(numbers.count == 3 && numbers == numbers.sorted())
      }
      // Of each subject: best here, best there, or alike.
      for subject in Set(worth.compactMap { $0["subject"] as? String }) {
        let shares = worth.filter { $0["subject"] as? String == subject }
          .compactMap { $0["best"] as? Double }
        #expect(shares.reduce(0, +) <= 1 + 1e-9)
      }
      for name in ["lead", "losses", "events", "drivers", "information", "renewal", "curve"] {
        #expect(tables[name]?.isEmpty == false, "\(name)")
      }
      let inputs = try #require(tables["inputs"])
      #expect(!inputs.contains { $0["input"] as? String == "shifts.admission_avoidance.share" })
      #expect(inputs.contains { $0["input"] as? String == "services.emergency.growth" })
      let package = try XLSXPackage(reading: folder.appendingPathComponent("out/term.xlsx"))
      #expect(try package.sheetNames().contains("Risk"))
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out").path)
      #expect(files.contains("term-risk.csv") && files.contains("term-risk-years.csv"))
    }
  }

  @Test("Parts add up to the same bytes as all at once", arguments: [1, 2, 7])
  func parts(_ count: Int) throws {
    try TemporaryFolder.use { folder in
      let asked = Self.both + ["--trials", "700", "--measure", "party.hospital.npv"]
      let whole = try risk(asked + ["--json"], in: folder)
      var names: [String] = []
      for part in 0..<count {
        names.append("part-\(part).txt")
        let told = try risk(
          asked + [
            "--trials-from", "\(700 * part / count + 1)", "--trials-to",
            "\(700 * (part + 1) / count)", "--part", names[part],
          ], in: folder)
        #expect(told.status == 0, "\(told.messages)")
      }
      let added = try risk(asked + ["--json", "--add"] + names.reversed(), in: folder)
      #expect(added.status == 0, "\(added.messages)")
      #expect(added.output == whole.output)
      guard count > 1 else { return }
      let missing = try risk(asked + ["--add", names[0]], in: folder)
      #expect(missing.status == 65)
      #expect(missing.messages.contains("no part counts trials \(700 / count + 1) to 700"))
      let other = try risk(asked + ["--seed", "2", "--add"] + names, in: folder)
      #expect(other.status == 65)
      #expect(other.messages.contains("the part is of other scenarios, --trials, --seed"))
    }
  }

  @Test("A trial is the same whichever way it is asked for, and another with another seed")
  func seeds() throws {
    try TemporaryFolder.use { folder in
      func output(_ more: String...) throws -> String {
        try risk([Self.both[0], "--trials", "300", "--json"] + more, in: folder).output
      }
      let usual = try output()
      let (same, other, plain) = try (
        output("--seed", "1"), output("--seed", "2"), output("--sampling", "plain")
      )
      #expect(usual == same)
      #expect(usual != other)
      #expect(usual != plain)
    }
  }

  @Test("Wrong usage is told with what to do")
  func wrong() throws {
    try TemporaryFolder.use { folder in
      func told(_ arguments: [String]) throws -> (Int32, String) {
        let outcome = try risk(arguments, in: folder)
        return (outcome.status, outcome.messages)
      }
      let five = Self.both[0]
      for (arguments, status, words) in [
        ([five, "--trials", "1"], 64, "--trials takes a number from 2"),
        ([five, "--trials-from", "3"], 64, "name the file that holds it with --part"),
        ([five, "--trials-to", "0", "--part", "a.txt"], 64, "trials from 1 to 10000"),
        ([five, "--part", "a.txt", "--json"], 64, "leave --add, -o and --json out"),
        ([five, "--add", "none.txt"], 66, "none.txt: error: there is no such file"),
        ([five, "--measure", "party.nobody.npv"], 64, "party.nobody.npv"),
        ([five, "--name", "x"], 64, "--name names what -o writes"),
        ([five, five], 64, "given twice"),
        ([five, "--less"], 64, "--less goes with --measure"),
        ([five, "--part", "./"], 64, "--part takes a file"),
        ([five, "--part", ""], 64, "--part takes a file"),
      ] as [([String], Int32, String)] {
        let (found, messages) = try told(arguments)
        #expect(found == status, "\(arguments): \(messages)")
        #expect(messages.contains(words), "\(arguments): \(messages)")
      }
      try Data("a,b\n".utf8).write(to: folder.appendingPathComponent("bad.txt"))
      let (held, why) = try told([five, "--part", "bad.txt"])
      #expect(held == 73 && why.contains("holds no part"), "\(why)")
      let (status, messages) = try told([five, "--add", "bad.txt"])
      #expect(status == 65 && messages.contains("bad.txt: error: line 1 is not what --part writes"))
      let small = Shipped.root.appendingPathComponent("scenarios/settlements/track-3.yaml").path
      let (other, said) = try told([small])
      #expect(other == 65 && said.contains("nothing is uncertain"), "\(said)")
    }
  }
}
