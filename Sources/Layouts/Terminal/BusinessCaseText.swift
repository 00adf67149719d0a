public import Reports

/// What the value of each case rests on, as plain text.
public struct BusinessCaseText {
  private let report: Report

  /// Lays the business cases of a report out.
  public init(_ report: Report) { self.report = report }

  /// The text, an empty line last; nothing where no case says why it should work.
  public var text: String {
    let blocks = report.cases.compactMap { own in
      own.chain.map { ([heading(own)] + $0.sentences).joined(separator: "\n") + "\n\n" }
    }
    return blocks.joined()
  }

  private func heading(_ own: CaseReport) -> String { "\(own.headline.title): what it rests on" }
}
