import Modelling
import SourceText

extension Rules {
  /// The providers' shares of a given budget and spend leave nothing over and share nothing twice.
  static func checkShares(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard parts.spend != nil else { return }
    let providers = parts.parties.filter { $0.value.role == .provider }
    let stated = providers.compactMap { $0.value.share }
    guard let last = stated.last else { return }
    let total = stated.compactMap(\.input.values.first).reduce(0, +)
    let isWhole = abs(total - 1) <= 1e-9
    if stated.count == providers.count ? isWhole : total <= 1 + 1e-9 { return }
    reader.report(
      "shares-not-whole", last.position,
      "the providers' shares add up to \(reader.plain((total * 1e6).rounded() / 1e4))%",
      "make them 100% together, or leave one out: what is left is its share")
  }
}
