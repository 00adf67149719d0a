import Modelling
import Scenarios

/// Clause 6: buildings and equipment, what they cost their holder and what they cost the payer.
///
/// Each has a book view (`Holding`), and a recovery view (`Recovering`) where its cost is charged;
/// what commissioners are charged in the alliance is outturn, and the budget has it × agreed
/// capital ÷ capital in all (`budget.capital`, filled from the scenario).
///
/// Hand case: a charge of £110 for £880 where £800 was agreed: 110 × 800 ÷ 880 = £100 in the
/// budget, £110 in the outturn.
struct Investments {
  /// Capital spent by world.
  private(set) var capital = BothViews<[Expression]>(usual: [], alliance: [])
  /// Book value at the end of the year by world.
  private(set) var book = BothViews<[Expression]>(usual: [], alliance: [])
  /// Depreciation, capital charge and write-off by world.
  private(set) var bookCost = BothViews<[Expression]>(usual: [], alliance: [])
  /// Running cost by world.
  private(set) var running = BothViews<[Expression]>(usual: [], alliance: [])
  /// Capital of the alliance to date by holder.
  private(set) var capitalToDate: [String: [Expression]] = [:]

  /// Writes all investments: the book view first, then recovery.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, ventures: Ventures,
    contributions: Contributions
  ) -> Investments {
    draft.section(
      "Investments", "Takes capital, life and recovery from Inputs; book view first, then recovery."
    )
    var investments = Investments()
    for investment in draft.parts.investments {
      let asset = Asset(investment: investment)
      let holding = Holding.write(
        into: &draft, asset: asset, term: term, prices: prices, ventures: ventures)
      investments.add(holding, of: asset)
      let charge =
        asset.isCharged
        ? Recovering(asset: asset, holding: holding, term: term).write(into: &draft) : nil
      Ownership.write(into: &draft, asset: asset, holding: holding, term: term)
      guard let charge else { continue }
      Underwriting.write(into: &draft, asset: asset, term: term)
      contributions.writeCharge(
        into: &draft, line: charge, from: asset.keys.payer, to: asset.holder, in: asset.view)
      writeOutturn(into: &draft, asset: asset, charge: charge)
    }
    return investments
  }

  private mutating func add(_ holding: Holding, of asset: Asset) {
    capital[asset.view].append(holding.capital)
    book[asset.view].append(holding.book)
    bookCost[asset.view].append(.line(asset.line(.bookCost)) + holding.writeOff)
    if holding.running != 0 { running[asset.view].append(holding.running) }
    guard asset.view == .alliance else { return }
    capitalToDate[asset.holder, default: []].append(holding.capitalToDate)
  }

  /// What commissioners are charged in the alliance is outturn; the budget has what was agreed.
  private static func writeOutturn(into draft: inout Draft, asset: Asset, charge: Expression) {
    guard asset.view == .alliance, draft.isCommissioner(asset.keys.payer) else { return }
    draft.outturn(
      OutturnItem(
        kind: .charges, name: .charge(investment: asset.id), title: "charge for \(asset.name)",
        amount: charge,
        agreed: .init(words: "the capital agreed at signing") { draft in
          writeAgreedShare(into: &draft, asset: asset)
        }))
  }

  /// The capital agreed at signing over that which is really spent.
  private static func writeAgreedShare(into draft: inout Draft, asset: Asset) -> Expression {
    let agreed = agreedCapital(into: &draft, asset: asset)
    if asset.isChargedInProportion { draft.scaledAsAgreed(asset.keys.capital) }
    let present = draft.constant(
      .investment(asset.id, .capitalTotal), "\(asset.name): capital in all", .pounds,
      "Capital of all years.", .overYears(.highest, [asset.line(.capitalToDate)], .withBase))
    return ratio(agreed, to: present)
  }

  /// The capital that the budget states, else all of it as it stood, an input of its own.
  private static func agreedCapital(into draft: inout Draft, asset: Asset) -> Expression {
    if let stated = draft.parts.budget.capital.first(where: { $0.id == asset.id })?.value {
      return stated.value
    }
    let capital = asset.keys.capital
    return draft.agreement(
      .agreedCapital(of: asset.id), "\(asset.name): agreed capital", from: capital,
      shape: .constant, values: [capital.input.values.reduce(0, +)])
  }
}

extension Asset {
  /// Whether twice the capital is twice the charge, whatever varies: capital of one year, none of it left over.
  fileprivate var isChargedInProportion: Bool {
    self.keys.capital.input.values.count { $0 != 0 } == 1 && !self.keys.residual.isStated
  }
}
