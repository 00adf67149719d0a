import Evaluation
import Modelling

/// What every twin is printed from: the lines that some measures need, in the order in which they can be
/// computed, and a cell for each number.
struct TwinProgram {
  let model: Model
  /// What the twin is asked for.
  let measures: [Batch.Measure]
  /// The inputs that differ from variant to variant.
  let varied: [Input]
  /// What is computed one after the other.
  let steps: [Step]
  /// How many numbers of inputs and lines there are.
  let cells: Int
  private let rows: [InputID: Row]
  private let lineRows: [LineID: Row]

  /// Where an input or a line stands: its first cell, and whether it has one a column.
  struct Row {
    let base: Int
    let isYearly: Bool
  }

  /// Lines that are computed for some columns, column by column.
  struct Step {
    let columns: ClosedRange<Int>
    let lines: [(line: LineID, value: Expression)]
  }

  /// Takes of a model what some measures need; all its lines where they are nil.
  init(_ model: Model, measuring measures: [Batch.Measure]? = nil, varying varied: [Input]) throws {
    let lines = model.lines
    self.model = model
    self.varied = varied
    self.measures = measures ?? Self.worths(of: model)
    var next = 0
    func row(_ isYearly: Bool) -> Row {
      defer { next += isYearly ? model.years.count : 1 }
      return Row(base: next, isYearly: isYearly)
    }
    rows = Dictionary(uniqueKeysWithValues: model.inputs.map { ($0.id, row($0.shape.isYearly)) })
    lineRows = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, row(!$0.isConstant)) })
    cells = next
    let needed = measures.map { Self.needed(for: $0.map(\.line), lines) }
    steps = try DependencyOrder(lines).groups.flatMap { group in
      let members = group.members.map { lines[$0] }.filter { needed?.contains($0.id) ?? true }
      return Self.steps(members, lastColumn: model.years.count - 1)
    }
  }

  /// The net present value of every party.
  static func worths(of model: Model) -> [Batch.Measure] {
    model.lines.map(\.id)
      .filter { $0.text.hasPrefix("party.") && $0.text.hasSuffix(".npv") }.map { .init($0) }
  }

  func row(_ id: InputID) -> Row { rows[id] ?? Row(base: 0, isYearly: false) }
  func row(_ id: LineID) -> Row { lineRows[id] ?? Row(base: 0, isYearly: false) }

  /// The cell of a measure.
  func cell(_ measure: Batch.Measure) -> Int {
    let row = row(measure.line)
    return row.base + (row.isYearly ? measure.column : 0)
  }

  /// Of a varied input the columns that vary: a level holds from the first year on, as an edit of it does.
  func variedColumns(_ input: Input) -> Range<Int> {
    switch input.shape {
    case .constant: 0..<1
    case .level: 1..<model.years.count
    case .series, .oneOff: 0..<model.years.count
    }
  }

  /// How many instructions a variant takes: each operation of each line in each column, a plain reference
  /// as one.
  var instructions: Int {
    steps.reduce(0) { total, step in
      total + step.columns.count * step.lines.reduce(0) { $0 + max(1, Self.operations($1.value)) }
    }
  }

  private static func operations(_ tree: Expression) -> Int {
    var count = 0
    tree.visit { part in
      switch part {
      case .number, .line, .previous, .input: break
      case .call(let function, let operands):
        switch function {
        case .sum, .minimum, .maximum, .and, .or: count += max(1, operands.count - 1)
        default: count += 1
        }
      default: count += 1
      }
    }
    return count
  }

  private static func steps(_ members: [Line], lastColumn: Int) -> [Step] {
    let opening = members.compactMap { line -> (line: LineID, value: Expression)? in
      switch line.formula {
      case .constant(let value), .yearly(.value(let value), _), .yearly(.same, let value):
        (line.id, value)
      case .yearly(.blank, _): nil
      }
    }
    let each = members.compactMap { line -> (line: LineID, value: Expression)? in
      if case .yearly(_, let each) = line.formula { (line.id, each) } else { nil }
    }
    return [Step(columns: 0...0, lines: opening)].filter { !$0.lines.isEmpty }
      + (each.isEmpty || lastColumn < 1 ? [] : [Step(columns: 1...lastColumn, lines: each)])
  }

  private static func needed(for asked: [LineID], _ lines: [Line]) -> Set<LineID> {
    let byID = Dictionary(lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: Set<LineID> = []
    var open = asked
    while let next = open.popLast() {
      guard found.insert(next).inserted, let line = byID[next] else { continue }
      open += line.formula.expressions.flatMap(\.dependencies).map(\.line)
    }
    return found
  }
}
