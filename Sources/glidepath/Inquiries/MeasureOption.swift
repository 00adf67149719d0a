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
    let (model, file) = (loaded.source.alliance.model, loaded.study.scenario.file)
    let read = Result { () throws(LineInYear.Mistake) in try LineInYear(text, in: model) }
    switch read {
    case .failure(let mistake): throw ValidationError(mistake.words(in: model, of: file))
    case .success(let found):
      let column = try found.oneColumn(model.years)
      self.init(found.line, column: column, model.years)
    }
  }
}

extension LineInYear {
  /// The one column that is named: 0 of a line with one value.
  ///
  /// - Throws: a mistake of usage where a year is missing, or too much.
  func oneColumn(_ years: Years) throws -> Int {
    guard line.isConstant == (column == nil) else {
      throw ValidationError(
        line.isConstant
          ? "'\(line.id)' has one value for all years; leave out the year"
          : "'\(line.id)' has a value a year; name one, such as '\(line.id)@\(years.label(1))'")
    }
    return column ?? 0
  }
}
