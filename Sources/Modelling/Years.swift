/// The columns of a model: the base year and the financial years after it.
///
/// Column 0 is the base year, the year before the contract starts; columns 1 … `horizon` are the
/// years of the appraisal. A financial year runs from 1 April to 31 March.
public struct Years: Hashable, Sendable {
  /// The calendar year in which the base year starts: 2025 for 2025/26.
  public let base: Int
  /// How many years follow the base year.
  public let horizon: Int

  /// Columns from a base year on.
  public init(base: Int, horizon: Int) {
    self.base = base
    self.horizon = horizon
  }

  /// How many columns there are, the base year among them.
  public var count: Int { horizon + 1 }

  /// The financial year of a column, as `2026/27`.
  public func label(_ column: Int) -> String { Years.label(startingIn: base + column) }

  /// The last day of the financial year of a column, as `2027-03-31`.
  public func end(_ column: Int) -> String { "\(base + column + 1)-03-31" }

  /// The financial years of all columns, the base year first.
  public var labels: [String] { (0..<count).map(label) }

  /// The financial year of a column that a line holds; nil where the number is no column.
  public func labelIfInside(_ column: Double) -> String? {
    guard let column = Int(exactly: column), (0..<count).contains(column) else { return nil }
    return label(column)
  }

  /// The column of a financial year, or nil where it lies outside.
  public func column(startingIn year: Int) -> Int? {
    let column = year - base
    return (0..<count).contains(column) ? column : nil
  }

  /// A financial year as people write it: 2026 gives `2026/27`, 1999 gives `1999/00`.
  public static func label(startingIn year: Int) -> String {
    let end = (year + 1) % 100
    return "\(year)/\(end < 10 ? "0" : "")\(end)"
  }

  /// Reads `2026/27`; nil where the text is no financial year.
  public static func start(of label: String) -> Int? {
    let halves = label.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].count == 4, halves[1].count == 2,
      label.utf8.allSatisfy({ (48...57).contains($0) || $0 == 47 }),
      let year = Int(halves[0]), let end = Int(halves[1]), (year + 1) % 100 == end
    else { return nil }
    return year
  }
}
