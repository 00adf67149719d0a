import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import GlidepathKit
import Modelling
import Reports
import Testing

@Suite("What a ledger posts")
struct JournalTests {
  private static let chart = ChartText.of(
    flows: FlowKind.allCases.map { "flow.\($0.rawValue)" },
    costs: CostKind.allCases.map { "cost.\($0.rawValue)" })

  private func run(_ text: String) throws -> Case {
    Case(try Study(text: text).run(), seekingWarnings: false)
  }

  private func drawn(_ seed: UInt64) throws -> Case {
    var generator = ScenarioGenerator(seed: seed)
    return try run(generator.text() + Self.chart)
  }

  /// A contract whose providers share a gain of £99.99 by 75 to 25.
  private func gain(paid: String = "year") throws -> Case {
    try run(
      """
      scenario: {title: Two who share}
      contract: {start: 2026/27, years: 1}
      appraisal: {years: 3}
      parties: {board: {role: commissioner}, home: {role: provider}, van: {role: provider}}
      budget: {given: 1000}
      spend: 900.01
      gainshare: {gain: [{providers: 100%}], weights: {home: 75%, van: 25%}, paid: \(paid)}
      """ + Self.chart)
  }

  /// The accounts of kinds in the chart of the tests, by the number of the kind.
  private func code(_ kind: FlowKind, _ first: Int) -> String? {
    FlowKind.allCases.firstIndex(of: kind).map { "\(first + $0)" }
  }

  @Test("A gain of £99.99 is posted as £74.99 and £25.00, by who pays and by who is paid")
  func split() throws {
    let postings = try #require(Journal(try gain())).postings
    // 1,000.00 − 900.01 = 99.99; × 75 % = 74.9925, × 25 % = 24.9975.
    let received = postings.filter { $0.account.code == code(.gain, 4_000) }
    #expect(received.map(\.party) == ["home", "van"])
    #expect(received.map(\.credit) == [7_499, 2_500])
    let paid = postings.filter { $0.account.code == code(.gain, 5_000) }
    #expect(paid.map(\.counterparty) == ["home", "van"])
    #expect(paid.map(\.debit) == [7_499, 2_500])
    #expect(paid.map(\.description) == ["share of gain", "share of gain"])
    #expect(paid.map(\.isRecurrent) == [false, false])
  }

  @Test("A gain that is paid a year later is owed until then, to the penny")
  func arrears() throws {
    let postings = try #require(Journal(try gain(paid: "arrears"))).postings
    let home = postings.filter {
      $0.party == "home" && $0.line == .flow(.gain, from: "board", to: "home")
    }
    let control = home.filter { $0.account.code == "1900" }
    #expect(control.map(\.pence) == [7_499, -7_499])
    #expect(control.map(\.year) == [1, 2])
    #expect(control.map(\.basis) == [.accrual, .cash])
  }

  @Test("Every entry balances, and both sides of a payment agree", arguments: 1...60)
  func balance(seed: UInt64) throws {
    let postings = try #require(Journal(try drawn(seed))).postings
    #expect(!postings.isEmpty)
    for (entry, sides) in Dictionary(grouping: postings, by: \.entry) {
      #expect(sides.count == 2 && Set(sides.map(\.party)).count == 1, "seed \(seed): \(entry)")
      #expect(sides.reduce(0) { $0 + $1.debit } == sides.reduce(0) { $0 + $1.credit })
      #expect(sides.allSatisfy { $0.pence != 0 && $0.pence == $0.pence.rounded() })
    }
    let debits = Dictionary(grouping: postings, by: \.party).mapValues { own in
      own.reduce(0) { $0 + $1.pence }
    }
    #expect(debits.values.allSatisfy { $0 == 0 }, "seed \(seed)")
    // Control accounts of payer and payee mirror each other wherever both are parties.
    let control = postings.filter {
      $0.account.code == "1900" && $0.counterparty != nil && $0.counterparty != "outside"
        && $0.counterparty != $0.party
    }
    let sums = Dictionary(grouping: control) { "\($0.line) \($0.year) \($0.basis)" }
    for (payment, sides) in sums {
      #expect(sides.count == 2 && sides[0].pence == -sides[1].pence, "seed \(seed): \(payment)")
      #expect(sides[0].party == sides[1].counterparty)
    }
  }

  @Test("Accounts of a party sum to its surplus, and its bank to its cash", arguments: 1...60)
  func positions(seed: UInt64) throws { try check(try drawn(seed)) }

  @Test("The journal that is shipped sums to surplus and cash of every party")
  func shippedJournal() throws { try check(try shipped("northshire/ledger")) }

  /// Holds what is posted in each year against the lines of each party's position.
  private func check(_ source: Case) throws {
    let journal = try #require(Journal(source))
    let balancing = try #require(source.alliance.accounts.balancing)
    let against = Set(source.alliance.accounts.lines.values.compactMap(\.against))
    for party in source.alliance.parties {
      let own = journal.postings.filter { $0.party == party.id }
      // Late payments that are not what was owed up to some year are rounded by themselves.
      let late = source.alliance.flows.filter {
        if case .late = $0.whenPaid { return [$0.payer, $0.payee].contains(party.id) }
        return false
      }
      // What is owed is paid in the end, where nothing is paid late: the control account clears.
      let owed = own.filter { $0.account == balancing.control }.reduce(0) { $0 + $1.pence }
      #expect(owed == 0 || !late.isEmpty, "\(source.title), \(party.id) owes \(owed)")
      for year in 0..<source.alliance.model.years.count {
        let posted = own.filter { $0.year == year }
        let result = posted.filter {
          $0.basis == .accrual && $0.account != balancing.control && !against.contains($0.account)
        }.reduce(0) { $0 - $1.pence }
        let surplus = 100 * source.results[.party(party.id, .surplus), year]
        #expect(abs(result - surplus) < 1.001, "\(source.title), \(party.id) in year \(year)")
        let money = posted.filter { $0.account == balancing.cash }.reduce(0) { $0 + $1.pence }
        let cash = 100 * source.results[.party(party.id, .cash), year]
        #expect(
          abs(money - cash) < 2.001 + 2 * Double(late.count),
          "\(source.title), \(party.id) in year \(year)")
      }
    }
  }

  @Test(
    "Depreciation and capital charge stand each against an account of its own, and the control account clears"
  )
  func neverPaid() throws {
    let postings = try #require(Journal(try shipped("northshire/ledger"))).postings
    for (paid, against) in [("6210", "1190"), ("6215", "2190")] {
      let entries = Set(postings.filter { $0.account.code == paid }.map(\.entry))
      #expect(!entries.isEmpty)
      let others = postings.filter { entries.contains($0.entry) && $0.account.code != paid }
      #expect(Set(others.map(\.account.code)) == [against])
    }
    let control = Dictionary(grouping: postings.filter { $0.account.code == "1900" }, by: \.party)
      .mapValues { own in own.reduce(0) { $0 + $1.pence } }
    #expect(control.count == 5 && control.values.allSatisfy { $0 == 0 }, "\(control)")
  }

  @Test("Without control account and cash nothing is posted")
  func none() throws {
    let journal = Journal(try shipped("northshire/five-years"))
    #expect(journal == nil)
  }
}
