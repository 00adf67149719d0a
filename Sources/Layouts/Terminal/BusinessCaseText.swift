public import Reports

/// The business case of each case, what its value rests on, and the headline per head, as plain text.
public struct BusinessCaseText {
  private let report: Report

  /// Lays the business cases of a report out.
  public init(_ report: Report) { self.report = report }

  /// The text, an empty line last; nothing where no case states anything for a business case.
  public var text: String {
    let blocks = report.cases.flatMap { own in
      let sentences = (own.businessCase?.sentences ?? []) + (own.chain?.sentences ?? [])
      let heading = "\(own.headline.title): business case"
      return [
        sentences.isEmpty ? nil : ([heading] + sentences).joined(separator: "\n"),
        own.headline.perHead.map { table($0, own.headline.title) },
      ].compactMap(\.self)
    }
    return blocks.map { $0 + "\n\n" }.joined()
  }

  private func table(_ perHead: PerHead, _ title: String) -> String {
    let header = ["£ per head", "NPV", "within term", "after term", "lowest annual change"]
    let rows = perHead.rows.map { row in
      [row.name]
        + (row.worth + [row.lowestChange]).map { figure in
          figure.map { MoneyText.decimals($0.value, 2) } ?? ""
        }
    }
    let people = MoneyText.decimals(perHead.population.value, 0)
    return TextTable("\(title), per head of \(people) people", [header] + rows).text
  }
}
