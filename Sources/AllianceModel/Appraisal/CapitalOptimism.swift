import Modelling
import Scenarios

/// Clause 12: what the business case adds to capital, because plans of its kind fall short.
///
/// optimism = PV(capital) × bias × (1 − mitigation), less that of what the alliance avoids.
///
/// Hand case (Mott MacDonald, Review of Large Public Procurement, 2002): capital of £100m, a bias of
/// 51 % of which 92 % is mitigated: 100 × 51 % × 8 % = £4.08m.
enum CapitalOptimism {
  /// Writes what is added to the capital of each investment that states a bias.
  static func write(into draft: inout Draft) -> Expression {
    var added: [Expression] = []
    for investment in draft.parts.investments {
      guard let optimism = investment.value.optimism else { continue }
      let asset = Asset(investment: investment)
      let line = draft.constant(
        asset.line(.optimism), "\(asset.name): optimism bias", .presentPounds,
        "Present value of capital times the bias that is not mitigated.", about: asset.about,
        asset.line(.capital).product(with: .appraisal(.capitalFactor)) * optimism.added)
      added.append(asset.view.isUsual ? -line : line)
    }
    guard !added.isEmpty else { return 0 }
    return draft.constant(
      .businessCase(.optimism), "Optimism bias on capital", .presentPounds,
      "What capital of the alliance may cost more than planned, less capital that it avoids.",
      sum(of: added))
  }
}

extension Clause where Keys == CapitalOptimismKeys {
  /// What is added to each pound of capital.
  var added: Expression { self.bias.value * (1 - self.mitigation.value) }
}
