import Modelling
import Scenarios
import SourceText

/// The scenario's own lines and checks, written as text in the language of the model.
struct OwnLines {
  /// What is wrong with them.
  private(set) var problems: [Diagnostic] = []
  /// Where each of them is stated.
  private(set) var places: [LineID: SourcePosition] = [:]

  init(_ draft: inout Draft) {
    let own = draft.parts.lines
    draft.section(
      "Lines of the scenario", "Takes what its authors refer to; written in the scenario file.")
    let names = OwnLines.names(draft, own.map { LineID.own($0.id).text })
    for line in own {
      let id = LineID.own(line.id)
      places[id] = line.value.formula?.position ?? line.position
      guard let each = parse(line.value.formula, names) else { continue }
      let opening = line.value.opening.map { parse($0, names) }
      let title = Titles.title(line.value.name, line.id)
      draft.yearly(
        id, title, line.value.unit.unit,
        line.value.sentence.isEmpty ? "As the scenario file says." : line.value.sentence,
        base: (opening ?? nil).map { .value($0) } ?? .blank, each)
    }
    draft.section(
      "Checks of the scenario", "Takes what its authors refer to: 1 where a check does not hold.")
    for check in draft.parts.checks {
      let id = LineID.error(.own(check.id))
      places[id] = check.value.formula?.position ?? check.position
      let own = check.value.limit.map { names.adding("limit", as: .input($0.input.id)) } ?? names
      guard let holds = parse(check.value.formula, own) else { continue }
      draft.check(
        id, Titles.title(check.value.name, check.id),
        check.value.severity == .error ? .error : .alert,
        "Holds where: \(holds.text)",
        remedy: "The scenario demands it under checks.\(check.id).", isBroken: .call(.not, [holds]))
    }
  }

  private mutating func parse(_ word: Word?, _ names: FormulaTextNames) -> Expression? {
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
  private static func names(_ draft: Draft, _ own: [String]) -> FormulaTextNames {
    let lines = Set(draft.sections.flatMap { $0.lines.map(\.id.text) } + own)
    let inputs = Set(draft.scenario.quantities.map(\.input.id.path))
    let all = lines.union(inputs).sorted()
    return FormulaTextNames(
      resolve: { name in
        if lines.contains(name) { return .line(LineID(name)) }
        return inputs.contains(name) ? .input(InputID(name)) : nil
      },
      nearest: { nearestName(to: $0, among: all) })
  }
}
