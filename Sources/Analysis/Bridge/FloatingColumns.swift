import AllianceModel
public import Modelling

/// The parts of a chart of floating columns: each column starts where the one before it ends.
///
/// A column that crosses nought has a part above and a part below it.
public struct FloatingColumns: Sendable {
  /// Whose bridge it is.
  public let party: String
  /// What each column changes, the sum last: their labels name the columns.
  public let names: [LineID]
  /// What lies between nought and a column, and is not drawn.
  public let base: [LineID]
  /// The parts of columns that rise, above and below nought.
  public let rising: [[LineID]]
  /// The parts of columns that fall, above and below nought.
  public let falling: [[LineID]]
  /// The column of the sum; 0 elsewhere.
  public let total: [LineID]
  let sections: [Section]

  init(_ span: PartySpan) {
    party = span.party.name
    names = span.values.map(\.id) + [span.total.id]
    let ends = Block(.ends, span, last: .line(span.total.id)) { position, before in
      before + .line(span.values[position].id)
    }
    func drawn(_ name: ColumnPart, _ part: (_ start: Expression, _ end: Expression) -> Expression)
      -> Block
    {
      Block(name, span, last: 0) { position, _ in
        part(position == 0 ? 0 : ends[position - 1], ends[position])
      }
    }
    let base = drawn(.base) { positive(minimum($0, $1)) + minimum(0, maximum($0, $1)) }
    let rising = [
      drawn(.risesAbove) { positive(positive($1) - positive($0)) },
      drawn(.risesBelow) { minimum(0, minimum(0, $0) - minimum(0, $1)) },
    ]
    let falling = [
      drawn(.fallsAbove) { positive(positive($0) - positive($1)) },
      drawn(.fallsBelow) { minimum(0, minimum(0, $1) - minimum(0, $0)) },
    ]
    let total = Block(.total, span, last: .line(span.total.id)) { _, _ in 0 }
    self.base = base.ids
    self.rising = rising.map(\.ids)
    self.falling = falling.map(\.ids)
    self.total = total.ids
    sections = ([ends, base] + rising + falling + [total]).map(\.section)
  }

  /// A row for each column and one for the sum, next to each other as a chart wants them.
  private struct Block {
    let section: Section

    /// `each` gets the position of a column and the row before it, 0 for the first.
    init(
      _ name: ColumnPart, _ span: PartySpan, last: Expression,
      each: (_ position: Int, _ before: Expression) -> Expression
    ) {
      var lines: [Line] = []
      for (position, value) in span.values.enumerated() {
        let before = lines.last.map { Expression.line($0.id) } ?? 0
        lines.append(Block.line(name, value, each(position, before)))
      }
      lines.append(Block.line(name, span.total, last))
      section = Section(
        title: span.lettered.prefixed("\(span.party.name): chart data, \(name.words)"),
        introduction: "Takes what each kind is worth today; only the chart on Summary reads this.",
        lines: lines)
    }

    var ids: [LineID] { section.lines.map(\.id) }

    subscript(position: Int) -> Expression { .line(section.lines[position].id) }

    private static func line(_ name: ColumnPart, _ column: Line, _ formula: Expression) -> Line {
      Line(
        id: .column(of: column.id, name), label: column.label, unit: .presentPounds,
        timing: .once, sentence: "A part of a column of the chart on Summary.",
        formula: .constant(formula))
    }
  }
}
