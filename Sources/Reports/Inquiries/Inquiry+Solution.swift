public import Analysis
import Evaluation
import Modelling

extension Inquiry {
  /// What an input must become for a measure to meet a condition.
  public static func solution(_ source: Case, _ solution: Solution) -> Inquiry {
    let words = SolutionWords(solution, source.program.model.years)
    return Inquiry(
      name: "solve", title: "Solve",
      method:
        "The number nearest to the stated one at which the condition begins or ceases to hold: sampled over where it is searched, then narrowed by the middle and the secant.",
      sentences: words.sentences, tables: [words.table])
  }
}

/// A solution in words.
private struct SolutionWords {
  private let solution: Solution
  private let years: Years

  init(_ solution: Solution, _ years: Years) {
    self.solution = solution
    self.years = years
  }

  private var goal: Search.Goal { solution.goal }
  private var finding: Search.Finding { solution.finding }

  private func number(_ number: Double) -> String { goal.move.words(number, years) }
  private func value(_ value: Double) -> String {
    let year = goal.measure.unit == .year ? years.labelIfInside(value) : nil
    return year ?? ValueText.of(value, goal.measure.unit)
  }

  private var condition: String {
    switch goal.condition {
    case .atLeast(let least): "at least \(value(least))"
    case .atMost(let most): "at most \(value(most))"
    }
  }

  var sentences: [String] {
    let label = goal.measure.label
    let now =
      "\(label) is \(value(finding.now.value)) with \(goal.move.label) at \(number(goal.move.now))"
    if solution.holdsAlready {
      return ["\(now): it is \(condition) already."] + [ceasing].compactMap(\.self)
    }
    guard let stated = solution.stated else { return ["\(now).", impossible] }
    return [
      "\(now). It is \(condition) with \(goal.move.label) at \(number(stated.number)): then it is \(value(stated.value))."
    ] + [jump, narrowed].compactMap(\.self)
  }

  private var ceasing: String? {
    guard let crossing = finding.crossing else {
      return goal.domain.map {
        "It stays so from \(number($0.lowerBound)) to \(number($0.upperBound))."
      }
    }
    let isUp = crossing.after.number > crossing.before.number
    return "It no longer is at \(number(crossing.after.number)) or \(isUp ? "more" : "less")."
  }

  private var impossible: String {
    guard let domain = goal.domain else {
      return
        "\(goal.move.label) is 0 and has no natural end, so that nothing says how far to look; say it with --from and --to."
    }
    guard let (lowest, highest) = finding.extremes else {
      return
        "No number that could be stated lies from \(number(domain.lowerBound)) to \(number(domain.upperBound))."
    }
    let range = "from \(number(domain.lowerBound)) to \(number(domain.upperBound))"
    if highest.value - lowest.value < goal.measure.unit.leastTold {
      return "No number \(range) moves it."
    }
    return
      "No number \(range) makes it \(condition): it is lowest with \(value(lowest.value)) at \(number(lowest.number)), highest with \(value(highest.value)) at \(number(highest.number))."
  }

  /// Between which samples it was found, and in how many rounds.
  private var narrowed: String? {
    guard let crossing = finding.crossing, !goal.move.isWhole else { return nil }
    let rounds = crossing.rounds == 1 ? "1 round" : "\(crossing.rounds) rounds"
    return
      "Found from \(number(crossing.bracket.lowerBound)) to \(number(crossing.bracket.upperBound)) in \(rounds)."
  }

  /// Both sides of a place where the measure jumps.
  private var jump: String? {
    guard let crossing = finding.crossing, !goal.move.isWhole else { return nil }
    if crossing.isStuck {
      return
        "It may hold sooner: between \(number(crossing.before.number)) and \(number(crossing.after.number)) a number breaks a check of the model."
    }
    guard crossing.isJump else { return nil }
    return
      "It jumps there: from \(value(crossing.before.value)) just before to \(value(crossing.after.value)), and takes no value between."
  }

  var table: InquiryTable {
    InquiryTable(
      title: "How it was found", summary: "One number of the input and the measure at it.",
      columns: [
        .init("point", "Point", .text, "Which number it is."),
        .init("input", "Path", .text, "The input, its year after @.", isForFiles: true),
        .init("number", "Number", .number, "The number.", isForFiles: true),
        .init("number_words", goal.move.label, .text, "The number in words."),
        .init("measure", "Measure", .text, "The line, its year after @.", isForFiles: true),
        .init("value", goal.measure.label, .number, "The measure at the number."),
        .init("holds", "Condition holds", .text, "yes or no."),
        .init("rounds", "Rounds", .number, "How often the bracket was narrowed.", isForFiles: true),
      ], key: ["point"], groups: [InquiryTable.Group(rows: points.map(row))])
  }

  private var points: [(name: String, point: Search.Point)] {
    let crossing = finding.crossing
    let ends = crossing.map { [("last before", $0.before), ("first after", $0.after)] } ?? []
    let extremes = finding.extremes.map {
      [("lowest sample", $0.lowest), ("highest sample", $0.highest)]
    }
    return [("as stated", finding.now)] + ends + (extremes ?? [])
      + (solution.stated.map { [("to state", $0)] } ?? [])
  }

  private func row(_ each: (name: String, point: Search.Point)) -> [InquiryValue] {
    [
      .text(each.name), .text(goal.move.name), .number(each.point.number, goal.move.unit),
      .text(number(each.point.number)), .text(goal.measure.name),
      .number(each.point.value, goal.measure.unit),
      .text(goal.condition.holds(each.point.value) ? "yes" : "no"),
      .number(Double(finding.crossing?.rounds ?? 0), .count),
    ]
  }
}
