public import Modelling
import Notation
public import SourceText

/// Reads one value of an input as a scenario file would state it: unit and bounds are the input's.
///
/// - Throws: what is wrong with the text, in the words of the scenario file's errors.
public func readValue(
  _ text: String, of input: Input, years: Years, at position: SourcePosition
) throws(Diagnostics) -> Double {
  var reader = Reader(of: input, years: years, at: position)
  let node = Node(.scalar(Scalar(text)), at: position)
  let value =
    switch input.unit {
    case .year: Double(reader.year(node) ?? 0)
    case .flag: reader.flag(node)
    default: reader.number(node, Measure(input.unit, in: input.bounds, shares: .decimal))
    }
  if let diagnostics = Diagnostics(reader.diagnostics) { throw diagnostics }
  return value
}

/// Reads a number a year of an input as a scenario file would state it: a list from the first year on, or
/// years with numbers, such as `[100%, 67%, 33%, 0]` or `{2026/27: 0, 2028/29: 50%}`.
///
/// - Returns: a value for each column, the base year first.
/// - Throws: what is wrong with the text, in the words of the scenario file's errors.
public func readValues(
  _ text: String, of input: Input, years: Years, at position: SourcePosition
) throws(Diagnostics) -> [Double] {
  let node = try WrittenCell(text, at: position).node
  var reader = Reader(of: input, years: years, at: position)
  let measure = Measure(input.unit, in: input.bounds, shares: .decimal)
  let values: [Double] =
    switch input.shape {
    case .constant: [reader.number(node, measure)]
    case .level, .series: reader.series(node, measure).0
    case .oneOff: reader.oneOff(node, measure)
    }
  if let diagnostics = Diagnostics(reader.diagnostics) { throw diagnostics }
  return values
}

/// Holds a number against unit and bounds of an input, as if a scenario file had stated it.
///
/// - Throws: what is wrong with the number, in the words of the scenario file's errors.
public func checkValue(
  _ value: Double, of input: Input, years: Years, at position: SourcePosition
) throws(Diagnostics) {
  guard value.isFinite else {
    throw Diagnostics(
      Diagnostic(
        code: "expected-number", position: position,
        message: "'\(input.id.path)' takes a number, not one that is none or without end",
        remedy: "give it a number"))
  }
  var reader = Reader(of: input, years: years, at: position)
  reader.check(
    WrittenNumber(value: value, form: .plain), as: DecimalText.of(value), position,
    Measure(input.unit, in: input.bounds, shares: .decimal))
  if [.year, .flag].contains(input.unit), value != value.rounded() {
    reader.report(
      "not-whole", position, "'\(reader.pathText)' takes a whole number",
      input.unit == .flag ? "give it 1 or 0" : "give it the number of a year's column")
  }
  if let diagnostics = Diagnostics(reader.diagnostics) { throw diagnostics }
}

extension Reader {
  /// A reader of one value of an input, which refers to no names.
  fileprivate init(of input: Input, years: Years, at position: SourcePosition) {
    self.init(years: years, names: .empty, place: position)
    path = [input.id.path]
  }
}
