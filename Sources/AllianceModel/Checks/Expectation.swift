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
  /// Whether it was said of the plan: by a file that another, which states what was delivered, extends.
  public let isOfPlan: Bool
}

extension Expectation {
  /// Reads `party.hospital.surplus @ 2029/30: 1,234,000 ± 1`.
  static func read(
    entry: Named<Word>, of scenario: Scenario, model: Model, lines: [LineID: Line],
    problems: inout [Diagnostic]
  ) -> Expectation? {
    let found: LineInYear
    do throws(LineInYear.Mistake) {
      found = try LineInYear(entry.id, model.years) { lines[$0] }
    } catch {
      problems.append(
        problem(error, entry, model, lines, seeksName: problems.count < 20))
      return nil
    }
    guard found.line.isConstant == (found.column == nil) else {
      problems.append(wrongYear(line: found.line, at: entry.position, years: model.years))
      return nil
    }
    guard let (value, tolerance) = values(of: entry.value, problems: &problems) else { return nil }
    return Expectation(
      line: found.line.id, column: found.column, value: value, tolerance: tolerance,
      position: entry.value.position,
      isOfPlan: scenario.isBeforeDelivery(entry.value.position))
  }

  /// What is wrong with a name; more mistakes than are shown need no suggestion each.
  private static func problem(
    _ mistake: LineInYear.Mistake, _ entry: Named<Word>, _ model: Model, _ lines: [LineID: Line],
    seeksName: Bool
  ) -> Diagnostic {
    switch mistake {
    case .line(let name):
      let near = seeksName ? nearestName(to: name, among: model.lines.map(\.id.text)) : nil
      return unknownLine(id: LineID(name), at: entry.position, near: near)
    case .year(_, let id):
      return lines[id].map { wrongYear(line: $0, at: entry.position, years: model.years) }
        ?? unknownLine(id: LineID(entry.id), at: entry.position, near: nil)
    }
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
    let halves = word.text.split(separator: "±", maxSplits: 1).map(\.withoutOuterBlanks)
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
}
