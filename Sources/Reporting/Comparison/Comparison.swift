import AllianceModel
import Evaluation
import Modelling

/// Cases side by side, as a model of its own: its inputs are the lines of the cases.
///
/// So a comparison is evaluated by the same engine and printed by the same printer as everything else.
struct Comparison {
  let model: Model
  let results: Results
  let rows: ModelRows
  private let cases: [PlacedCase]

  /// Compares each case with the first; nil where there is one only or where years differ.
  init?(_ cases: [PlacedCase]) {
    guard let first = cases.first, cases.count > 1, cases.allSatisfy({ $0.axis == first.axis })
    else { return nil }
    let sections = Comparison.sections(cases)
    let inputs = Comparison.inputs(sections, cases)
    model = Model(years: first.axis.years, inputs: inputs, sections: sections, checks: [])
    guard let program = try? Program(model) else { return nil }
    results = program.run()
    rows = ModelRows(sections)
    self.cases = cases
  }

  private static func sections(_ cases: [PlacedCase]) -> [Section] {
    var above: Set<LineID> = []
    return ComparisonSection.all.map { declared in
      var section = Section(title: declared.title, introduction: declared.introduction)
      for measure in declared.measures {
        for subject in measure.subjects(cases) {
          let lines = lines(measure, subject, cases, above)
          above.formUnion(lines.map(\.id))
          section.lines += lines
        }
      }
      return section
    }
  }

  /// A measure of a subject: a line for each case, then what each differs from the first.
  private static func lines(
    _ measure: ComparisonMeasure, _ subject: ComparisonSubject, _ cases: [PlacedCase],
    _ above: Set<LineID>
  ) -> [Line] {
    let stated: [(letter: String, line: Line)] = cases.compactMap { placed in
      let scope = ComparisonScope(placed: placed, subject: subject, above: above)
      guard let formula = measure.formula(scope) else { return nil }
      let line = measure.line(
        scope.id(measure.name), "\(subject.name): \(measure.label), \(placed.letter)", formula)
      return (placed.letter, line)
    }
    guard let first = stated.first else { return [] }
    guard measure.unit.isWorthSubtracting else { return stated.map(\.line) }
    let differences = stated.dropFirst().map { other in
      let letters = "\(other.letter) less \(first.letter)"
      return measure.line(
        LineID("\(other.letter)-\(first.letter).\(subject.prefix).\(measure.name)"),
        "\(subject.name): \(measure.label), \(letters)", other.line.difference(to: first.line))
    }
    return stated.map(\.line) + differences
  }

  /// The lines of the cases that the comparison reads, as inputs that hold what the engine gave.
  private static func inputs(_ sections: [Section], _ cases: [PlacedCase]) -> [Input] {
    let ids = sections.flatMap(\.lines).flatMap(\.formula.expressions).flatMap(\.inputs)
    return InputRows.union([ids], by: \.path).compactMap { id in
      guard let (placed, line) = source(of: id, cases) else { return nil }
      return Input(
        id: id, label: line.label, unit: line.unit, shape: line.isConstant ? .constant : .oneOff,
        values: placed.results.values(of: line.id) ?? [0],
        bounds: -Double.infinity...Double.infinity,
        provenance: Provenance())
    }
  }

  /// The case and the line that `A:party.hospital.npv` means.
  private static func source(of id: InputID, _ cases: [PlacedCase]) -> (PlacedCase, Line)? {
    let parts = id.path.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let placed = cases.first(where: { $0.letter == parts[0] }),
      let line = placed.linesByID[LineID(String(parts[1]))]
    else { return nil }
    return (placed, line)
  }

  private var places: FormulaPlaces {
    var places = FormulaPlaces(axis: TimeAxis(model.years))
    places.lines = rows.places
    for input in model.inputs {
      guard let (placed, line) = Comparison.source(of: input.id, cases),
        let place = placed.modelRows.places[line.id]
      else { continue }
      places.inputs[input.id] = .init(
        prefix: SheetRange.quoted(placed.modelSheet) + "!", row: place.row, kind: place.kind)
    }
    return places
  }

  /// The Comparison sheet.
  var sheet: Sheet {
    let titles = cases.map(\.shortTitle).joined(separator: "; ")
    return ModelSheet(
      name: "Comparison", title: "Comparison: \(titles)",
      note: SheetTop.conventions + " All scenarios over the same years.", rows: rows,
      places: places, lines: model.lines, results: results
    ).sheet
  }
}

extension Unit {
  /// Whether the difference of two cases says something: not of flags and factors.
  fileprivate var isWorthSubtracting: Bool { self != .flag && self != .factor }
}

extension ComparisonMeasure {
  fileprivate func line(_ id: LineID, _ label: String, _ formula: Formula) -> Line {
    Line(id: id, label: label, unit: unit, timing: timing, sentence: sentence, formula: formula)
  }
}

extension Line {
  /// What the line has more than another.
  fileprivate func difference(to other: Line) -> Formula {
    let each = Expression.line(id) - .line(other.id)
    if isConstant, other.isConstant { return .constant(each) }
    let isBlank = [formula, other.formula].contains { formula in
      if case .yearly(.blank, _) = formula { return true }
      return false
    }
    return .yearly(isBlank ? .blank : .same, each: each)
  }
}
