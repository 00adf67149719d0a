import Foundation
import GlidepathKit
import Layouts
import Notation
import Spreadsheets

/// Why a command does not go through, one line for each thing that is wrong.
struct CommandFailure: Error {
  /// What kind of thing is wrong, in a word for programs.
  let code: String
  /// What is wrong, as people read it: `error: …`, or `file:line: error: …`.
  let problems: [String]
  /// What the tool ends with.
  let exitCode: Int32

  /// Says several things.
  init(code: String, _ problems: [String], exitCode: Int32) {
    self.code = code
    self.problems = problems
    self.exitCode = exitCode
  }

  /// Says one thing.
  init(code: String, _ problem: String, exitCode: Int32) {
    self.init(code: code, [problem], exitCode: exitCode)
  }

  /// The first problems, and how many more there are.
  var shown: [String] {
    problems.count <= 20
      ? problems : problems.prefix(20) + ["and \(problems.count - 20) more"]
  }
}

extension JSON {
  /// What went wrong, in the form in which mistakes of scenarios are told; nil for what ends no command.
  static func errors(_ failure: any Error) -> JSON? {
    switch failure {
    case let failure as StudyError: ["errors": .list(failure.diagnostics.map(\.json))]
    case let failure as CommandFailure:
      ["errors": .list(failure.problems.map { .problem($0, failure.code) })]
    case let failure as ReturnedFileError:
      ["errors": [.problem("\(failure.path): error: \(failure)", "workbook")]]
    case let failure as OutputError: ["errors": [.problem("error: \(failure)", "output")]]
    default: nil
    }
  }

  /// A line for people taken apart: place, message.
  static func problem(_ line: String, _ code: String) -> JSON {
    let parts = line.components(separatedBy: "error: ")
    let place = parts.count > 1 ? parts[0] : ""
    let message = parts.count > 1 ? parts.dropFirst().joined(separator: "error: ") : line
    let pieces = place.split(separator: ":", omittingEmptySubsequences: true)
      .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let number = pieces.count > 1 ? pieces.last.flatMap(Double.init) : nil
    return [
      "code": .text(code), "severity": "error",
      "file": .text((number == nil ? pieces : pieces.dropLast()).joined(separator: ":")),
      "line": .number(number ?? 0), "column": 0, "message": .text(message), "remedy": .null,
    ]
  }
}
