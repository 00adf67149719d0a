import AllianceModel
public import Analysis
import Evaluation
public import Modelling

/// Why a number is what it is: its formula with the values put in, and the same of all that it reads.
///
/// The tree goes down to the inputs and their sources. Of two cases it says why they differ, the largest
/// difference first.
public struct Explanation: Sendable {
  /// The titles of the cases.
  public let titles: [String]
  /// The number that is asked for.
  public let root: Node

  /// A number of the tree.
  public struct Node: Sendable {
    /// The line or the path of the input.
    public let id: String
    /// Its words.
    public let label: String
    /// The financial year; nil where one value holds for all years.
    public let year: String?
    /// What it counts.
    public let unit: Unit
    /// Its value in each case; nil in a case that has it not.
    public let values: [Double?]
    /// Its formula in each case with the values put in; none for an input.
    public let formulas: [String]
    /// Of an input: where each case states it, from what source, and who answers for it.
    public let provenances: [Provenance]
    /// What it reads.
    public let parts: [Node]
    /// Why parts are not told; nil where all are, or there are none.
    public let end: End?

    /// The second value less the first; 0 where there is one case.
    ///
    /// What a case has not counts as 0.
    public var difference: Double {
      guard values.count == 2 else { return 0 }
      return (values[1] ?? 0) - (values[0] ?? 0)
    }
  }

  /// Why a branch is not followed.
  public enum End: String, Sendable {
    /// It stands above already.
    case above = "as above"
    /// It lies deeper than was asked for.
    case deeper = "goes on; ask for more depth"
    /// It is nothing, or does not differ.
    case nothing
  }

  /// Explains a line of one case, or the difference of two; the column is 0 for a line without years.
  ///
  /// - Precondition: the first case has the line; cases share their years.
  public init(_ cases: [Case], _ line: LineID, column: Int, depth: Int) {
    titles = cases.map(\.title)
    var tree = ExplanationTree(cases)
    root = tree.node(.init(source: .line(line), column: column), depth: depth)
  }
}
