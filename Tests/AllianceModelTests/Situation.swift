import AllianceModel
import Evaluation
import Modelling
import Scenarios

/// Circumstances in which what sleeps in a scenario wakes up: caps bite, pain is shared, blocks close.
enum Situation: String, CaseIterable {
  case asStated, demandRises, demandFalls, tightBudget, easyBudget, fullPrice, fallAndTight
  case fullPriceAndEasy, costly, underspent, overspent, poorAndUnderspent, poorAndOverspent
  case gateShut, goodAndUnderspent, switchedAtOnce, runTogether

  /// What is changed for the circumstances to arise.
  func edits(_ model: Model) -> [Edit] {
    model.inputs.flatMap { input -> [Edit] in
      guard let value = value(input.id.path) ?? spend(input.id.path, model) else { return [] }
      let columns: [Int?] =
        input.shape.isEditedOnce ? [nil] : Array(1...model.years.horizon).map { $0 }
      return columns.map { Edit(input.id, column: $0, to: value) }
    }
  }

  /// Spend and outcomes of a contract that states its spend, against its budget.
  private func spend(_ path: String, _ model: Model) -> Double? {
    let isPoor = self == .poorAndUnderspent || self == .poorAndOverspent
    if path.hasSuffix(".forecast") {
      let metric = path.dropLast("forecast".count)
      let thresholds = model.inputs.filter { $0.id.path.hasPrefix("\(metric)thresholds") }
      let hasGate = model.inputs.contains { $0.id == InputID("\(metric)gate.below") }
      if isPoor || (self == .gateShut && hasGate) { return thresholds.first?.values.first }
      if self == .goodAndUnderspent { return thresholds.last?.values.first }
    }
    let budget = model.inputs.first { $0.id == InputID("budget.given") }?.values.last
    guard path == "spend", let budget else { return nil }
    switch self {
    case .underspent, .poorAndUnderspent, .gateShut, .goodAndUnderspent: return budget * 0.2
    case .overspent, .poorAndOverspent: return budget * 1.5
    default: return nil
    }
  }

  private func value(_ path: String) -> Double? {
    let isGrowth = path.hasPrefix("services.") && path.hasSuffix(".growth")
    let isEfficiency = path == "budget.efficiency"
    let isMargin =
      path.hasPrefix("payments.") && (path.hasSuffix("above") || path.hasSuffix("below"))
    switch self {
    case .asStated: return nil
    case .switchedAtOnce: return path.hasSuffix(".double_running") ? 0 : nil
    case .runTogether: return path.hasSuffix(".double_running") ? 3 : nil
    case .demandRises: return isGrowth ? 0.2 : nil
    case .demandFalls: return isGrowth ? -0.2 : nil
    case .tightBudget: return isEfficiency ? 0.2 : nil
    case .easyBudget: return isEfficiency ? -0.2 : nil
    case .fullPrice: return isMargin ? 1 : nil
    case .fallAndTight: return isGrowth ? -0.2 : isEfficiency ? 0.2 : nil
    case .fullPriceAndEasy: return isMargin ? 1 : isEfficiency ? -0.2 : nil
    case .underspent, .overspent, .poorAndUnderspent, .poorAndOverspent, .gateShut,
      .goodAndUnderspent:
      return nil
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
        + parts.shifts.map(\.id) + parts.measures.map(\.id) + parts.indices.map(\.id)
        + parts.outcomes.metrics.map(\.id) + parts.estates.map(\.id))
    let members = parts.parties.compactMap { $0.value.group }.flatMap { $0.members.map(\.id) }
    let secretariat = parts.secretariat.map { $0.posts.map(\.id) + $0.grants.map(\.id) } ?? []
    let events = parts.events.map(\.id)
    let own = members + events + secretariat + parts.benefits.map(\.id)
    let accounts = parts.parties.map(\.id).filter { $0.contains(".") }
    let plain = accounts.reduce(id) { $0.replacing(".\($1)", with: ".*") }
    let words = plain.split(separator: ".").map(String.init)
    // The word of the section stays, even where a party bears its name.
    let first = words.first == "bau" ? 2 : 1
    return words.enumerated().map { $0 >= first && names.union(own).contains($1) ? "*" : $1 }
      .joined(separator: ".")
  }
}
