import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
import Reports

/// A study that a command was given, and its run as reports show it.
struct Reported {
  let study: Study
  let source: Case

  /// Runs a study; only commands that tell warnings seek them.
  init(_ study: Study, name: String? = nil, seekingWarnings: Bool = true) throws(StudyError) {
    self.study = study
    let source = Case(try study.run(), seekingWarnings: seekingWarnings)
    self.source = name.map(source.named) ?? source
  }

  /// Expectations that are not met and error checks that are up, a line each with the file in front.
  var errors: [String] {
    let words = FindingsText(Findings(source))
    return words.unmet + words.checks(.error).map { "\(study.scenario.file): \($0)" }
  }

  /// Reads and computes several scenarios; the mistakes of all files are told together.
  static func all(_ paths: [String], root: String?) throws(StudyError) -> [Reported] {
    try zipped(paths, names: paths.map { _ in nil }, root)
  }

  /// Reads and computes several scenarios under names that tell them apart.
  static func distinct(_ paths: [String], root: String?) throws(StudyError) -> [Reported] {
    try zipped(paths, names: DistinctNames.of(paths), root)
  }

  private static func zipped(_ paths: [String], names: [String?], _ root: String?)
    throws(StudyError) -> [Reported]
  {
    try StudyError.gathering(zip(paths, names)) { each throws(StudyError) in
      try Reported(try Study(path: each.0, root: root), name: each.1)
    }
  }

  /// Refuses a file that is given twice.
  static func checkOnce(_ paths: [String]) throws {
    guard let same = DistinctNames.sameFile(paths) else { return }
    throw ValidationError(
      same.first == same.second
        ? "'\(same.first)' is given twice; give each file once"
        : "'\(same.first)' and '\(same.second)' are one file; give each file once")
  }
}
