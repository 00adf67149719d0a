import Evaluation
import Modelling

/// A program as Python: the reading of `Expression` that numpy works through, an array of trials for each
/// line and column.
///
/// It is written as somebody would who knows numpy: only what the measures need; what no varied input
/// reaches is a number, worked out beforehand; arrays are let go once nothing reads them, so that the next
/// ones find their memory in the cache.
struct NumpyTwin {
  let program: TwinProgram
  private let results: Results
  private var isVaried: [Bool]
  private var numbers: [Double]
  private var column = 0

  /// A piece of Python, and whether it is an array.
  struct Piece {
    let text: String
    let isArray: Bool
    init(_ text: String, _ isArray: Bool) {
      self.text = text
      self.isArray = isArray
    }
  }

  /// The Python function `compute`, which takes the varied inputs and gives the measures.
  static func text(_ program: TwinProgram, _ results: Results) -> String {
    var twin = NumpyTwin(program, results)
    let lines = twin.assignments()
    let inputs = program.varied.enumerated().flatMap { twin.cells(of: $1, "x\($0)") }
    let asked = program.measures.map { measure in
      let cell = program.cell(measure)
      return twin.isVaried[cell] ? "c\(cell)" : "np.full(len(x0), \(twin.numbers[cell]))"
    }
    let body = LiveLines(inputs + lines, wanted: Set(asked)).lines
    let arguments = program.varied.indices.map { "x\($0)" }.joined(separator: ", ")
    return "def compute(\(arguments)):\n" + body.joined(separator: "\n")
      + "\n  return [\(asked.joined(separator: ", "))]\n"
  }

  private init(_ program: TwinProgram, _ results: Results) {
    self.program = program
    self.results = results
    isVaried = [Bool](repeating: false, count: program.cells)
    numbers = program.model.inputs.flatMap(\.values)
    numbers += [Double](repeating: 0, count: program.cells - numbers.count)
    for line in program.model.lines {
      let base = program.row(line.id).base
      for (column, value) in results.values(of: line.id).enumerated() {
        numbers[base + column] = value
      }
    }
    for input in program.varied {
      for column in program.variedColumns(input) {
        isVaried[program.row(input.id).base + column] = true
      }
    }
  }

  /// The cells of a varied input: the argument itself where all are alike, else its share of it, as the
  /// argument is the last number that is not 0.
  private func cells(of input: Input, _ argument: String) -> [String] {
    let columns = program.variedColumns(input)
    let last = input.values.last { $0 != 0 } ?? 1
    let isLevel = Set(input.values[columns]).count == 1
    return columns.map { column in
      let share = isLevel ? "" : " * \(input.values[column] / last)"
      return "  c\(program.row(input.id).base + column) = \(argument)\(share)"
    }
  }

  private mutating func assignments() -> [String] {
    var lines: [String] = []
    for step in program.steps {
      for column in step.columns {
        self.column = column
        for (line, value) in step.lines {
          let row = program.row(line)
          let cell = row.base + (row.isYearly ? column : 0)
          let piece = self.piece(value)
          isVaried[cell] = piece.isArray
          if piece.isArray { lines.append("  c\(cell) = \(piece.text)") }
        }
      }
    }
    return lines
  }

  func cell(_ cell: Int) -> Piece {
    isVaried[cell] ? Piece("c\(cell)", true) : number(numbers[cell])
  }

  private func number(_ number: Double) -> Piece {
    guard number.isFinite else { return Piece("float('\(number)')", false) }
    return Piece(number < 0 ? "(\(number))" : "\(number)", false)
  }

  private func cell(_ row: TwinProgram.Row, away: Int = 0) -> Piece {
    cell(row.base + (row.isYearly ? column + away : 0))
  }

  func piece(_ tree: Expression) -> Piece {
    switch tree {
    case .number(let number): return self.number(number)
    case .line(let id): return cell(program.row(id))
    case .previous(let id): return cell(program.row(id), away: -1)
    case .input(let id): return cell(program.row(id))
    case .negative(let operand):
      let piece = piece(operand)
      return Piece("(-\(piece.text))", piece.isArray)
    case .binary(let joiner, let left, let right) where Self.joins(joiner):
      let (a, b) = (piece(left), piece(right))
      if joiner == .divide, !a.isArray, !b.isArray {
        return Piece("over(\(a.text), \(b.text))", false)
      }
      let sign = joiner == .power ? "**" : joiner.rawValue
      return Piece("(\(a.text) \(sign) \(b.text))", a.isArray || b.isArray)
    case .binary, .call(.and, _), .call(.or, _), .call(.not, _):
      let holds = condition(tree)
      return Piece(
        holds.isArray ? "\(holds.text).astype(float)" : "float(\(holds.text))", holds.isArray)
    case .call(let function, let operands): return call(function, operands)
    case .overYears(let aggregate, let lines, let span): return overYears(aggregate, lines, span)
    }
  }

  static func joins(_ joiner: BinaryOperator) -> Bool {
    [.add, .subtract, .multiply, .divide, .power].contains(joiner)
  }
}
