import AllianceModel
import Evaluation
import Modelling
import Scenarios

/// Circumstances in which what sleeps in a scenario wakes up: caps bite, pain is shared, blocks close.
enum Situation: String, CaseIterable {
  case asStated, demandRises, demandFalls, tightBudget, easyBudget, fullPrice, fallAndTight
  case fullPriceAndEasy, costly

  /// What is changed for the circumstances to arise.
  func edits(_ model: Model) -> [Edit] {
    model.inputs.flatMap { input -> [Edit] in
      guard let value = value(input.id.path) else { return [] }
      let columns: [Int?] =
        input.shape.isEditedOnce ? [nil] : Array(1...model.years.horizon).map { $0 }
      return columns.map { Edit(input.id, column: $0, to: value) }
    }
  }

  private func value(_ path: String) -> Double? {
    let isGrowth = path.hasPrefix("services.") && path.hasSuffix(".growth")
    let isEfficiency = path == "budget.efficiency"
    let isMargin =
      path.hasPrefix("payments.") && (path.hasSuffix("above") || path.hasSuffix("below"))
    switch self {
    case .asStated: return nil
    case .demandRises: return isGrowth ? 0.2 : nil
    case .demandFalls: return isGrowth ? -0.2 : nil
    case .tightBudget: return isEfficiency ? 0.2 : nil
    case .easyBudget: return isEfficiency ? -0.2 : nil
    case .fullPrice: return isMargin ? 1 : nil
    case .fallAndTight: return isGrowth ? -0.2 : isEfficiency ? 0.2 : nil
    case .fullPriceAndEasy: return isMargin ? 1 : isEfficiency ? -0.2 : nil
    case .costly: return path.hasSuffix("unit_cost") ? 2000 : isEfficiency ? -0.2 : nil
    }
  }
}

extension Computed {
  /// The id without the names that a scenario gives: `service.*.activity`.
  func kind(_ id: String) -> String {
    let parts = scenario.parts
    let names = Set(
      parts.parties.map(\.id) + parts.services.map(\.id) + parts.investments.map(\.id)
        + parts.shifts.map(\.id) + parts.measures.map(\.id) + parts.indices.map(\.id))
    let words = id.split(separator: ".").map(String.init)
    // The word of the section stays, even where a party bears its name.
    let first = words.first == "bau" ? 2 : 1
    return words.enumerated().map { $0 >= first && names.contains($1) ? "*" : $1 }
      .joined(separator: ".")
  }
}
