import CXlsxWriter
import Layouts

extension SheetWriter {
  /// Lets cells accept only what they should, and say so before and after.
  func add(_ validation: Validation, lending text: CText) throws(OutputError) {
    var rule = lxw_data_validation()
    rule.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    let title = text.lend(TextRule.escaped(validation.title))
    let message = text.lend(TextRule.escaped(validation.message))
    (rule.input_title, rule.error_title) = (title, title)
    (rule.input_message, rule.error_message) = (message, message)
    switch validation.rule {
    case .decimal(let bounds):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      (rule.minimum_number, rule.maximum_number) = (bounds.lowerBound, bounds.upperBound)
    case .whole(let bounds):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      rule.minimum_number = Double(bounds.lowerBound)
      rule.maximum_number = Double(bounds.upperBound)
    case .oneOf(let source):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = text.lend("=\(source.formula)")
    }
    let (first, last) = (validation.range.first, validation.range.last)
    let code = worksheet_data_validation_range(
      worksheet, UInt32(first.row), UInt16(first.column), UInt32(last.row), UInt16(last.column),
      &rule)
    try check("validating \(sheet.name)!\(validation.range)", code)
  }

  /// Colours status words; the words themselves stand in the cells.
  func addSignals(with styles: Styles, lending text: CText) throws(OutputError) {
    let good = try styles.signal(text: Palette.goodText, fill: Palette.goodFill)
    let bad = try styles.signal(text: Palette.badText, fill: Palette.badFill)
    for range in sheet.statusRanges {
      try colour(range, where: "OK", as: good, lending: text)
      for word in ["CHECK", "REVIEW"] { try colour(range, where: word, as: bad, lending: text) }
    }
  }

  /// Shades numbers by their size on both sides of 0; the numbers themselves stay as they are.
  func addMaps() throws(OutputError) {
    for range in sheet.maps {
      var scale = lxw_conditional_format()
      scale.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
      scale.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
      (scale.min_color, scale.mid_color, scale.max_color) = (
        Palette.warm, Palette.white, Palette.cool
      )
      let code = worksheet_conditional_format_range(
        worksheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
        UInt16(range.last.column), &scale)
      try check("shading \(sheet.name)!\(range)", code)
    }
  }

  private func colour(
    _ range: CellRange, where word: String, as format: UnsafeMutablePointer<lxw_format>,
    lending text: CText
  ) throws(OutputError) {
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
    condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
    condition.value_string = text.lend("\"\(word)\"")
    condition.format = format
    let code = worksheet_conditional_format_range(
      worksheet, UInt32(range.first.row), UInt16(range.first.column), UInt32(range.last.row),
      UInt16(range.last.column), &condition)
    try check("colouring \(sheet.name)!\(range)", code)
  }
}
