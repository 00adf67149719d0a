import Modelling

extension NumpyTwin {
  func call(_ function: Function, _ operands: [Expression]) -> Piece {
    if function == .when { return choice(operands) }
    let pieces = operands.map(piece)
    let isArray = pieces.contains(where: \.isArray)
    let texts = pieces.map(\.text)
    switch function {
    case .sum: return Piece("(" + texts.joined(separator: " + ") + ")", isArray)
    case .minimum: return extreme("minimum", "min", pieces)
    case .maximum: return extreme("maximum", "max", pieces)
    case .absolute: return Piece(isArray ? "np.abs(\(texts[0]))" : "abs(\(texts[0]))", isArray)
    case .round: return Piece("nearest(\(texts.joined(separator: ", ")))", isArray)
    case .roundUp: return Piece("up(\(texts.joined(separator: ", ")))", isArray)
    case .roundDown: return Piece("down(\(texts.joined(separator: ", ")))", isArray)
    default: return Piece("payment(\(texts.joined(separator: ", ")))", isArray)
    }
  }

  private func choice(_ operands: [Expression]) -> Piece {
    let holds = condition(operands[0])
    let (yes, no) = (piece(operands[1]), piece(operands[2]))
    if holds.isArray {
      return Piece("np.where(\(holds.text), \(yes.text), \(no.text))", true)
    }
    return Piece(
      "(\(yes.text) if \(holds.text) else \(no.text))", yes.isArray || no.isArray)
  }

  private func extreme(_ numpy: String, _ python: String, _ pieces: [Piece]) -> Piece {
    let arrays = pieces.filter(\.isArray)
    let plain = pieces.filter { !$0.isArray }.map(\.text)
    let scalar = plain.count > 1 ? "\(python)(\(plain.joined(separator: ", ")))" : plain.first
    guard let first = arrays.first else { return Piece(scalar ?? "0.0", false) }
    let joined = arrays.dropFirst().reduce(first.text) { "np.\(numpy)(\($0), \($1.text))" }
    return Piece(scalar.map { "np.\(numpy)(\(joined), \($0))" } ?? joined, true)
  }

  /// An operand that is asked whether it holds.
  func condition(_ tree: Expression) -> Piece {
    switch tree {
    case .binary(let joiner, let left, let right) where !Self.joins(joiner):
      return comparison(joiner, left, right)
    case .call(.and, let operands): return joined("&", operands)
    case .call(.or, let operands): return joined("|", operands)
    case .call(.not, let operands):
      let piece = condition(operands[0])
      return Piece(piece.isArray ? "~\(piece.text)" : "(not \(piece.text))", piece.isArray)
    default:
      let piece = piece(tree)
      return Piece("(\(piece.text) != 0)", piece.isArray)
    }
  }

  private func joined(_ sign: String, _ operands: [Expression]) -> Piece {
    let pieces = operands.map(condition)
    return Piece(
      "(" + pieces.map(\.text).joined(separator: " \(sign) ") + ")",
      pieces.contains(where: \.isArray))
  }

  /// Two operands compared at 15 significant digits; nothing but 0 is near to 0.
  private func comparison(_ joiner: BinaryOperator, _ left: Expression, _ right: Expression)
    -> Piece
  {
    let (a, b) = (piece(left), piece(right))
    let isArray = a.isArray || b.isArray
    let sign = joiner == .equal ? "==" : joiner == .notEqual ? "!=" : joiner.rawValue
    guard a.text != "0.0", b.text != "0.0" else {
      return Piece("(\(a.text) \(sign) \(b.text))", isArray)
    }
    let not = isArray ? "~" : "not "
    let text =
      switch joiner {
      case .equal: "same(\(a.text), \(b.text))"
      case .notEqual: "(\(not)same(\(a.text), \(b.text)))"
      case .less: "below(\(a.text), \(b.text))"
      case .lessOrEqual: "(\(not)above(\(a.text), \(b.text)))"
      case .greater: "above(\(a.text), \(b.text))"
      default: "(\(not)below(\(a.text), \(b.text)))"
      }
    return Piece(text, isArray)
  }

  func overYears(_ aggregate: Aggregate, _ lines: [LineID], _ span: Span) -> Piece {
    let rows = lines.map { id in
      (span.first..<program.model.years.count).map { cell(program.row(id).base + $0) }
    }
    let isArray = rows.joined().contains(where: \.isArray)
    switch aggregate {
    case .total: return Piece("(" + rows[0].map(\.text).joined(separator: " + ") + ")", isArray)
    case .product:
      let terms = zip(rows[0], rows[1]).map { "\($0.text) * \($1.text)" }
      return Piece("(" + terms.joined(separator: " + ") + ")", isArray)
    case .lowest: return extreme("minimum", "min", rows[0])
    case .highest: return extreme("maximum", "max", rows[0])
    case .yearOfLowest:
      let cells = rows[0].map(\.text).joined(separator: ", ")
      return Piece("year_of_lowest([\(cells)], \(span.first))", isArray)
    }
  }
}
