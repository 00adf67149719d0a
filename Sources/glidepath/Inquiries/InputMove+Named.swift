import Analysis
import ArgumentParser
import GlidepathKit
import Modelling

extension InputMove {
  /// The move that a text names: an input by its path, of one with a value a year all its years by a factor,
  /// or after `@` the value of one.
  ///
  /// - Throws: what is wrong with the name, as a mistake of usage.
  init(named text: String, in loaded: Reported) throws {
    let (model, file) = (loaded.source.alliance.model, loaded.study.scenario.file)
    let input = try Input.named(text, in: loaded)
    guard let year = text.yearAfterPath else {
      self.init(input, model.years)
      guard isMoving else {
        throw ValidationError(
          "'\(input.id)' is 0 in all years, which no factor changes; name a year, such as '\(input.id)@\(model.years.label(1))'"
        )
      }
      return
    }
    guard let column = Years.start(of: year).flatMap(model.years.column) else {
      let mistake = LineInYear.Mistake.year(year, of: LineID(input.id.path))
      throw ValidationError(mistake.words(in: model, of: file))
    }
    guard let move = InputMove(input, column: column, model.years) else {
      throw ValidationError(
        input.shape.isEditedOnce
          ? "'\(input.id)' is one number for all years; leave out the year"
          : "'\(input.id)' has no number in \(year), the base year")
    }
    self = move
  }
}

extension Input {
  /// The input whose path stands before any `@` of a text.
  ///
  /// - Throws: what is wrong with the path, as a mistake of usage.
  static func named(_ text: String, in loaded: Reported) throws -> Input {
    let inputs = loaded.source.alliance.model.inputs
    let path = String(text.prefix { $0 != "@" })
    guard let input = inputs.first(where: { $0.id.path == path }) else {
      let near = nearestName(to: path, among: inputs.map(\.id.path))
      throw ValidationError(
        "\(loaded.study.scenario.file) states no input '\(path)'; "
          + (near.map { "did you mean '\($0)'?" }
            ?? "sheet Inputs of its workbook lists the paths"))
    }
    return input
  }
}

extension String {
  /// What follows the first `@`; nil where there is none.
  fileprivate var yearAfterPath: String? {
    split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
      .map(String.init)
  }
}
