/// A line and, where one is written, a year: what commands and expectations name a number by.
public struct LineInYear: Sendable {
  /// The line.
  public let line: Line
  /// The column of the year that is written; nil where none is.
  public let column: Int?

  /// What is wrong with a name.
  public enum Mistake: Error, Hashable, Sendable {
    /// No line has the name.
    case line(String)
    /// The model has no such financial year.
    case year(String, of: LineID)
  }

  /// Reads `party.hospital.surplus@2029/30`, with or without blanks and year.
  public init(_ text: String, in model: Model) throws(Mistake) {
    try self.init(text, model.years) { id in model.lines.first { $0.id == id } }
  }

  /// The same where lines are found by other ways than by looking through all of them.
  public init(_ text: String, _ years: Years, find: (LineID) -> Line?) throws(Mistake) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
      .map(\.withoutOuterBlanks)
    let name = halves.first ?? ""
    guard let line = find(LineID(name)) else { throw .line(name) }
    self.line = line
    guard halves.count > 1 else {
      column = nil
      return
    }
    guard let column = Years.start(of: halves[1]).flatMap(years.column) else {
      throw .year(halves[1], of: line.id)
    }
    self.column = column
  }
}
