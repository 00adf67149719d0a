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
  func check(_ plan: RiskPlan, _ delivery: InquiryOption) throws {
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
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: part, isDirectory: &isFolder)
      guard !part.isEmpty, !part.hasSuffix("/"), part != "-", !isFolder.boolValue else {
        throw ValidationError("--part takes a file, not '\(part)'")
      }
    }
    if let same = DistinctNames.sameFile(add) {
      throw ValidationError("--add takes each part once; '\(same.first)' is given twice")
    }
  }

  /// The trials of the part, from 0 on.
  func range(of plan: RiskPlan) -> Range<Int> { ((first ?? 1) - 1)..<(last ?? plan.trials) }

  /// Writes a part, whole or not at all; only another part is replaced.
  func write(_ part: RiskPart, to path: String) throws {
    if let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty,
      !bytes.starts(with: Array(RiskPart.title.utf8))
    {
      throw CommandFailure(
        code: "output",
        "error: '\(path)' is already there and holds no part; name another file", exitCode: 73)
    }
    let url = URL(fileURLWithPath: path)
    var output = try OutputSet(
      folder: path.contains("/") ? url.deletingLastPathComponent().path : ".")
    try output.add(Array(part.text.utf8), as: url.lastPathComponent)
    Output.tell(try output.commit(), next: "add it to the others with --add")
  }

  /// Reads the parts that are added up.
  func read(of cases: [Case], _ plan: RiskPlan, _ asked: RiskCriterion?) throws -> [RiskPart] {
    let fingerprint = RiskPart.fingerprint(cases, plan, asked)
    return try add.map { path in
      guard let bytes = FileManager.default.contents(atPath: path) else {
        throw CommandFailure(
          code: "file", "\(path): error: there is no such file, or it cannot be read", exitCode: 66)
      }
      do throws(RiskPart.Mistake) {
        let part = try RiskPart(text: String(decoding: bytes, as: UTF8.self))
        guard part.fingerprint == fingerprint else { throw .other(part.fingerprint) }
        return part
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
      "line \(line) is not what --part writes, which is \(expected); compute the part anew"
    case .changed: "the part was cut off or edited after it was written; compute it anew"
    case .other(let fingerprint):
      "the part is of other scenarios, --trials, --seed, --sampling or --measure (\(fingerprint)); compute it anew, or give what it was computed with"
    case .twice(let range): "\(trials(range)) would be counted twice; leave one part out"
    case .missing(let range): "no part counts \(trials(range)); add the part that does"
    }
  }
}
