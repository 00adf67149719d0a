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

  /// Runs a command; why it does not go through is told in words, and in JSON where that is asked for.
  func guarding(_ work: () throws -> Void) throws {
    try Messages.guarding {
      do {
        try work()
      } catch {
        if json, let document = JSON.errors(error) { try emit(document) }
        throw error
      }
    }
  }

  /// Writes a document to standard output.
  func emit(_ document: JSON) throws(ExitCode) { try Messages.emit(document.rendered()) }
}
