import Analysis
import Reports

/// What people call the contracts of the talks: titles that tell them apart.
struct ContractTitles {
  private let titles: [String: String]

  init(_ session: Session) {
    let cases = session.contracts.map(\.drafted.answers.source)
    titles = Dictionary(
      zip(cases.map(\.name), Case.distinct(cases).map(\.title)),
      uniquingKeysWith: { first, _ in first })
  }

  /// The title of a contract; its name where there is none.
  subscript(name: String) -> String { titles[name] ?? name }
}
