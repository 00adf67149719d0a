import AllianceModel
import Evaluation
import Modelling
import Testing

@Suite("How long the contract runs: options, and terms that follow one another")
struct TermTests {
  /// A hub of £1,000 without interest, paid by two commissioners that spend £150 and £50 as usual.
  private func contract(
    _ terms: String, horizon: Int = 8, hub: String = "asset_life: 10", rest: String = ""
  ) throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, \(terms)}
      appraisal: {years: \(horizon)}
      parties:
        board: {role: commissioner}
        council: {role: commissioner}
        community: {role: provider}
      services:
        homes: {provider: community, activity: 100, unit_cost: 1}
        meals: {provider: community, payer: council, activity: 100, unit_cost: 1}
      payments:
        homes: {bau: {rule: block, sum: 150}, alliance: {rule: block, sum: 140}}
        meals: {bau: {rule: block, sum: 50}}
      investments:
        hub: {holder: community, capital: 1000, rate: 0%, \(hub)}
      \(rest)
      """)
  }

  private func switched(_ model: Computed, _ option: String, to value: Double) -> Computed {
    model.edited([Edit(InputID("contract.\(option).exercised"), to: value)])
  }

  @Test("An extension lengthens the contract, and not the charge: that counts firm years")
  func extended() throws {
    let model = try contract("years: 4, extension: {years: 2, exercised: yes}")
    model.expect("contract.term", [6])
    model.expect("time.in_term", [1, 1, 1, 1, 1, 1, 0, 0])
    // 1,000 ÷ 4 firm years.
    model.expect("investment.hub.charge", [250, 250, 250, 250, 0, 0])
    let firm = switched(model, "extension", to: 0)
    firm.expect("contract.term", [4])
    firm.expect("time.in_term", [1, 1, 1, 1, 0, 0])
    firm.expect("investment.hub.charge", [250, 250, 250, 250, 0, 0])
    #expect(model.errors.isEmpty && firm.errors.isEmpty)
  }

  @Test("An option that nobody mentions is not exercised")
  func notExercised() throws {
    try contract("years: 4, extension: {years: 2}").expect("contract.term", [4])
    try contract("years: 4, break: {year: 2028/29}").expect("contract.term", [4])
  }

  @Test(
    "A break leaves the years of notice; its cost falls in the year of the notice",
    arguments: [(0, 2), (1, 3), (2, 4)])
  func broken(_ notice: Int, _ length: Int) throws {
    let model = try contract(
      """
      years: 4, extension: {years: 1, exercised: yes}, after_term: ends, \
      break: {year: 2028/29, notice: \(notice), cost: 200, exercised: yes}
      """)
    model.expect("contract.unbroken_term", [5])
    model.expect("contract.term", [Double(length)])
    model.expect("time.in_term", (1...8).map { $0 <= length ? 1 : 0 })
    // By contribution: 150 of 200 and 50 of 200, in year 3 alone, and once.
    model.expect("cost.wind_up.board", [0, 0, 150, 0])
    model.expect("cost.wind_up.council", [0, 0, 50, 0])
    #expect(model.row("system.cost")[2] - model.row("bau.system.cost")[2] >= 200)
    #expect(model.row("outturn.total")[2] < 500)
    // Charges of 250 stop with the contract: what is left is the holder's exposure.
    let left = 1000 - 250 * Double(min(length, 4))
    #expect(abs(model.row("investment.hub.exposure")[length - 1] - left) < 0.005)
    model.expect("investment.hub.charge", (1...8).map { $0 <= min(length, 4) ? 250 : 0 })
    #expect(model.errors.isEmpty)
    switched(model, "break", to: 0).expect("cost.wind_up.board", [0, 0, 0, 0])
    switched(model, "break", to: 0).expect("contract.term", [5])
  }

  @Test("Years left count the firm years; an extension adds none, a break takes its own")
  func yearsLeft() throws {
    let hub = "asset_life: 10, needs: 1"
    let extended = try contract("years: 4, extension: {years: 2, exercised: yes}", hub: hub)
    extended.expect("time.years_left", [3, 2, 1, 0, -1, -2])
    #expect(extended.base("time.years_left") == 4)
    let broken = try contract(
      "years: 4, break: {year: 2028/29, notice: 1, exercised: yes}", hub: hub)
    broken.expect("time.years_left", [2, 1, 0, -1])
    let relet = try contract("years: 3, after_term: relet", hub: hub)
    relet.expect("time.years_left", [2, 1, 0, 2, 1, 0, 2, 1])
    #expect(relet.base("time.years_left") == 3)
  }

  @Test("Let again, the contract runs on: each new term costs its re-procurement")
  func relet() throws {
    let model = try contract("years: 3, after_term: relet, reprocurement: 400")
    model.expect("time.in_term", [1, 1, 1, 1, 1, 1, 1, 1])
    model.expect("time.first_term", [1, 1, 1, 0, 0, 0, 0, 0])
    model.expect("time.year_of_term", [1, 2, 3, 1, 2, 3, 1, 2])
    model.expect("time.new_term", [0, 0, 0, 1, 0, 0, 1, 0])
    model.expect("cost.reprocurement.board", [0, 0, 0, 300, 0, 0, 300, 0])
    model.expect("cost.reprocurement.council", [0, 0, 0, 100, 0, 0, 100, 0])
    // 100 + 100 of services, 100 of depreciation, and 400 once a term; never in the outturn.
    model.expect("system.cost", [300, 300, 300, 700, 300, 300, 700])
    model.expect("outturn.services", [190, 190, 190, 190])
    #expect(model.row("party.board.underlying")[3] == model.row("party.board.underlying")[4])
    // The alliance's block of 140 is paid in every term, and the charge to its end.
    model.expect("service.homes.payment", [140, 140, 140, 140, 140, 140, 140, 140])
    model.expect("investment.hub.charge", [333.3333, 333.3333, 333.3333, 0], within: 1e-3)
    #expect(model.errors.isEmpty)
  }

  @Test("What lies within the term is the first term, however often the contract is let")
  func withinTerm() throws {
    let (once, again) = (try contract("years: 3"), try contract("years: 3, after_term: relet"))
    again.expect("time.within", [1, 1, 1, 0, 0, 0, 0, 0])
    for party in ["party.board", "party.community", "system"] {
      again.expect("\(party).npv_within_term", once.row("\(party).npv_within_term"))
    }
  }

  @Test("A contract as long as the appraisal, or none at all, is an error in the workbook too")
  func impossible() throws {
    let model = try contract(
      "years: 4, extension: {years: 3, exercised: yes}, break: {year: 2028/29}")
    #expect(model.errors.isEmpty)
    let longer = model.edited([Edit(InputID("contract.extension.years"), to: 4)])
    #expect(
      longer.errors.allSatisfy { $0.hasPrefix("check.contract.term") } && longer.errors.count == 8)
    let none = model.edited([
      Edit(InputID("contract.break.exercised"), to: 1), Edit(InputID("contract.break.year"), to: 0),
    ])
    #expect(none.errors.contains("check.contract.term @ 1"))
    // The cells offer no more than fits with the other as it stands.
    let bounds = model.alliance.model.inputs.filter { $0.id.path.hasSuffix("years") }.map(\.bounds)
    #expect(bounds.prefix(2) == [1...4, 1...3])
  }

  @Test(
    "An extension that nobody could count on moves money between parties, and the system not at all"
  )
  func shipped() throws {
    let firm = try Computed(shipped: "northshire/five-years.yaml")
    let extended = try Computed(shipped: "northshire/five-plus-two.yaml")
    for line in [
      "system.cost", "system.npv", "investment.hub.charge", "service.emergency.takeout",
    ] {
      #expect(firm.row(line) == extended.row(line), "\(line)")
    }
    #expect(firm.row("pool.gain").prefix(5) == extended.row("pool.gain").prefix(5))
    #expect(firm.row("pool.gain")[5] == 0 && extended.row("pool.gain")[5] > 0)
    let parties = firm.alliance.parties.map { "party.\($0.id).npv" }
    let moved = parties.map { extended.row($0)[0] - firm.row($0)[0] }
    #expect(abs(moved.reduce(0, +)) < 0.01 && moved.contains { abs($0) > 1_000_000 })
  }

  @Test("What only a further term costs is refused where there is none")
  func uselessReprocurement() throws {
    #expect(throws: (any Error).self) { try contract("years: 3, reprocurement: 400") }
  }
}
