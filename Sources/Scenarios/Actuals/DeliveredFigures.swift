import SourceText

/// What was delivered in the years that are over, line by line, as the table states it.
///
/// The years are the first of the contract, one after the other; every line has a figure for each of
/// them. Whether there is such a line, and what its number may be, the model says.
public struct DeliveredFigures: Sendable {
  /// The table, as the tool opened it.
  public let file: String
  /// How many years are over, from the first of the contract on.
  public let years: Int
  /// The lines in the order in which the table first names them.
  public let lines: [Line]

  /// One line and its figures.
  public struct Line: Sendable {
    /// The name of the line, where it first stands.
    public let id: Word
    /// Its figures, those of the first year first.
    public let figures: [Figure]
  }

  /// What was delivered in a year.
  public struct Figure: Sendable {
    /// The party that the row names; empty where it names none.
    public let party: Word
    /// The number as written.
    public let value: Word
    /// Why the number is right although it looks implausible; empty where nobody says.
    public let accepted: String
  }
}
