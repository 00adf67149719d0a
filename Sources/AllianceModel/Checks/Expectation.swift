public import Modelling
import Scenarios
public import SourceText

/// A value that the scenario says must come out.
public struct Expectation: Hashable, Sendable {
  /// The line.
  public let line: LineID
  /// The column; nil for a line with one value.
  public let column: Int?
  /// The value, in the line's unit.
  public let value: Double
  /// How far off it may be.
  public let tolerance: Double
  /// Where it is stated.
  public let position: SourcePosition
}

extension Expectation {
  /// Reads `party.hospital.surplus @ 2029/30: 1,234,000 ± 1`.
  static func read(
    entry: Named<Word>, model: Model, lines: [LineID: Line], problems: inout [Diagnostic]
  ) -> Expectation? {
    let halves = entry.id.split(separator: "@", maxSplits: 1).map(trimmed)
    let id = LineID(halves.first ?? entry.id)
    guard let line = lines[id] else {
      // More mistakes than are shown need no suggestion each.
      let near =
        problems.count < 20 ? nearestName(to: id.text, among: model.lines.map(\.id.text)) : nil
      problems.append(unknownLine(id: id, at: entry.position, near: near))
      return nil
    }
    let year = halves.count > 1 ? halves[1] : nil
    let column = year.flatMap { Years.start(of: $0) }
      .flatMap { model.years.column(startingIn: $0) }
    guard line.isConstant == (year == nil), line.isConstant || column != nil else {
      problems.append(wrongYear(line: line, at: entry.position, years: model.years))
      return nil
    }
    guard let (value, tolerance) = values(of: entry.value, problems: &problems) else { return nil }
    return Expectation(
      line: id, column: column, value: value, tolerance: tolerance, position: entry.value.position)
  }

  /// What is wrong where no line has the name.
  private static func unknownLine(
    id: LineID, at place: SourcePosition, near: String?
  ) -> Diagnostic {
    Diagnostic(
      code: "unknown-line", position: place, message: "there is no line '\(id)'",
      remedy: near.map { "did you mean '\($0)'?" } ?? "'glidepath lines FILE' lists every line")
  }

  /// What is wrong where a year is missing, unknown or too much.
  private static func wrongYear(
    line: Line, at place: SourcePosition, years: Years
  ) -> Diagnostic {
    Diagnostic(
      code: "expected-year", position: place,
      message: line.isConstant
        ? "'\(line.id)' has one value for all years" : "'\(line.id)' has a value a year",
      remedy: line.isConstant
        ? "leave out the year" : "name one, such as '\(line.id) @ \(years.label(1))'")
  }

  /// The value and how far off it may be.
  private static func values(
    of word: Word, problems: inout [Diagnostic]
  ) -> (Double, Double)? {
    let halves = word.text.split(separator: "±", maxSplits: 1).map(trimmed)
    var numbers: [Double] = []
    for half in halves {
      do {
        numbers.append(
          try readNumber(
            Scalar(half), at: word.position, explained: problems.count < 20
          ).value)
      } catch {
        problems.append(error)
        return nil
      }
    }
    guard let value = numbers.first else { return nil }
    return (value, numbers.count > 1 ? numbers[1] : 0.5)
  }

  /// A text without the blanks around it.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
