public import Modelling

/// A comparison as people read it: measures down, scenarios across, and beside them what each further
/// scenario has more than the first.
public struct ComparisonMatrix: Sendable {
  /// The groups from top to bottom.
  public let groups: [Group]

  /// Measures that belong together.
  public struct Group: Sendable {
    /// The heading.
    public let title: String
    /// The measures, one below the other.
    public let rows: [Row]
  }

  /// One measure of one subject.
  public struct Row: Sendable {
    /// Whom it is about, by the name as people know it.
    public let subject: String
    /// What it is.
    public let measure: String
    /// What people read in place of a value of 0; nil where 0 is a number like others.
    public let wordAtZero: String?
    /// Up to which size a value of a unit is shown as nothing, and read as the word.
    public static func nothing(_ unit: Unit) -> Double { unit.isPercentage ? 0.000_05 : 0.5 }
    /// The line of each case, in their order; nil where a case has none.
    public let values: [Line?]
    /// What each further case has more than the first; nil where that says nothing.
    public let differences: [Line?]
  }
}
