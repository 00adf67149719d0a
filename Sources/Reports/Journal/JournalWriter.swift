import AllianceModel
import Analysis
import Modelling
import Scenarios

/// Writes the entries of a journal: flows and then costs, as the ledger has them.
struct JournalWriter {
  private let alliance: Alliance
  private let balancing: ChartOfAccounts.Balancing
  private let pence: JournalPence

  /// Nothing is written where the scenario states no control account and cash.
  init?(_ source: Case) {
    guard let balancing = source.alliance.accounts.balancing else { return nil }
    alliance = source.alliance
    self.balancing = balancing
    pence = JournalPence(source.alliance, source.results)
  }

  /// The postings year by year; entries of nothing are left out.
  var postings: [Journal.Posting] {
    let entries = entries
    let years = 0..<alliance.model.years.count
    let posted = years.flatMap { year in
      entries.filter { $0.pence[year] != 0 }.map { ($0, year) }
    }
    return posted.enumerated().flatMap { $1.0.postings($0 + 1, in: $1.1) }
  }

  private var entries: [JournalEntry] {
    alliance.flows.filter { !$0.isBusinessAsUsual }.flatMap(entries)
      + alliance.costs.filter { !$0.isBusinessAsUsual }.flatMap(entries)
      + alliance.capital.filter { !$0.isBusinessAsUsual }.map(entry)
  }

  /// What is owed and what is paid: both sides of each payment, but of those who are no party.
  private func entries(_ flow: Alliance.Flow) -> [JournalEntry] {
    let (accounts, cash) = (accounts(of: flow.line), balancing.cash)
    let control = otherSide(of: accounts, flow.whenPaid)
    let owed = Amounts(
      line: flow.line, words: flow.kind.words, isRecurrent: flow.isRecurrent, basis: .accrual,
      pence: pence.owed(flow.line))
    let paid = pence.paid(flow.line, flow.whenPaid).map { owed.paid($0) }
    let payer = (flow.payer, flow.payee)
    let payee = (flow.payee, flow.payer)
    let all = [
      entry(of: payer, owed, debit: accounts.paid, credit: control),
      entry(of: payee, owed, debit: control, credit: accounts.received),
      paid.map { entry(of: payer, $0, debit: control, credit: cash) },
      paid.map { entry(of: payee, $0, debit: cash, credit: control) },
    ]
    return all.compactMap { $0 }.filter { $0.party != Outsider.id }
  }

  /// What is charged and what is paid.
  private func entries(_ cost: Alliance.Cost) -> [JournalEntry] {
    let accounts = accounts(of: cost.line)
    let control = otherSide(of: accounts, cost.whenPaid)
    let owed = Amounts(
      line: cost.line, words: cost.kind.words, isRecurrent: cost.kind.isRecurrent,
      basis: .accrual, pence: pence.owed(cost.line))
    let paid = pence.paid(cost.line, cost.whenPaid).map { owed.paid($0) }
    let who = (cost.party, String?.none)
    return [entry(of: who, owed, debit: accounts.paid, credit: control)]
      + (paid.map { [entry(of: who, $0, debit: control, credit: balancing.cash)] } ?? [])
  }

  /// What stands on the other side of what is owed: the control account until it is paid; of what never
  /// is, an account of its own.
  ///
  /// - Precondition: the chart was held against the rows of the ledger.
  private func otherSide(
    of accounts: ChartOfAccounts.Sides, _ whenPaid: WhenPaid
  ) -> ChartOfAccounts.Account {
    guard whenPaid == .never else { return balancing.control }
    guard let against = accounts.against else {
      preconditionFailure("nothing stands against \(accounts.paid.code)")
    }
    return against
  }

  /// What is paid and never charged.
  private func entry(_ capital: Alliance.Cost) -> JournalEntry {
    entry(
      of: (capital.party, nil),
      Amounts(
        line: capital.line, words: capital.kind.words, isRecurrent: capital.kind.isRecurrent,
        basis: .cash, pence: pence.paidAlone(capital.line)),
      debit: accounts(of: capital.line).paid, credit: balancing.cash)
  }
}

extension JournalWriter {
  /// What a row owes or pays.
  private struct Amounts {
    let line: LineID
    /// What it is for.
    let words: String
    let isRecurrent: Bool
    let basis: Journal.Basis
    let pence: [Double]

    /// What is paid of it.
    func paid(_ pence: [Double]) -> Amounts {
      Amounts(
        line: line, words: "\(words), paid", isRecurrent: isRecurrent, basis: .cash, pence: pence)
    }
  }

  private func entry(
    of who: (party: String, counterparty: String?), _ amounts: Amounts,
    debit: ChartOfAccounts.Account, credit: ChartOfAccounts.Account
  ) -> JournalEntry {
    JournalEntry(
      party: who.party, counterparty: who.counterparty, debit: debit, credit: credit,
      description: amounts.words, line: amounts.line,
      isRecurrent: amounts.isRecurrent, basis: amounts.basis, pence: amounts.pence)
  }

  /// The accounts of a row.
  ///
  /// - Precondition: the chart was held against the rows of the ledger.
  private func accounts(of line: LineID) -> ChartOfAccounts.Sides {
    guard let sides = alliance.accounts.lines[line] else {
      preconditionFailure("'\(line)' has no account")
    }
    return sides
  }
}
