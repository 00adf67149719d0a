import Modelling
import Scenarios

/// Clause 12: what each measure, investment and space is worth to all parties together.
///
/// measure = PV(saving − one-off cost); investment = PV(what is left in the last year − running cost)
/// − capital × its own factor × (1 + optimism bias that is left), the other way round for one that the alliance avoids; space = PV(rent
/// from outside + what the tenant saves elsewhere − fit-out). Taxes and payments between parties
/// play no part.
///
/// Hand case, without discounting: a measure that saves £300 a year for two years and costs £100
/// once is worth £500.
struct Worths {
  let term: Term
  let prices: Prices

  /// Writes what each of them is worth.
  static func write(into draft: inout Draft, term: Term, prices: Prices) {
    draft.section(
      "What measures, investments and spaces are worth",
      "Takes savings, capital and rents from above; payments between parties play no part.")
    let worths = Worths(term: term, prices: prices)
    for measure in draft.parts.measures { worths.write(into: &draft, measure: measure) }
    for investment in draft.parts.investments {
      worths.write(into: &draft, asset: Asset(investment: investment))
    }
    for estate in draft.parts.estates { worths.write(into: &draft, estate: estate) }
  }

  private func write(into draft: inout Draft, measure: Named<Clause<MeasureKeys>>) {
    let once = draft.value(.measure(measure.id, .oneOffCost))
    Worth.write(
      into: &draft, total: .measure(measure.id, .worth),
      byYear: .measure(measure.id, .presentValue),
      named: Titles.title(measure.value.name, measure.id),
      about: Subject(service: measure.value.service.text), base: once == 0 ? .blank : .same,
      prices.present(.line(.measure(measure.id, .saving)) - once))
  }

  private func write(into draft: inout Draft, asset: Asset) {
    let running = draft.value(asset.line(.runningCost))
    let left = term.lastYear * .line(asset.line(.bookValue))
    let capital = Expression.line(asset.line(.capital)) * prices.capitalFactor
    let spent = asset.keys.optimism.map { capital * (1 + $0.added) } ?? capital
    let worth = prices.present(left - running) - spent
    Worth.write(
      into: &draft, total: asset.line(.worth), byYear: asset.line(.presentValue),
      named: asset.name, about: asset.about, base: .same,
      asset.view.isUsual ? spent - prices.present(left - running) : worth)
  }

  private func write(into draft: inout Draft, estate: Named<Clause<EstateKeys>>) {
    let rent = estate.tenant == Outsider.id ? draft.value(.estate(estate.id, .rent)) : 0
    let once = draft.value(.estate(estate.id, .fitOut))
    let worth = sum(of: [rent, draft.value(.estate(estate.id, .saved))]) - once
    guard worth != 0 else { return }
    Worth.write(
      into: &draft, total: .estate(estate.id, .worth), byYear: .estate(estate.id, .presentValue),
      named: Titles.title(estate.value.name, estate.id),
      about: Subject(party: estate.value.owner.text), base: once == 0 ? .blank : .same,
      prices.present(worth))
  }
}

extension Draft {
  /// The value of a line; nothing where no clause wrote it.
  fileprivate func value(_ line: LineID) -> Expression { hasLine(line) ? .line(line) : 0 }
}
