import Analysis

/// The answer of one scenario or of several: who is better off and by how much, within the term and
/// after it; what each further scenario changes; how likely renewal must be for two to tie.
///
/// Terminal, Summary sheet and JSON are layouts of this value.
public struct Headline: Sendable {
  /// The cases, the one that others are held against first.
  public let cases: [CaseHeadline]
  /// What each further case changes against the first.
  public let differences: [HeadlineDifference]
  /// How likely renewal must be for each further case to be worth what the first is; empty where no
  /// scenario says that somebody loses if the contract is not renewed.
  public let ties: [RenewalTie]

  init(_ reports: [CaseReport], _ comparison: CaseComparison?) {
    cases = reports.map(\.headline)
    differences = reports.dropFirst().map {
      HeadlineDifference($0.source, against: reports[0].source)
    }
    ties = comparison.map { RenewalTie.all(reports, $0) } ?? []
  }
}

extension Headline {
  /// Names as a sentence lists them: "A, B and C".
  public static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
