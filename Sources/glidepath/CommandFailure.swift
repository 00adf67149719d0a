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
  /// How many more things are wrong that are only counted.
  let more: Int
  /// What the tool ends with.
  let exitCode: Int32

  /// Says several things.
  init(code: String, _ problems: [String], more: Int = 0, exitCode: Int32) {
    self.code = code
    self.problems = problems
    self.more = more
    self.exitCode = exitCode
  }

  /// Says one thing.
  init(code: String, _ problem: String, exitCode: Int32) {
    self.init(code: code, [problem], exitCode: exitCode)
  }

  /// The first problems, and how many more there are.
  var shown: [String] {
    let untold = max(0, problems.count - 20) + more
    return problems.prefix(20) + (untold == 0 ? [] : ["and \(untold) more"])
  }
}

extension JSON {
  /// What went wrong, in the form in which mistakes of scenarios are told; nil for what ends no command.
  static func errors(_ failure: any Error) -> JSON? {
    switch failure {
    case let failure as StudyError: ["errors": .list(failure.diagnostics.map(\.json))]
    case let failure as CommandFailure:
      (["errors": .list(failure.problems.map { .problem($0, failure.code) })] as JSON)
        .adding("more_errors", failure.more == 0 ? nil : .number(Double(failure.more)))
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
    // file, file:line or file:line:column
    let numbers = pieces.dropFirst().suffix(2).reversed().map(Double.init).prefix { $0 != nil }
      .compactMap(\.self).reversed().map(\.self)
    return [
      "code": .text(code), "severity": "error",
      "file": .text(pieces.dropLast(numbers.count).joined(separator: ":")),
      "line": .number(numbers.first ?? 0), "column": .number(numbers.count > 1 ? numbers[1] : 0),
      "message": .text(message), "remedy": .null,
    ]
  }
}
