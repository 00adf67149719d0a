import Modelling
import Scenarios
import SourceText

/// Clause 14: the scenario's own lines and checks, written as text in the language of the model.
///
/// A line is its formula in every year after the base year, where it has its `opening`, if it
/// states one. A check is broken in a year in which its formula is 0; `limit` in it means its own
/// input.
///
/// Hand case: `limit: 3` and `metric.falls.score / 20 >= limit`: a score of 50 gives 2.5, a flag of
/// 1.
struct OwnLines {
  /// What is wrong with them.
  private(set) var problems: [Diagnostic] = []
  /// Where each of them is stated.
  private(set) var places: [LineID: SourcePosition] = [:]

  /// Writes lines, then checks.
  static func write(into draft: inout Draft) -> Self {
    var own = OwnLines()
    let names = names(in: draft)
    own.writeLines(into: &draft, names: names)
    own.writeChecks(into: &draft, names: names)
    return own
  }

  /// The lines, as far as their formulas can be read.
  private mutating func writeLines(into draft: inout Draft, names: FormulaTextNames) {
    draft.section(
      "Lines of the scenario", "Takes what its authors refer to; written in the scenario file.")
    for line in draft.parts.lines {
      let (id, keys) = (LineID.own(line.id), line.value)
      places[id] = keys.formula?.position ?? line.position
      guard let each = parse(formula: keys.formula, names: names) else { continue }
      let opening = parse(formula: keys.opening, names: names)
      draft.yearly(
        id, Titles.title(keys.name, line.id), keys.unit.unit,
        keys.sentence.isEmpty ? "As the scenario file says." : keys.sentence,
        base: opening.map { .value($0) } ?? .blank, each)
    }
  }

  /// The checks, as far as their formulas can be read.
  private mutating func writeChecks(into draft: inout Draft, names: FormulaTextNames) {
    draft.section(
      "Checks of the scenario", "Takes what its authors refer to: 1 where a check does not hold.")
    for check in draft.parts.checks {
      let (id, keys) = (LineID.error(.own(check.id)), check.value)
      places[id] = keys.formula?.position ?? check.position
      let own = keys.limit.map { names.adding("limit", as: .input($0.input.id)) } ?? names
      guard let holds = parse(formula: keys.formula, names: own) else { continue }
      draft.check(
        id, Titles.title(keys.name, check.id), keys.severity == .error ? .error : .alert,
        "Holds where: \(holds.text)",
        remedy: "The scenario demands it under checks.\(check.id).", isBroken: .call(.not, [holds]))
    }
  }

  /// Reads a formula; nil where there is none, or where it is wrong and noted among the problems.
  private mutating func parse(formula word: Word?, names: FormulaTextNames) -> Expression? {
    guard let word else { return nil }
    do {
      return try Expression.parse(
        word.text, names: problems.count < 20 ? names : names.withoutSuggestions)
    } catch {
      let place = word.place(of: error.offset, length: error.length)
      let count = place == nil ? " (character \(error.offset + 1) of the formula)" : ""
      problems.append(
        Diagnostic(
          code: error.code, position: place ?? word.position, message: error.message + count,
          remedy: error.remedy
            ?? "'glidepath lines FILE' lists every line; inputs go by their path in the file"))
      return nil
    }
  }

  /// Every line so far, the scenario's own lines, and every input by its path.
  private static func names(in draft: Draft) -> FormulaTextNames {
    let own = Set(draft.parts.lines.map { LineID.own($0.id) })
    let inputs = Set(draft.scenario.quantities.map(\.input.id))
    return FormulaTextNames(
      resolve: { name in
        let line = LineID(name)
        if draft.hasLine(line) || own.contains(line) { return .line(line) }
        return inputs.contains(InputID(name)) ? .input(InputID(name)) : nil
      },
      nearest: { name in
        let lines = draft.sections.flatMap { $0.lines.map(\.id.text) } + own.map(\.text)
        return nearestName(to: name, among: Set(lines + inputs.map(\.path)).sorted())
      })
  }
}
