import AllianceModel
import Analysis
import ArgumentParser
import Evaluation
import Foundation
import GlidepathKit
import Layouts
import Modelling
import Reports
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
  static func emit(_ text: String) throws(ExitCode) { try emit(Array(text.utf8)) }

  /// Writes bytes to standard output as they are.
  ///
  /// - Throws: exit code 74 where they cannot be written whole, as on a full disk.
  static func emit(_ bytes: [UInt8]) throws(ExitCode) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      say("error: standard output cannot be written: \(error.localizedDescription)")
      throw ExitCode(74)
    }
  }

  /// Runs a command; every failure is told in words and ends with its exit code.
  static func guarding(_ work: () throws -> Void) throws {
    do {
      try work()
    } catch let failure as StudyError {
      say(failure.text)
      throw ExitCode(failure.isFileMissing ? 66 : 65)
    } catch let failure as ReturnedFileError {
      say("error: \(failure)")
      throw ExitCode(failure.exitCode)
    } catch let failure as CommandFailure {
      for problem in failure.shown { say(problem) }
      throw ExitCode(failure.exitCode)
    } catch let failure as OutputError {
      say("error: \(failure)")
      throw ExitCode(failure.exitCode)
    }
  }

  /// Tells what a scenario changes against the one it extends.
  static func differences(_ loaded: Reported) -> String {
    guard !loaded.study.scenario.differences.isEmpty else { return "" }
    let (told, beside) = (
      loaded.study.scenario.differences.filter { !$0.isBesideNumbers },
      loaded.study.scenario.differences.filter(\.isBesideNumbers)
    )
    let rest =
      beside.isEmpty ? [] : ["  and \(beside.count) of sources, ranges, notes and expectations"]
    return "\(loaded.study.scenario.file) differs from what it extends:\n"
      + (told.map { "  \($0)" } + rest).joined(separator: "\n") + "\n"
  }

  /// Tells warnings and perverse steps, and for `check` notes too, each at its place.
  static func remarks(_ loaded: Reported, notes: Bool = false) {
    let told =
      loaded.source.warnings + Findings(loaded.source).perverseSteps
      + (notes ? loaded.source.alliance.remarks.filter { $0.severity == .note } : [])
    guard !told.isEmpty else { return }
    FileHandle.standardError.write(Data(render(told, sources: loaded.study.sources).utf8))
  }

  /// Tells errors, unmet expectations and alerts of scenarios; throws exit code 1 where it must.
  static func conclude(_ all: [Reported], strict: Bool) throws {
    for loaded in all {
      let found = Findings(loaded.source)
      let (file, words) = (loaded.study.scenario.file, FindingsText(found))
      let findings = loaded.errors + words.checks(.alert).map { "\(file): \($0)" }
      for line in findings.prefix(most) { say(line) }
      if findings.count > most {
        say("\(file): and \(findings.count - most) more; sheet Checks lists all")
      }
    }
    if all.contains(where: { Verdict($0, strict: strict).hasFailed }) { throw ExitCode(1) }
  }
}
