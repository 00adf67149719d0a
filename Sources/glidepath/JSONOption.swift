import ArgumentParser
import GlidepathKit
import Layouts
import Notation

/// Whether a command answers in JSON.
struct JSONOption: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Print the answer as JSON on standard output; words for people stay on standard error."))
  var json = false

  /// Runs a command; what is wrong with scenarios is told in words, and in JSON where that is asked for.
  func guarding(_ work: () throws -> Void) throws {
    try Messages.guarding {
      do {
        try work()
      } catch let failure as StudyError {
        if json { try emit(["errors": .list(failure.diagnostics.map(\.json))]) }
        throw failure
      }
    }
  }

  /// Writes a document to standard output.
  func emit(_ document: JSON) throws(ExitCode) { try Messages.emit(document.rendered()) }
}
