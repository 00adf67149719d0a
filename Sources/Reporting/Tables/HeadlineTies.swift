import AllianceModel
import Analysis
import Evaluation
import Modelling

/// How likely renewal must be for a case to be worth what the first is, by subject.
///
/// Told where a scenario says that somebody loses if the contract is not renewed.
struct HeadlineTies {
  let cases: [Case]

  /// A sentence for each case after the first; empty where no contract may go on after its term.
  var text: [String] {
    guard cases.contains(where: \.losesWithoutRenewal) else { return [] }
    let lettered = cases.enumerated().map {
      LetteredCase(letter: ColumnLetters.of($0.offset), source: $0.element)
    }
    guard let comparison = CaseComparison(lettered) else { return [] }
    return lettered.dropFirst().compactMap { other in
      let ties = comparison.model.lines.filter { line in
        line.unit == .probability && line.id.text.hasPrefix("\(other.letter).")
      }
      guard !ties.isEmpty else { return nil }
      let words = ties.map {
        "\($0.label.prefix { $0 != ":" }) \(written(comparison.results[$0.id]))"
      }
      return
        "Likelihood of renewal at which \(other.source.title) is worth as much as \(cases[0].title): "
        + words.joined(separator: ", ")
    }
  }

  private func written(_ likelihood: Double) -> String {
    likelihood < 0 ? "none" : "\(MoneyText.decimals(likelihood * 100, 0))%"
  }
}

extension Case {
  /// Whether the scenario says how likely renewal is, so that an expected loss is shown.
  fileprivate var losesWithoutRenewal: Bool {
    alliance.model.lines.contains { $0.id.text.hasSuffix(".expected_loss") }
  }
}
