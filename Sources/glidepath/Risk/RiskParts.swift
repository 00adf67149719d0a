import Analysis
import ArgumentParser
import Foundation
import SourceText
import Spreadsheets

/// Which of the trials are computed, and whether they are a part to be added up later.
struct RiskParts: ParsableArguments {
  @Option(
    name: .customLong("trials-from"),
    help: ArgumentHelp("The first trial of a part; 1 by default.", valueName: "number"))
  var first: Int?

  @Option(
    name: .customLong("trials-to"),
    help: ArgumentHelp("The last trial of a part; the last of all by default.", valueName: "number")
  )
  var last: Int?

  @Option(
    help: ArgumentHelp(
      "Write what was counted over these trials into this file, and answer nothing yet.",
      valueName: "part.txt"))
  var part: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Add up parts of the same scenarios, trials and seed instead of computing.",
      valueName: "part.txt"))
  var add: [String] = []

  /// Refuses what does not go together.
  func check(_ plan: RiskPlan, _ delivery: InquiryOption, reading files: [String]) throws {
    if part == nil, first != nil || last != nil {
      throw ValidationError(
        "--trials-from and --trials-to compute a part; name the file that holds it with --part")
    }
    guard (1...plan.trials).contains(first ?? 1), (1...plan.trials).contains(last ?? plan.trials),
      first ?? 1 <= last ?? plan.trials
    else {
      throw ValidationError(
        "--trials-from and --trials-to take trials from 1 to \(plan.trials), the first first")
    }
    if let part {
      guard add.isEmpty, delivery.output == nil, !delivery.json.json else {
        throw ValidationError(
          "--part writes what was counted and answers nothing; leave --add, -o and --json out")
      }
      if let read = files.first(where: { DistinctNames.sameFile([$0, part]) != nil }) {
        throw ValidationError("--part would replace '\(read)', which is read; name another file")
      }
    }
    if let same = DistinctNames.sameFile(add) {
      throw ValidationError("--add takes each part once; '\(same.first)' is given twice")
    }
  }

  /// The trials of the part, from 0 on.
  func range(of plan: RiskPlan) -> Range<Int> { ((first ?? 1) - 1)..<(last ?? plan.trials) }

  /// Writes a part, whole or not at all.
  func write(_ part: RiskPart, to path: String) throws {
    let folder = path.contains("/") ? (path as NSString).deletingLastPathComponent : "."
    var output = try OutputSet(folder: folder)
    try output.add(Array(part.text.utf8), as: URL(fileURLWithPath: path).lastPathComponent)
    let paths = try output.commit()
    Output.tell(paths, next: "add it to the others with --add")
  }

  /// Reads the parts that are added up.
  func read() throws -> [RiskPart] {
    try add.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw CommandFailure(
          code: "file", "\(path): error: there is no such file, or it cannot be read", exitCode: 66)
      }
      do throws(RiskPart.Mistake) {
        return try RiskPart(text: String(decoding: bytes, as: UTF8.self))
      } catch {
        throw CommandFailure(code: "risk", "\(path): error: \(error.words)", exitCode: 65)
      }
    }
  }
}

extension RiskPart.Mistake {
  /// What is wrong, in words, with a remedy.
  var words: String {
    func trials(_ range: ClosedRange<Int>) -> String {
      range.count == 1
        ? "trial \(range.lowerBound)" : "trials \(range.lowerBound) to \(range.upperBound)"
    }
    return switch self {
    case .unreadable(let line, let expected):
      "line \(line) is not what --part writes: \(expected) was expected; compute the part anew"
    case .other(let fingerprint):
      "a part is of other scenarios, --trials, --seed, --sampling or --measure (\(fingerprint)); compute it anew, or give what it was computed with"
    case .twice(let range): "\(trials(range)) would be counted twice; leave one part out"
    case .missing(let range): "no part counts \(trials(range)); add the part that does"
    }
  }
}
