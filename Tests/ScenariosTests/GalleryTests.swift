import AllianceModel
import Foundation
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("The error gallery")
struct GalleryTests {
  /// Codes that no scenario in the gallery can give, each with the reason.
  static let elsewhere = [
    "file-is-folder": "'extends' says so itself; the command line alone can name a folder",
    "file-unreadable": "whoever may read everything, as in containers, never sees it",
    "syntax": "the last resort for what no known text gives",
  ]

  @Test("Every broken scenario gives its message, and nothing else", arguments: GalleryCase.all)
  func message(_ example: GalleryCase) throws {
    let rendered = example.rendered
    let codes = Set(example.findings.diagnostics.map(\.code))
    #expect(codes == [example.code], "\(rendered)")
    if example.recorded != rendered { try Recording.note(example.name, rendered) }
    #expect(example.recorded == rendered)
  }

  @Test("Every message has a place and a remedy", arguments: GalleryCase.all)
  func remedy(_ example: GalleryCase) {
    for diagnostic in example.findings.diagnostics {
      #expect(diagnostic.remedy != nil, "\(diagnostic.message)")
      #expect(diagnostic.position.line > 0 || example.code.hasPrefix("file-"))
    }
  }

  @Test("Messages start small, end without a full stop and name no programmer's words")
  func style() {
    let faults = GalleryCase.all.flatMap(\.findings.diagnostics).filter { diagnostic in
      let words = diagnostic.message.lowercased()
      return diagnostic.message.hasSuffix(".")
        || diagnostic.message.first?.isUppercase != false
          && !diagnostic.message.hasPrefix("ROUND")
        || ["scalar", "mapping", "sequence", "node", "nil", "parse", "invalid"].contains {
          words.contains($0)
        }
    }
    #expect(faults.map(\.message) == [])
  }

  @Test("Every code in the source text has a case in the gallery")
  func complete() throws {
    let used = try CodesInUse.all()
    let shown = Set(GalleryCase.all.map(\.code))
    #expect(used.count > 90)
    #expect(used.subtracting(shown).subtracting(Self.elsewhere.keys).sorted() == [])
    #expect(shown.union(Self.elsewhere.keys).subtracting(used).sorted() == [])
    #expect(shown.intersection(Self.elsewhere.keys).sorted() == [])
  }

  @Test("Every recorded message belongs to a case")
  func noneLeftOver() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Place.gallery.path)
    let messages = Set(files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) })
    #expect(messages.subtracting(GalleryCase.all.map(\.name)).sorted() == [])
  }

  @Test("The scenarios that cases start from are sound", arguments: ["services", "given"])
  func sound(_ name: String) throws {
    let path = Place.gallery.appendingPathComponent("bases/\(name).yaml").path
    let scenario = try Scenario(ScenarioDocument(path: path))
    #expect(try Alliance(scenario).model.lines.count > 100)
  }
}

/// Rewrites recorded messages in the package; the run that records fails all the same.
enum Recording {
  static func note(_ name: String, _ text: String) throws {
    guard ProcessInfo.processInfo.environment["GLIDEPATH_RECORD"] == "1" else { return }
    let file = Place.tests.appendingPathComponent("Gallery/\(name).txt")
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(file.lastPathComponent): look at it, then run again without recording")
  }
}

/// The codes that stand in the source text of the targets that read scenarios.
enum CodesInUse {
  static func all() throws -> Set<String> {
    var codes: Set<String> = []
    for target in ["SourceText", "Modelling", "Scenarios", "AllianceModel"] {
      let folder = Place.sources.appendingPathComponent(target)
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for file in files ?? [] where file.hasSuffix(".swift") {
        let url = folder.appendingPathComponent(file)
        codes.formUnion(found(in: try String(contentsOf: url, encoding: .utf8), file))
      }
    }
    return codes
  }

  /// Codes as `report("…"`, `remark(.note, "…"`, `fault("…"`, `code: "…"`, and first in a tuple of texts.
  private static func found(in text: String, _ file: String) -> [String] {
    let calls = /(?:report|fault|special|note|remark)\(\s*(?:\.\w+,\s*)?"([a-z0-9-]+)"/
    let labels = /code:\s*"([a-z0-9-]+)"/
    let tuples = /\(\s*"([a-z0-9-]+)",\s*"/
    let found =
      text.matches(of: calls) + text.matches(of: labels)
      + (file == "LexicalProblem.swift" ? text.matches(of: tuples) : [])
    return found.map { String($0.1) }
  }
}
