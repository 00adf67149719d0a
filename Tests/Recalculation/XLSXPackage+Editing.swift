public import Layouts

extension XLSXPackage {
  /// Takes the cached values off all formula cells, so that no program can trust them.
  public mutating func stripCachedValues() throws {
    for sheet in try sheetNames() {
      try changeCells(ofSheet: sheet) { cell in
        guard let formula = cell.first("f") else { return cell }
        return Self.cell(cell, type: nil, holding: [formula])
      }
    }
  }

  /// Puts another value into an input cell; refuses where a formula or nothing stands.
  public mutating func edit(sheet: String, cell address: CellAddress, value: CellValue) throws {
    try change(sheet, address) { cell in
      guard cell.first("f") == nil else {
        throw RecalculationError.formulaCell(sheet: sheet, cell: address.description)
      }
      switch value {
      case .number(let number):
        guard number.isFinite else {
          throw RecalculationError.notFinite(sheet: sheet, cell: address.description)
        }
        return Self.cell(cell, type: nil, holding: [Self.element("v", "\(number)")])
      case .text(let text):
        return Self.cell(cell, type: "inlineStr", holding: [Self.inline(text)])
      }
    }
  }

  /// Puts another formula, without equals sign, into a formula cell and takes its cached value off.
  public mutating func breakFormula(sheet: String, cell address: CellAddress, with formula: String)
    throws
  {
    try change(sheet, address) { cell in
      guard cell.first("f") != nil else {
        throw RecalculationError.valueCell(sheet: sheet, cell: address.description)
      }
      return Self.cell(cell, type: nil, holding: [Self.element("f", formula)])
    }
  }

  /// Types a value over a formula, as somebody does who does not see that it is one.
  public mutating func overwriteFormula(
    sheet: String, cell address: CellAddress, with value: CellValue
  ) throws {
    try breakFormula(sheet: sheet, cell: address, with: "0")
    try change(sheet, address) { cell in
      switch value {
      case .number(let number):
        Self.cell(cell, type: nil, holding: [Self.element("v", "\(number)")])
      case .text(let text): Self.cell(cell, type: "inlineStr", holding: [Self.inline(text)])
      }
    }
  }

  /// Changes the one cell at an address, which must hold something.
  private mutating func change(
    _ sheet: String, _ address: CellAddress, _ change: (MarkupElement) throws -> MarkupElement
  ) throws {
    let reference = address.description
    var found = false
    try changeCells(ofSheet: sheet) { cell in
      guard cell.attribute("r") == reference, cell.content != nil else { return cell }
      found = true
      return try change(cell)
    }
    guard found else { throw RecalculationError.emptyCell(sheet: sheet, cell: reference) }
  }

  private static func cell(
    _ cell: MarkupElement, type: String?, holding elements: [MarkupElement]
  ) -> MarkupElement {
    var changed = cell.setting("t", to: type)
    changed.content = Markup(elements.flatMap(\.bytes))
    return changed
  }

  private static func inline(_ text: String) -> MarkupElement {
    var words = element("t", text)
    words.attributes = " xml:space=\"preserve\""
    return MarkupElement("is", content: Markup(words.bytes))
  }

  private static func element(_ name: String, _ text: String) -> MarkupElement {
    MarkupElement(name, content: Markup(MarkupText.escaped(text)))
  }
}
