public import Analysis
import Evaluation
public import Modelling

extension Inquiry {
  /// Which inputs move measures most, and at what each input would turn the sign of a measure.
  ///
  /// - Parameters:
  ///   - source: the scenario.
  ///   - measures: what is looked at; one table each.
  ///   - inputs: the inputs that are tried; nil tries all.
  ///   - grid: a measure over two inputs at once, below; nil where none is asked for.
  /// - Returns: a table for each measure, and the grid.
  public static func sensitivity(
    _ source: Case, measuring measures: [MeasuredLine], inputs: Set<InputID>? = nil,
    grid: InputGrid? = nil
  ) -> Inquiry {
    let ranking = SensitivityTable(source, measures, inputs)
    return Inquiry(
      name: "sensitivity", title: "Sensitivity",
      method:
        "Each input over its range, else 10% lower and higher, of years one fewer and one more, all other numbers as they are, also those that a file fills in from it, such as agreed growth; and the number nearest to the stated one at which the measure changes its sign.",
      sentences: ranking.sentences, tables: [ranking.table] + (grid?.tables ?? []))
  }
}

/// The table that ranks inputs by what they do to each measure.
private struct SensitivityTable {
  private let source: Case
  private let sensitivity: Sensitivity
  private let findings: [[InputID: Search.Finding]]

  init(_ source: Case, _ measures: [MeasuredLine], _ inputs: Set<InputID>?) {
    self.source = source
    let sensitivity = Sensitivity(source, measuring: measures, inputs: inputs)
    self.sensitivity = sensitivity
    let ranked = measures.indices.map { sensitivity.ranked(by: $0) }
    let goals = ranked.enumerated().flatMap { measure, trials in
      trials.map { Search.Goal($0.move, measures[measure]) }
    }
    var found = Search(source).findings(goals)[...]
    findings = ranked.map { trials in
      defer { found = found.dropFirst(trials.count) }
      return Dictionary(
        zip(trials.map(\.move.input), found), uniquingKeysWith: { first, _ in first })
    }
  }

  private var years: Years { source.program.model.years }

  /// One sentence or two about each measure.
  var sentences: [String] {
    sensitivity.measures.indices.map { measure in
      let own = sensitivity.measures[measure]
      let now = "\(own.label) is \(ValueText.short(sensitivity.now[measure], own.unit))"
      guard let most = sensitivity.ranked(by: measure).first else {
        return "\(now); no input moves it."
      }
      let effect = most.effects[measure]
      let moved =
        "most moved by \(most.move.label) (\(signed(effect.lower, own.unit)) at \(most.move.words(most.tried.lower, years)), \(signed(effect.higher, own.unit)) at \(most.move.words(most.tried.higher, years)))"
      return "\(now), \(moved). \(turning(measure))"
    }
  }

  /// Which input turns the sign of a measure soonest: the one that must change least of what it is.
  private func turning(_ measure: Int) -> String {
    guard hasSign(measure) else { return "It is nothing and has no sign to change." }
    let turning = sensitivity.ranked(by: measure).compactMap { trial in
      findings[measure][trial.move.input]?.crossing.map { (trial.move, $0) }
    }
    func change(_ move: InputMove, _ crossing: Search.Crossing) -> Double {
      abs(crossing.after.number - move.now) / max(abs(move.now), 1e-9)
    }
    guard let (move, crossing) = turning.min(by: { change($0.0, $0.1) < change($1.0, $1.1) })
    else { return "No input by itself changes its sign." }
    return
      "Its sign changes soonest by \(move.label): at \(move.words(crossing.after.number, years)) instead of \(move.words(move.now, years))."
  }

  /// Whether a measure is more or less than nothing.
  private func hasSign(_ measure: Int) -> Bool {
    sensitivity.now[measure].magnitude >= sensitivity.measures[measure].unit.leastTold
  }

  private func signed(_ change: Double, _ unit: Unit) -> String {
    (change > 0 ? "+" : "") + ValueText.short(change, unit)
  }

  var table: InquiryTable {
    InquiryTable(
      title: "What each input does",
      summary: "One input and what it does to one measure, the input that does most first.",
      sharedColumns: [
        .init("measure", "Measure", .text, "The line, and its year where it has several."),
        .init("measure_label", "Measure", .text, "What the measure is."),
        .init("measure_unit", "Unit", .text, "What the measure counts."),
        .init("now", "Now", .number, "The measure with all inputs as stated."),
      ],
      columns: SensitivityTable.columns, key: ["measure", "input"],
      groups: sensitivity.measures.indices.map(group), shown: 10)
  }

  private static let columns: [InquiryTable.Column] = [
    .init("rank", "Rank", .number, "1 for the input that does most.", isForFiles: true),
    .init("input_label", "Input", .text, "What the input is."),
    .init("input", "Path", .text, "The path in the scenario file.", isForFiles: true),
    .init(
      "unit", "Unit", .text, "What its numbers count; factor: on all its years.", isForFiles: true),
    .init("role", "Who decides", .text, "lever, uncertainty or fixed, where the file says so."),
    .init("stated", "Stated", .text, "The number as stated, in words."),
    .init("tried", "Tried", .text, "The two numbers that were tried, in words."),
    .init("switching", "Changes sign", .text, "At what, or that it cannot."),
    .init("basis", "Over", .text, "Why these two.", isForFiles: true),
    .init("lower", "Lower", .number, "The lower number that was tried.", isForFiles: true),
    .init("higher", "Higher", .number, "The higher number that was tried.", isForFiles: true),
    .init("at_lower", "Change at the lower", .number, "What the measure changes by, in its unit."),
    .init(
      "at_higher", "Change at the higher", .number, "What the measure changes by, in its unit."),
    .init(
      "switches_at", "Switches at", .number,
      "The first number with the other sign; empty where none.",
      isForFiles: true),
  ]

  private func group(_ measure: Int) -> InquiryTable.Group {
    let own = sensitivity.measures[measure]
    return InquiryTable.Group(
      title: "\(own.label), now \(ValueText.of(sensitivity.now[measure], own.unit))",
      shared: [
        .text(own.name), .text(own.label), .text(own.unit.label),
        .number(sensitivity.now[measure], own.unit),
      ],
      rows: sensitivity.ranked(by: measure).enumerated().map { row($1, rank: $0 + 1, measure) },
      picture: InquiryPicture(
        .bars, title: "What moves it most: \(own.label)",
        about: "What the inputs that move it most change it by, at their lower and higher number.",
        along: "input_label", drawn: ["at_lower", "at_higher"]))
  }

  private func row(_ trial: Sensitivity.Trial, rank: Int, _ measure: Int) -> [InquiryValue] {
    let (move, unit) = (trial.move, sensitivity.measures[measure].unit)
    let input = source.program.model.inputs.first { $0.id == move.input }
    let crossing = findings[measure][move.input]?.crossing
    return [
      .number(Double(rank), .count), .text(move.label), .text(move.input.path),
      .text(move.unit.label), .text(input?.provenance.role ?? ""),
      .text(move.words(move.now, years)),
      .text(
        "\(move.words(trial.tried.lower, years)) and \(move.words(trial.tried.higher, years))"
          + breaks(trial)),
      .text(switching(move, measure)), .text(trial.basis.rawValue),
      .number(trial.tried.lower, move.unit),
      .number(trial.tried.higher, move.unit), .number(trial.effects[measure].lower, unit),
      .number(trial.effects[measure].higher, unit),
      crossing.map { .number($0.after.number, move.unit) } ?? .nothing,
    ]
  }

  private func breaks(_ trial: Sensitivity.Trial) -> String {
    switch trial.breaks {
    case (true, true): " (both break a check)"
    case (true, false): " (the lower breaks a check)"
    case (false, true): " (the higher breaks a check)"
    case (false, false): ""
    }
  }

  private func switching(_ move: InputMove, _ measure: Int) -> String {
    guard hasSign(measure) else { return "no sign to change" }
    guard let domain = move.searched else { return "not sought: nothing bounds it" }
    guard let crossing = findings[measure][move.input]?.crossing else {
      return
        "not from \(move.words(domain.lowerBound, years)) to \(move.words(domain.upperBound, years))"
    }
    let number = move.words(crossing.after.number, years)
    if crossing.isStuck { return "at \(number) or before" }
    return crossing.isJump && !move.isWhole ? "jumps at \(number)" : "at \(number)"
  }
}

extension InputGrid {
  private var years: Years { source.program.model.years }

  /// The measure with one input down and the other across: a map for people, a list for programs.
  fileprivate var tables: [InquiryTable] { [map, list] }

  private var map: InquiryTable {
    InquiryTable(
      name: "grid", title: "\(measure.label): \(down.label) down, \(across.label) across",
      summary: "A number of the first input; across, the measure for each number of the second.",
      columns: [.init("down", down.label, .text, "The first input.")]
        + columns.enumerated().map { position, number in
          .init("across_\(position + 1)", across.words(number, years), .number, measure.name)
        },
      key: ["down"],
      groups: [
        InquiryTable.Group(
          rows: rows.indices.map { row in
            [.text(down.words(rows[row], years))] + values[row].map(told)
          })
      ], isMap: true, audience: .people)
  }

  private var list: InquiryTable {
    InquiryTable(
      name: "grid", title: "\(measure.label) over two inputs",
      summary: "The measure at one number of each input; empty where no contract could state them.",
      columns: [
        .init("down", down.label, .number, "The number of \(down.name)."),
        .init("across", across.label, .number, "The number of \(across.name)."),
        .init("value", measure.label, .number, "\(measure.name), \(measure.unit.label)."),
      ], key: ["down", "across"],
      groups: [
        InquiryTable.Group(
          rows: rows.indices.flatMap { row in
            columns.indices.map { column in
              [
                .number(rows[row], down.unit), .number(columns[column], across.unit),
                told(values[row][column]),
              ]
            }
          })
      ], audience: .programs)
  }

  private func told(_ value: Double?) -> InquiryValue {
    value.map { .number($0, measure.unit) } ?? .nothing
  }
}
