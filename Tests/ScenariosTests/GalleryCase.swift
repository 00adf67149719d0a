import AllianceModel
import Foundation
import Modelling
import Scenarios
import SourceText
import Testing

/// A broken scenario of the gallery and the message it gives.
struct GalleryCase: CustomTestStringConvertible, Sendable {
  /// The name of its files: a code, or a code with a number for a further form.
  let name: String
  /// The text where a file would be too long to show.
  let generated: Generated?

  /// A text that is made rather than shown.
  struct Generated: Sendable {
    /// What is made, in words.
    let summary: String
    /// The text.
    let text: String
  }

  var testDescription: String { name }

  /// The code that the case shows.
  var code: String {
    guard let dash = name.lastIndex(of: "-"), Int(name[name.index(after: dash)...]) != nil else {
      return name
    }
    return String(name[..<dash])
  }

  /// All that is wrong, and the files that it is wrong in.
  let findings: (diagnostics: [Diagnostic], sources: [SourceFile])

  init(name: String, generated: Generated?) {
    self.name = name
    self.generated = generated
    findings = GalleryCase.findings(name, generated)
  }

  private static func findings(_ name: String, _ generated: Generated?)
    -> (diagnostics: [Diagnostic], sources: [SourceFile])
  {
    let path = Place.gallery.appendingPathComponent("\(name).yaml").path
    do throws(Diagnostics) {
      if name.hasPrefix("criteria-") {
        _ = try Criteria(path: path, options: ["first", "second"])
        return ([], [])
      }
      let document: ScenarioDocument
      if let generated {
        document = try ScenarioDocument(SourceFile(name: "\(name).yaml", text: generated.text))
      } else {
        document = try ScenarioDocument(path: path)
      }
      let remarks = try Alliance(Scenario(document)).remarks
      return (remarks, remarks.isEmpty ? [] : document.sources)
    } catch {
      let files = Set(error.all.map(\.position.file)).sorted()
      let made = generated.map { SourceFile(name: "\(name).yaml", text: $0.text) }
      return (error.all, files.compactMap { made ?? (try? SourceFile.read(path: $0)) })
    }
  }

  /// The message as people see it, with file names as seen from the gallery.
  var rendered: String {
    let (diagnostics, sources) = findings
    let text = render(diagnostics, sources: sources)
    return (generated.map { "# \($0.summary)\n" } ?? "")
      + text.replacingOccurrences(of: Place.gallery.path + "/", with: "")
  }

  /// The message that stands in the gallery; nil where none was recorded.
  var recorded: String? {
    try? String(
      contentsOf: Place.gallery.appendingPathComponent("\(name).txt"), encoding: .utf8)
  }
}

extension GalleryCase {
  /// Every case: the files of the gallery and the texts that are made.
  static let all: [GalleryCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: Place.gallery.path)) ?? []
    let shown = files.filter { $0.hasSuffix(".yaml") }.sorted().map {
      GalleryCase(name: String($0.dropLast(5)), generated: nil)
    }
    return shown + made + [GalleryCase(name: "file-missing", generated: nil)]
  }()

  private static let made: [GalleryCase] = [
    made(
      "file-too-large", "A file of 1 MiB and one byte.",
      "#" + String(repeating: "x", count: 1_048_576)),
    made(
      "text-too-long", "A title of 10,001 characters.",
      "scenario:\n  title: " + String(repeating: "x", count: 10_001)),
    made(
      "too-many-nodes", "A list of 100,001 numbers.",
      "spend: [" + Array(repeating: "1", count: 100_001).joined(separator: ", ") + "]"),
    made(
      "formula-too-long", "A line with a formula of 2,001 characters.",
      given("£98k", "lines:\n  own:\n    formula: 1" + String(repeating: " + 12", count: 400))),
    made(
      "too-many-parties", "A contract of 201 parties.",
      given("£98k").replacingOccurrences(
        of: "charity: {role: provider}",
        with: (1...200).map { "charity_\($0): {role: provider}" }.joined(separator: ", "))),
    made(
      "too-many-lines", "A model of 20,001 lines, nearly all of them the scenario's own.",
      given("£98k", "lines:\n" + ownLines(20_001 - linesWithoutOwn))),
  ]

  /// How many lines the model of such a contract has without lines of its own.
  private static let linesWithoutOwn: Int = {
    let source = SourceFile(name: "given.yaml", text: given("£98k", ""))
    return (try? Alliance(Scenario(ScenarioDocument(source))))?.model.lines.count ?? 0
  }()

  private static func made(_ name: String, _ summary: String, _ text: String) -> GalleryCase {
    GalleryCase(name: name, generated: Generated(summary: summary, text: text))
  }

  /// Some lines of a scenario's own, each on a line of the file.
  static func ownLines(_ count: Int) -> String {
    (1...count).map { "  own_\($0): {formula: '1'}\n" }.joined()
  }
}
