/// A formula that is written once for a whole row and read off at any column.
///
/// The text holds what is alike in every column; between the pieces stand columns, counted from the
/// cell that the formula is in. So a row is one formula by construction.
public struct ExcelFormula: Hashable, Sendable {
  /// A part of a formula.
  enum Piece: Hashable, Sendable {
    /// What is alike in every column.
    case text(String)
    /// The letters of the column that stands so many to the right of the formula's own.
    case column(Int)
  }

  private(set) var pieces: [Piece] = []

  /// The formula without its equals sign, as it reads in a column counted from 0.
  public func text(inColumn column: Int) -> String {
    var text = ""
    text.reserveCapacity(pieces.count * 8)
    for piece in pieces {
      switch piece {
      case .text(let part): text += part
      case .column(let offset): text += ColumnLetters.of(column + offset)
      }
    }
    return text
  }

  mutating func append(_ text: String) {
    if case .text(let last)? = pieces.last {
      pieces[pieces.count - 1] = .text(last + text)
    } else {
      pieces.append(.text(text))
    }
  }

  /// Appends all of another formula.
  mutating func append(_ other: ExcelFormula) {
    for piece in other.pieces {
      if case .text(let text) = piece { append(text) } else { pieces.append(piece) }
    }
  }

  mutating func append(columnAt offset: Int) { pieces.append(.column(offset)) }
}

/// The letters of columns, worked out once for those that sheets have.
enum ColumnLetters {
  private static let first = (0..<128).map(CellAddress.letters)

  static func of(_ column: Int) -> String {
    first.indices.contains(column) ? first[column] : CellAddress.letters(max(column, 0))
  }
}
