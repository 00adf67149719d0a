import AllianceModel
public import Evaluation
public import Modelling

/// A study that was computed, from its own inputs or from edited ones.
public struct Run: Sendable {
  /// What was computed.
  public let study: Study
  /// The numbers it was computed from.
  public let inputs: InputValues
  /// What was changed against the scenario, in the order of the edits; empty where nothing was.
  public let edits: [Edit]
  /// A value for every line and column.
  public let results: Results

  /// A line's value in a column, 0 being the base year; a constant's in any.
  ///
  /// - Throws: `UnknownName` where there is no such line or column.
  public func value(of line: LineID, in column: Int = 0) throws(UnknownName) -> Double {
    let values = try values(of: line)
    if values.count == 1 { return values[0] }
    guard values.indices.contains(column) else {
      throw UnknownName(
        "'\(line)' has no column \(column)", remedy: "columns run from 0 to \(values.count - 1)")
    }
    return values[column]
  }

  /// A line's values over all columns, the base year first; a constant's as one.
  ///
  /// - Throws: `UnknownName` where there is no such line.
  public func values(of line: LineID) throws(UnknownName) -> [Double] {
    guard results.has(line) else {
      throw UnknownName(
        "there is no line '\(line)'",
        remedy: nearestName(to: line.text, among: study.alliance.model.lines.map(\.id.text)).map {
          "did you mean '\($0)'?"
        } ?? "the model's lines say what there is")
    }
    return results.values(of: line)
  }
}

/// A name that nothing bears: of a line, an input or a column.
public struct UnknownName: Error, Hashable, Sendable, CustomStringConvertible {
  /// What there is not.
  public let message: String
  /// What to ask for instead.
  public let remedy: String

  init(_ message: String, remedy: String) {
    self.message = message
    self.remedy = remedy
  }

  /// Both in a line.
  public var description: String { "\(message); \(remedy)" }
}
