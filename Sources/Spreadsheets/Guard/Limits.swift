/// What a sheet, or the library that writes it, can hold.
enum Limits {
  static let rows = 1_048_576
  static let columns = 16_384
  static let textUnits = 32_767
  static let formulaUnits = 8_192
  static let argumentsPerFunction = 255
  static let functionLevels = 64
  static let sheetNameUnits = 31
  // Excel takes 255; libxlsxwriter 1.1.4 cuts longer names short at 127 without a word.
  static let definedNameUnits = 127
  static let validationTitleUnits = 32
  static let propertyUnits = 255
  static let chartTextUnits = 255
  // An attribute longer than 2,079 bytes is cut short; a unit takes three bytes at most.
  static let alternativeTextUnits = 500
  static let seriesPerChart = 6
  static let tableHeadingUnits = 255
  static let linksPerSheet = 65_530
  static let columnWidth = 255.0
}
