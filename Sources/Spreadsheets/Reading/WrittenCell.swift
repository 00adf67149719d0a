import Layouts

/// A cell as the file writes it, while it is read.
struct WrittenCell {
  let address: CellAddress
  /// What its text means: `n`, `s`, `str`, `inlineStr`, `b`, `e` or `d`.
  let type: String
  /// The number of its look.
  let look: Int
  var formula: WrittenFormula?
  var text: String?

  /// The value that the text means; nil where there is none.
  func value(_ common: CommonParts) throws(MarkupFault) -> ReturnedValue? {
    guard let text else { return nil }
    switch type {
    case "s":
      guard let number = Int(text), common.texts.indices.contains(number) else {
        throw MarkupFault("the cell \(address) names a text that there is not")
      }
      return .text(common.texts[number])
    case "str", "inlineStr": return .text(TextRule.unescaped(text))
    case "b": return .logical(text == "1" || text == "true")
    case "e": return .error(text)
    case "d": return .date(text)
    case "n": return try number(text, common)
    default:
      throw MarkupFault("the cell \(address) is of a kind '\(type.prefix(20))' that there is not")
    }
  }

  private func number(_ text: String, _ common: CommonParts) throws(MarkupFault)
    -> ReturnedValue?
  {
    if text.isEmpty { return nil }
    guard let number = Double(text), number.isFinite else {
      throw MarkupFault("the cell \(address) holds no number but '\(text.prefix(20))'")
    }
    return common.dates.contains(look) ? .date(text) : .number(number)
  }
}

/// A formula as the file writes it, while it is read.
struct WrittenFormula {
  /// `normal`, `shared`, `array` or `dataTable`.
  let type: String
  /// The number under which cells share it.
  let number: String?
  var text = ""

  init(_ attributes: MarkupAttributes) {
    type = attributes["t"] ?? "normal"
    number = attributes["si"]
  }
}
