import AllianceModel
import Analysis
import ArgumentParser
import Evaluation
import Foundation
import Modelling
import Reporting
import Scenarios
import SourceText
import Spreadsheets

/// What the tool tells on standard error, and the exit codes it ends with.
enum Messages {
  /// How many findings are told of one scenario.
  private static let most = 20

  /// Writes a line to standard error, without anything that steers a terminal.
  static func say(_ text: String) {
    FileHandle.standardError.write(Data((printableLines(text) + "\n").utf8))
  }

  /// Writes a text to standard output, at once, so that what is told keeps its order.
  ///
  /// - Throws: exit code 74 where it cannot be written whole, as on a full disk.
  static func show(_ text: String) throws(ExitCode) { try emit(printableLines(text)) }

  /// Writes data to standard output as it is.
  ///
  /// - Throws: exit code 74 where it cannot be written whole, as on a full disk.
  static func emit(_ text: String) throws(ExitCode) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      say("error: standard output cannot be written: \(error.localizedDescription)")
      throw ExitCode(74)
    }
  }

  /// Runs a command; every failure is told in words and ends with its exit code.
  static func guarding(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as LoadingFailure {
      say(render(failure.diagnostics, sources: failure.sources))
      throw ExitCode(failure.exitCode)
    } catch let failure as OutputError {
      say("error: \(failure)")
      throw ExitCode(failure.exitCode)
    }
  }

  /// Tells what a scenario changes against the one it extends.
  static func differences(_ loaded: Loaded) -> String {
    guard !loaded.scenario.differences.isEmpty else { return "" }
    let (told, beside) = (
      loaded.scenario.differences.filter { !isBeside($0) },
      loaded.scenario.differences.filter(isBeside)
    )
    let rest = beside.isEmpty ? [] : ["  and \(beside.count) of sources, notes and expectations"]
    return "\(loaded.scenario.file) differs from what it extends:\n"
      + (told.map { "  \($0)" } + rest).joined(separator: "\n") + "\n"
  }

  /// Whether a difference moves no number: where numbers come from, and what must come out.
  private static func isBeside(_ difference: Difference) -> Bool {
    let words = difference.path.split(separator: ".")
    return words.first == "expect"
      || ["source", "owner", "date", "evidence", "note", "accept", "role"].contains(
        words.last ?? "")
  }

  /// Tells warnings, and for `check` notes too, each at its place.
  static func remarks(_ loaded: Loaded, notes: Bool = false) {
    let told =
      loaded.reported.warnings
      + (notes ? loaded.reported.alliance.remarks.filter { $0.severity == .note } : [])
    guard !told.isEmpty else { return }
    FileHandle.standardError.write(Data(render(told, sources: loaded.sources).utf8))
  }

  /// The checks whose flags are up, and the expectations that were not met.
  static func findings(_ loaded: Loaded, _ severity: Check.Severity) -> [String] {
    let (model, results) = (loaded.reported.alliance.model, loaded.reported.results)
    let labels = Dictionary(
      model.lines.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    return model.checks.filter { $0.severity == severity }.compactMap { check in
      let values = results.values(of: check.line) ?? []
      guard let first = values.firstIndex(where: { $0 != 0 }), let label = labels[check.line]
      else { return nil }
      return
        "\(severity.rawValue): \(label) (first in \(model.years.label(first))). \(check.remedy)"
    }
  }

  /// Expectations that were not met, with the place that states them.
  static func unmet(_ loaded: Loaded) -> [String] {
    let years = loaded.reported.alliance.model.years
    return loaded.reported.alliance.unmet(in: loaded.reported.results).map { unmet in
      let wanted = unmet.expectation
      let year = wanted.column.map { " @ \(years.label($0))" } ?? ""
      let numbers = apart(wanted.value, unmet.actual, by: wanted.tolerance)
      return
        "\(wanted.position): error: \(wanted.line)\(year) should be \(numbers[0]) ± \(numbers[2]), "
        + "but is \(numbers[1])"
    }
  }

  /// Two numbers and the tolerance that they differ by more than, with at least four decimals allowed
  /// and as many as it takes to see that they do.
  private static func apart(_ wanted: Double, _ actual: Double, by tolerance: Double) -> [String] {
    let numbers = [wanted, actual, tolerance]
    let decimals = (4...15).first { decimals in
      let power = pow(10, Double(decimals))
      let rounded = numbers.map { ($0 * power).rounded() }
      return abs(rounded[0] - rounded[1]) > rounded[2] && (tolerance == 0 || rounded[2] != 0)
    }
    return numbers.map { plain($0, decimals: decimals ?? 15) }
  }

  /// A number as people read it: thousands parted, at most so many decimals.
  static func plain(_ value: Double, decimals: Int = 4) -> String {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: "en_GB")
    formatter.numberStyle = .decimal
    formatter.maximumFractionDigits = decimals
    return formatter.string(from: NSNumber(value: value)) ?? "\(value)"
  }

  /// Tells errors, unmet expectations and alerts of scenarios; throws exit code 1 where it must.
  static func conclude(_ all: [Loaded], strict: Bool) throws {
    var hasFailed = false
    for loaded in all {
      let errors = unmet(loaded) + findings(loaded, .error).map { "\(loaded.scenario.file): \($0)" }
      let alerts = findings(loaded, .alert).map { "\(loaded.scenario.file): \($0)" }
      let hasWarnings = !loaded.reported.warnings.isEmpty
      let findings = errors + alerts
      for line in findings.prefix(most) { say(line) }
      if findings.count > most {
        say("\(loaded.scenario.file): and \(findings.count - most) more; sheet Checks lists all")
      }
      if !errors.isEmpty || (strict && (!alerts.isEmpty || hasWarnings)) { hasFailed = true }
    }
    if hasFailed { throw ExitCode(1) }
  }
}
