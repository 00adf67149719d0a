import AllianceModel
import Evaluation
import Modelling
import Scenarios
import SourceText

/// Options measured by one criterion: what each has, and how it scores.
struct Measured {
  private(set) var problems: [Diagnostic] = []
  private(set) var marks: [OptionAppraisal.Mark] = []

  /// What an option has.
  private struct Value {
    let number: Double
    let unit: Unit
    let label: String
  }

  init(_ word: Word, _ scale: Criterion.Scale, _ options: [Case]) {
    let named = OptionMeasure(rawValue: word.text)
    let values = options.compactMap { option in
      named.map { measured(by: $0, option, word) } ?? lined(option, word)
    }
    guard problems.isEmpty, let unit = values.first?.unit else { return }
    check(scale, against: unit, word)
    let numbers = values.map(\.number)
    let isLowBetter = named?.isLowBetter ?? false
    let ends = Measured.ends(scale, numbers, isLowBetter: isLowBetter)
    marks = values.map { value in
      OptionAppraisal.Mark(
        score: ends?.score(of: value.number) ?? 100, value: value.number, unit: value.unit,
        basis: value.label, scale: ends)
    }
  }

  private mutating func measured(
    by measure: OptionMeasure, _ option: Case, _ word: Word
  ) -> Value? {
    if measure == .painToReserves, let party = OptionMeasure.withoutReserves(in: option) {
      report(
        word,
        "\(party.name) bears pain in '\(option.alliance.facts.file)' and has reserves of 0, of which no % says how much it is",
        "state its 'reserves' there, or score the options under 'scores' with a source")
      return nil
    }
    guard let number = measure.value(of: option) else {
      report(
        word, "'\(option.alliance.facts.file)' has no \(measure.rawValue)",
        "state \(measure.need) there, or score the options under 'scores' with a source")
      return nil
    }
    return Value(number: number, unit: measure.unit, label: measure.label)
  }

  private mutating func lined(_ option: Case, _ word: Word) -> Value? {
    let (model, file) = (option.alliance.model, option.alliance.facts.file)
    let found: LineInYear
    do throws(LineInYear.Mistake) {
      found = try LineInYear(word.text, in: model)
    } catch {
      switch error {
      case .line(let name):
        let names = OptionMeasure.allCases.map(\.rawValue) + model.lines.map(\.id.text)
        report(
          word, "'\(file)' has no line '\(name)', and no measure is called so",
          nearestName(to: name, among: names).map { "did you mean '\($0)'?" }
            ?? "name a line that every option has, or one of "
            + OptionMeasure.allCases.map(\.rawValue).joined(separator: ", "))
      case .year(let year, _):
        report(
          word, "'\(year)' is no year of '\(file)'",
          "write one from \(model.years.label(0)) to \(model.years.label(model.years.horizon))")
      }
      return nil
    }
    guard found.line.isConstant == (found.column == nil) else {
      report(
        word,
        found.line.isConstant
          ? "'\(found.line.id)' has one value for all years"
          : "'\(found.line.id)' has a value a year",
        found.line.isConstant
          ? "leave out the year" : "name one, such as '\(found.line.id)@\(model.years.label(1))'")
      return nil
    }
    let measured = MeasuredLine(found.line, column: found.column ?? 0, model.years)
    return Value(
      number: option.results[measured.line, measured.column], unit: measured.unit,
      label: measured.label)
  }

  /// Told once for all options that it is the same of.
  private mutating func report(_ word: Word, _ message: String, _ remedy: String) {
    let problem = Diagnostic(
      code: "criteria-measure", position: word.position, message: message, remedy: remedy)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Refuses anchors in % of what is not, and the other way round.
  private mutating func check(_ scale: Criterion.Scale, against unit: Unit, _ word: Word) {
    guard case .anchored(let worst, let best) = scale else { return }
    for anchor in [worst, best] where anchor.input.values != [0] {
      guard (anchor.input.unit == .share) != unit.isPercentage else { continue }
      problems.append(
        Diagnostic(
          code: "criteria-measure", position: anchor.position,
          message: "'\(word.text)' is counted in \(unit.label), and this is not",
          remedy: unit.isPercentage ? "write it in %, such as 2.5%" : "write it without %"))
    }
  }

  /// What scores 0 and what 100; nil where all options are alike.
  private static func ends(
    _ scale: Criterion.Scale, _ numbers: [Double], isLowBetter: Bool
  ) -> OptionAppraisal.Scale? {
    switch scale {
    case .anchored(let worst, let best):
      return OptionAppraisal.Scale(worst: worst.input.values[0], best: best.input.values[0])
    case .amongOptions(let better):
      let (low, high) = (numbers.min() ?? 0, numbers.max() ?? 0)
      guard high - low > 1e-9 * max(1, abs(high), abs(low)) else { return nil }
      let isLow = better.map { $0 == .low } ?? isLowBetter
      return OptionAppraisal.Scale(worst: isLow ? high : low, best: isLow ? low : high)
    }
  }
}
