import Modelling
import Pages

/// The deal: a form for each contract, of which the page shows one; each topic can be closed.
struct DealForms {
  private let contracts: [(contract: Tabled, levers: [Lever])]
  private let titles: ContractTitles

  init(_ session: Session, _ titles: ContractTitles) {
    contracts = session.contracts.map { ($0, $0.levers) }
    self.titles = titles
  }

  /// The forms, the first one shown.
  var pieces: [HTML] {
    contracts.enumerated().map { position, entry in
      HTML(
        "div",
        [
          "class": "deal-of", "id": "deal-of-\(entry.contract.name)",
          "data-contract": entry.contract.name,
        ],
        entry.levers.isEmpty ? [DealForms.nothing] : topics(position)
      ).with("hidden", "", if: position > 0)
    }
  }

  private static let nothing = HTML(
    "p", "No input of the scenario is marked 'role: lever': mark there what the parties negotiate.")

  private func topics(_ position: Int) -> [HTML] {
    let (contract, levers) = contracts[position]
    return Topic.allCases.compactMap { topic in
      let own = levers.enumerated().filter { $0.element.topic == topic }
      guard !own.isEmpty else { return nil }
      let rows = own.map { place, lever in
        LeverRow(
          lever: lever, id: "\(contract.name)-\(place)", contract: contract.name,
          shared: shared(lever, position), elsewhere: elsewhere(lever, position)
        ).row
      }
      return HTML(
        "details", ["class": "topic", "id": "topic-\(contract.name)-\(topic)"],
        [HTML("summary", [HTML("h3", topic.rawValue)] + open(own.map(\.element)))] + rows
      ).with("open", "")
    }
  }

  /// How much of a topic is not agreed.
  private func open(_ levers: [Lever]) -> [HTML] {
    let count = levers.count(where: \.isOpen)
    return count == 0
      ? [] : [HTML("span", ["class": "aside"], "\(count) changed, not agreed")]
  }

  /// The contracts for which a row of the first form speaks: those in which the key says the same.
  ///
  /// So nobody writes over a difference that makes two contracts two.
  private func shared(_ lever: Lever, _ position: Int) -> [String] {
    contracts.filter { _, levers in
      levers.contains { $0.path == lever.path && $0.text == lever.text }
    }.map(\.contract.name)
  }

  /// What the key says in other contracts, where that is something else.
  private func elsewhere(_ lever: Lever, _ position: Int) -> [String] {
    contracts.enumerated().compactMap { other, entry in
      guard other != position,
        let same = entry.levers.first(where: { $0.path == lever.path }), same.text != lever.text
      else { return nil }
      return "\(titles[entry.contract.name]): \(same.text)"
    }
  }
}
