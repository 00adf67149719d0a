public import Layouts
import Notation
public import Spreadsheets

/// A cell that does not hold what it was delivered with.
public struct CellDifference: Sendable {
  /// What the cell was for.
  public enum Kind: String, Hashable, Sendable {
    /// A number of an input.
    case input
    /// A formula, as delivered or as it is now.
    case formula
    /// A text or a number that is no input.
    case constant
  }

  /// The sheet.
  public let sheet: String
  /// The cell.
  public let address: CellAddress
  /// The words of its row; empty where it has none.
  public let label: String
  /// What was delivered.
  public let expected: Cell
  /// What stands there now; nil where nothing does.
  public let found: ReturnedCell?
  /// The input whose number it holds; nil where it holds none.
  public let input: InputCell?

  /// What the cell was for.
  public var kind: Kind {
    if input != nil { return .input }
    if case .formula = expected.content { return .formula }
    return found?.formula == nil ? .constant : .formula
  }

  /// The sheet and the cell as people write them: `'Inputs A'!D7`.
  public var place: String { "\(SheetRange.quoted(sheet))!\(address)" }

  /// What was delivered, in words; nil where the cell was empty.
  public var before: String? { expected.text(of: input) }

  /// What stands there now, in words; nil where nothing does.
  public var after: String? { found.map { $0.text(of: input) } }
}

extension Cell {
  /// A formula, or the value in the unit of an input; nil where the cell is empty.
  fileprivate func text(of input: InputCell?) -> String? {
    switch content {
    case .blank: nil
    case .formula(let formula, _): "=\(formula)"
    case .value(.number(let number)): InputText.of(number, input)
    case .value(.text(let text)), .link(let text, _, _): text
    }
  }
}

extension ReturnedCell {
  /// A formula, or the value in the unit of an input.
  func text(of input: InputCell?) -> String {
    if let formula { return formula.text }
    switch value {
    case .number(let number): return InputText.of(number, input)
    case .date(let text): return "the date \(text)"
    case .text(let text): return text
    case .logical(let value): return value ? "TRUE" : "FALSE"
    case .error(let word): return word
    case nil: return ""
    }
  }
}
