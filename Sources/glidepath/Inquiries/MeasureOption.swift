import Analysis
import ArgumentParser
import GlidepathKit
import Modelling

/// Which numbers of a scenario an analysis looks at.
struct MeasureOption: ParsableArguments {
  @Option(
    name: .customLong("measure"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "What to look at; every net present value by default. 'glidepath lines' lists the lines.",
      valueName: "line[@year]"))
  var measures: [String] = []

  func validate() throws {
    if Set(measures).count != measures.count {
      throw ValidationError("a measure is given twice")
    }
  }

  /// The measures, those that nobody names where none is given.
  func lines(of loaded: Reported) throws -> [MeasuredLine] {
    let file = loaded.study.scenario.file
    if measures.isEmpty {
      let usual = MeasuredLine.usual(of: loaded.source)
      guard !usual.isEmpty else {
        throw ValidationError("\(file) has no net present value; name a line with --measure")
      }
      return usual
    }
    return try measures.map { try MeasuredLine(named: $0, in: loaded) }
  }
}

extension MeasuredLine {
  /// The number that a text such as `pool.saving@2027/28` names.
  ///
  /// - Throws: what is wrong with the name, as a mistake of usage.
  init(named text: String, in loaded: Reported) throws {
    let asked = try AskedLine(text, in: [loaded.source])
    self.init(asked.line, column: asked.column ?? 0, loaded.source.alliance.model.years)
  }
}
