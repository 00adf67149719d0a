import Modelling
import Scenarios

/// Clause 6: buildings and equipment, what they cost their holder and what they cost the payer.
struct Investments {
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
      let isCharged = investment.value.recovery == .price
      let line = isCharged ? Recovering(investment, view, holding, term).declare(&draft) : 0
      Ownership.declare(investment, view, holding, term, &draft)
      guard isCharged else { continue }
      Underwriting.declare(investment, term, &draft)
      contributions.writeCharge(
        into: &draft, line: line, from: investment.value.payer, to: investment.value.holder.text,
        in: view)
      guard view == .alliance, draft.isCommissioner(investment.value.payer),
        let toDate = holding.capitalToDate.lineID
      else { continue }
      let title = Titles.title(investment.value.name, investment.id)
      draft.outturn(
        OutturnItem(
          kind: .charges, name: .charge(investment: investment.id), title: "charge for \(title)",
          amount: line,
          agreed: .init(words: "the capital agreed at signing") { draft in
            Investments.agreedShare(investment, title, toDate, &draft)
          }))
    }
  }

  /// The capital agreed at signing over that which is really spent.
  private static func agreedShare(
    _ investment: Named<Clause<InvestmentKeys>>, _ title: String, _ toDate: LineID,
    _ draft: inout Draft
  ) -> Expression {
    let capital = investment.value.capital
    let stated = draft.parts.budget.capital.first { $0.id == investment.id }?.value
    let agreed =
      stated?.value
      ?? draft.agreement(
        .agreedCapital(of: investment.id), "Agreed capital: \(title)", from: capital,
        shape: .constant, values: [capital.input.values.reduce(0, +)])
    let present = draft.constant(
      .investment(investment.id, .capitalTotal), "\(title): capital in all", .pounds,
      "Capital of all years.", .overYears(.highest, [toDate], .withBase))
    return ratio(agreed, to: present)
  }
}
