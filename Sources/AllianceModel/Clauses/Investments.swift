import Modelling
import Scenarios

/// Clause 6: buildings and equipment, what they cost their holder and what they cost the payer.
struct Investments {
  /// Charges that prices recover, with what the budget needs to know of them.
  struct Charge {
    let id: String
    let line: Expression
    let capitalToDate: LineID
    let capital: Quantity
  }

  /// Capital spent by world.
  private(set) var capital: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Book value at the end of the year by world.
  private(set) var book: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Depreciation, capital charge and write-off by world.
  private(set) var bookCost: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Running cost by world.
  private(set) var running: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Capital of the alliance to date by holder.
  private(set) var capitalToDate: [String: [Expression]] = [:]
  /// Charges that prices recover from commissioners in the alliance.
  private(set) var charges: [Charge] = []

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ ventures: Ventures,
    _ contributions: Contributions
  ) {
    draft.section(
      "Investments", "Takes capital, life and recovery from Inputs; book view first, then recovery."
    )
    for investment in draft.parts.investments {
      let view: View = investment.value.case == .bau ? .usual : .alliance
      let holding = Holding(investment, view, &draft, term, prices, ventures)
      capital[view]?.append(holding.capital)
      book[view]?.append(holding.book)
      bookCost[view]?.append(holding.bookCost + holding.writeOff)
      if holding.running != 0 { running[view]?.append(holding.running) }
      if view == .alliance {
        capitalToDate[investment.value.holder.text, default: []].append(holding.capitalToDate)
      }
      guard investment.value.recovery == .price else { continue }
      let line = Recovering(investment, view, holding, term).declare(&draft)
      contributions.charge(
        line, from: investment.value.payer, to: investment.value.holder.text, in: view, &draft)
      guard view == .alliance, draft.isCommissioner(investment.value.payer),
        let toDate = holding.capitalToDate.lineID
      else { continue }
      charges.append(
        Charge(
          id: investment.id, line: line, capitalToDate: toDate,
          capital: investment.value.capital))
    }
  }
}
