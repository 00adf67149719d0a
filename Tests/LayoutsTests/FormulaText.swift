@testable import Layouts

/// A formula of a workbook, taken apart by hand for the tests.
struct FormulaText {
  let text: String

  /// The formula with every reference written relative to a cell, as R1C1 does.
  func relative(to cell: CellAddress) -> String {
    var out = ""
    for token in tokens {
      guard let reference = Reference(token) else {
        out += token
        continue
      }
      out += reference.isRowFixed ? "R\(reference.row)" : "R[\(reference.row - cell.row)]"
      out +=
        reference.isColumnFixed ? "C\(reference.column)" : "C[\(reference.column - cell.column)]"
    }
    return out
  }

  /// The numbers that stand in the formula.
  var numbers: [Double] {
    tokens.filter { $0.first?.isNumber == true }.compactMap(Double.init)
  }

  /// The functions that the formula calls.
  var functions: [String] {
    let all = tokens
    return all.indices.filter { all.indices.contains($0 + 1) && all[$0 + 1] == "(" }
      .map { all[$0] }.filter { $0.first?.isLetter == true }
  }

  /// Words, references and numbers as one token each; texts and sheet names too.
  private var tokens: [String] {
    var tokens: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if let open = quote {
        word.append(character)
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
        word.append(character)
      } else if character.isLetter || character.isNumber || character == "$" || character == "." {
        word.append(character)
      } else {
        if !word.isEmpty { tokens.append(word) }
        word = ""
        tokens.append(String(character))
      }
    }
    return word.isEmpty ? tokens : tokens + [word]
  }

  private struct Reference {
    let row: Int
    let column: Int
    let isRowFixed: Bool
    let isColumnFixed: Bool

    init?(_ token: String) {
      guard let match = token.wholeMatch(of: /(\$?)([A-Z]{1,3})(\$?)([0-9]+)/),
        let row = Int(match.4)
      else { return nil }
      self.row = row - 1
      column = match.2.utf8.reduce(0) { $0 * 26 + Int($1) - 64 } - 1
      isColumnFixed = !match.1.isEmpty
      isRowFixed = !match.3.isEmpty
    }
  }
}
