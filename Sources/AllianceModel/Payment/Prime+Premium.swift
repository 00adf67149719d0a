import Modelling
import Scenarios

// What the prime contractor is paid besides, and what managing costs it.
extension Prime {
  /// Writes its premium and the cost of managing.
  func writePremium(into draft: inout Draft, contributions: Contributions) {
    draft.section(
      "Prime contractor", "Takes subcontracts from above, margin, premium and fee from Inputs.")
    let paid = draft.yearly(
      .prime(.subcontracts), "Paid to subcontractors", .pounds,
      "What the prime contractor pays for services while they work as agreed.",
      about: Subject(party: party), term.active * sum(of: subcontracts))
    let share = sum(of: [keys.margin.orNothing, keys.riskPremium.orNothing])
    let fee = keys.managementFee.orNothing * level * term.active
    if share + fee != 0 {
      let premium = draft.yearly(
        .prime(.premium), "Margin, risk premium and fee of the prime contractor", .pounds,
        "Margin and risk premium on what subcontractors are paid, and the fee for managing them.",
        about: Subject(party: party), paid * share + fee)
      contributions.writeFlows(
        into: &draft, kind: .premium, provider: party, amount: premium, fromCommissioners: true)
      draft.outturn(
        OutturnItem(
          kind: .premium, name: .premium, title: "premium of the prime contractor",
          amount: premium))
    }
    writeManagement(into: &draft)
  }

  /// What contracts, data and payment cost it a year.
  private func writeManagement(into draft: inout Draft) {
    guard let cost = keys.managementCost else { return }
    let managed = draft.yearly(
      .prime(.managementCost), "Cost of managing subcontracts", .pounds,
      "What contracts, data and payment cost the prime contractor a year.",
      about: Subject(party: party), cost.value * level * term.active)
    draft.cost(.management, of: party, .alliance, managed)
    draft.use(.alliance, managed)
  }

  /// The index by which fee and cost rise.
  private var level: Expression { prices.index(keys.index) }
}
