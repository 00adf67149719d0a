import AllianceModel
import Analysis
import ArgumentParser
import Modelling

/// A line and, where it has a value a year, its year, as somebody asks for it on the command line.
struct AskedLine {
  /// The line.
  let line: Line
  /// The column of the year; nil for a line without years.
  let column: Int?
  private let years: Years

  /// Reads `party.hospital.surplus@2029/30`; the first case that has the line says what it is.
  init(_ text: String, in cases: [Case]) throws {
    let read = cases.map { source in
      let model = source.alliance.model
      return Result { () throws(LineInYear.Mistake) in try LineInYear(text, in: model) }
        .mapError { ValidationError($0.words(in: model, of: source.alliance.facts.file)) }
    }
    let known = read.first { (try? $0.get()) != nil } ?? read[0]
    let found = try known.get()
    (line, column, years) = (found.line, found.column, cases[0].alliance.model.years)
    guard line.isConstant == (column == nil) else {
      throw ValidationError(
        line.isConstant
          ? "'\(line.id)' has one value for all years; leave out the year"
          : "'\(line.id)' has a value a year; name one, such as '\(line.id)@\(years.label(1))'")
    }
  }

  /// The line as something whose difference is put down to causes.
  var measure: CauseMeasure { CauseMeasure(line, column: column, years: years) }
}
