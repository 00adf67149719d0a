import Modelling
import Scenarios

/// Clause 6: what someone answers for when the contract ends before all is recovered.
///
/// In the last year of a contract that ends, underwriting = MAX(0, MIN(balance − what the asset's next
/// owner pays, underwritten)), once, from who answers for it to the holder. The rest is the holder's loss, through charges that it no longer
/// gets. £500 not recovered, £150 underwritten: £150 is paid and £350 lost.
enum Underwriting {
  static func declare(
    _ investment: Named<Clause<InvestmentKeys>>, _ term: Term, _ draft: inout Draft
  ) {
    let keys = investment.value
    guard let underwriter = keys.underwriter?.text, let limit = keys.underwritten,
      keys.case == .alliance, term.end != nil
    else { return }
    let sold: Expression = keys.sells ? .line(LineID.investment(investment.id, .residualPaid)) : 0
    let line = draft.yearly(
      .investment(investment.id, .underwriting),
      "\(Titles.title(keys.name, investment.id)): underwriting", .pounds,
      at: .endOfYear,
      "What is not recovered when the contract ends, up to what is underwritten.",
      about: Subject(party: underwriter, counterparty: keys.holder.text, recurrent: false),
      term.closing
        * positive(minimum(.line(.investment(investment.id, .balance)) - sold, limit.value)))
    draft.flow(.underwriting, from: underwriter, to: keys.holder.text, line)
  }
}
