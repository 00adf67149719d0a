import Modelling

/// Where the sections and lines of a model stand on its sheet.
struct ModelRows {
  /// What a row holds.
  enum Row {
    case heading(String)
    case introduction(String)
    case line(Line)
    case blank
  }

  /// The rows from the first below the header.
  let rows: [Row]
  /// Where lines stand.
  let places: [LineID: FormulaPlaces.Place]

  init(_ sections: [Section]) {
    var rows: [Row] = []
    var places: [LineID: FormulaPlaces.Place] = [:]
    for section in sections where !section.lines.isEmpty {
      rows.append(.heading(section.title))
      rows.append(.introduction(section.introduction))
      for line in section.lines {
        places[line.id] = .init(
          row: TimeAxis.firstRow + rows.count, kind: line.isConstant ? .constant : .yearly)
        rows.append(.line(line))
      }
      rows.append(.blank)
    }
    self.rows = rows
    self.places = places
  }
}

/// Lines and inputs whose base year other formulas look at.
///
/// Excel's MIN, MAX and AND pass over an empty cell, where the engine sees 0. So the base year of
/// these rows holds a 0 instead of nothing.
struct ReadInBaseYear {
  private(set) var lines: Set<LineID> = []
  private(set) var inputs: Set<InputID> = []

  init(_ lines: [Line]) {
    for line in lines {
      guard case .yearly(let opening, let each) = line.formula else {
        for expression in line.formula.expressions { sweep(expression) }
        continue
      }
      sweep(each)
      switch opening {
      case .blank: break
      case .same: read(each)
      case .value(let expression):
        sweep(expression)
        read(expression)
      }
    }
  }

  private mutating func sweep(_ expression: Expression) {
    for dependency in expression.dependencies where dependency.glance != .sameYear {
      lines.insert(dependency.line)
    }
  }

  private mutating func read(_ expression: Expression) {
    lines.formUnion(expression.dependencies.map(\.line))
    inputs.formUnion(expression.inputs)
  }
}
