import AllianceModel
public import Evaluation
public import Modelling

/// A number that an analysis looks at: a line, in one year where it has several.
public struct MeasuredLine: Hashable, Sendable {
  /// The line.
  public let line: LineID
  /// The column; 0 for a constant.
  public let column: Int
  /// As people write it: `party.hospital.npv`, `pool.saving@2027/28`.
  public let name: String
  /// What it is, in words: `Hospital: net present value`.
  public let label: String
  /// What it counts.
  public let unit: Unit

  /// A line of a model in a column.
  public init(_ line: Line, column: Int = 0, _ years: Years) {
    self.line = line.id
    self.column = column
    let year = years.label(column)
    name = line.isConstant ? line.id.text : "\(line.id.text)@\(year)"
    label = line.isConstant ? line.label : "\(line.label), \(year)"
    unit = line.unit
  }

  /// What a batch is asked for.
  public var measure: Batch.Measure { Batch.Measure(line, column: column) }

  /// What nobody says otherwise about is measured by: the net present value of the system, then of
  /// each party; nothing where the scenario has none.
  public static func usual(of source: Case) -> [MeasuredLine] {
    let model = source.alliance.model
    let wanted = [LineID.system(.npv)] + source.alliance.parties.map { .party($0.id, .npv) }
    let lines = Dictionary(
      model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return wanted.compactMap { lines[$0] }.map { MeasuredLine($0, model.years) }
  }
}
