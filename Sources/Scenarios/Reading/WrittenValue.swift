public import Modelling
public import SourceText

/// Reads one value of an input as a scenario file would state it: unit and bounds are the input's.
///
/// - Throws: what is wrong with the text, in the words of the scenario file's errors.
public func readValue(
  _ text: String, of input: Input, years: Years, at position: SourcePosition
) throws(Diagnostics) -> Double {
  var reader = Reader(
    years: years, names: NameBook(Node(.mapping([]), at: position)), place: position)
  reader.path = [input.id.path]
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
