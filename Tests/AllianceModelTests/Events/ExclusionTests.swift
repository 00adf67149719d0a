import Evaluation
import Modelling
import Testing

@Suite("A party is excluded for wilful default")
struct ExclusionTests {
  /// 100 of 1,000 spells move to visits, paid at £10 as usual and £12 in the alliance; 4 years of 6.
  ///
  /// Budget: 1,000 × £30 = £30,000 and no visits. Outturn: 900 × £30 + 100 × £12 = £28,200: £1,800
  /// are saved, half of it the providers'. Weights 40 %, 30 %, 20 %.
  private func contract(
    _ event: String, after: String = "continues", rest: String = "",
    landing: String = "", pool: String = "gain: [{providers: 50%}], pain: [{providers: 50%}]",
    visits: String = "alliance: {rule: activity, price: 12}", party: String = "community",
    happens: Bool = true
  ) throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 4, after_term: \(after)}
      appraisal: {years: 6, discount_rate: 0%}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
        community: {role: provider}
        practice: {role: provider}
      services:
        wards: {provider: hospital, activity: 1000, unit_cost: 25}
        visits: {provider: community, activity: 0, unit_cost: 7}
      payments:
        wards: {bau: {rule: activity, price: 30}}
        visits: {bau: {rule: activity, price: 10}, \(visits)}
      shifts:
        away: {from: wards, to: [{service: visits}], share: 10%}
      gainshare: {\(pool), weights: {hospital: 40%, community: 30%, practice: 20%}}
      \(landing)
      \(rest)
      \(happens ? "events: {fraud: {kind: exclusion, party: \(party), year: 2027/28\(event)}}" : "")
      """)
  }

  @Test("Carry on: shifts into its services are lost in part, it is paid as usual, the rest share")
  func carryOn() throws {
    let model = try contract(", response: continue, lost: 40%")
    model.expect("party.community.takes_part", [1, 0, 0, 0, 0, 0])
    model.expect("shift.away.volume", [100, 60, 60, 60, 60, 60])
    model.expect("service.visits.activity", [100, 60, 60])
    // 100 × £12 by the alliance's rule, then 60 × £10 by the usual one.
    model.expect("service.visits.payment", [1200, 600, 600])
    // Outturn 940 × 30 + 600 = 28,800: saved are £1,200, half of it shared by two of three.
    model.expect("pool.saving", [1800, 1200, 1200, 1200, 0])
    // Of £900: 40 %, 30 %, 20 %. Of £600: 40 % × 90 % ÷ 60 % = 60 %, and 30 %.
    model.expect("party.hospital.gain", [360, 360, 360, 360, 0])
    model.expect("party.community.gain", [270, 0, 0])
    model.expect("party.practice.gain", [180, 180, 180])
    // The commissioner keeps 10 % of the providers' half, as agreed.
    model.expect("pool.gain", [810, 540])
    #expect(model.errors == [])
  }

  @Test("Replace: half goes on in the year, then all, at a higher price, by whom takes its place")
  func replace() throws {
    let model = try contract(
      ", response: replace, by: practice, gap: 50%, price: 8%, mobilisation: 500")
    model.expect("shift.away.volume", [100, 50, 100, 100])
    // 100 × 12; 50 × 12.96; 100 × 12.96.
    model.expect("service.visits.payment", [1200, 648, 1296])
    model.expect("flow.payment.board.community", [1200, 0, 0])
    model.expect("flow.payment.board.practice", [0, 648, 1296])
    model.expect("cost.service.community", [700, 0, 0])
    model.expect("cost.service.practice", [0, 350, 700])
    model.expect("party.practice.service_income", [0, 648, 1296])
    model.expect("cost.mobilisation.board", [0, 500, 0])
    // Saved: 1,800; 1,500 − 648 = 852; 3,000 − 1,296 = 1,704; the newcomer holds 20 % and 30 %.
    model.expect("pool.saving", [1800, 852, 1704])
    model.expect("party.hospital.gain", [360, 170.4, 340.8])
    model.expect("party.community.gain", [270, 0, 0])
    model.expect("party.practice.gain", [180, 213, 426])
    #expect(model.errors == [])
  }

  @Test(
    "A subcontractor that is excluded is paid as usual by the payer, no more by the prime contractor"
  )
  func subcontractor() throws {
    let prime = """
      prime: {party: hospital, margin: 10%, subcontracts: {visits: {rule: activity, price: 11}}}
      """
    let model = try contract(", response: continue, lost: 40%", rest: prime)
    // 100 × £11 by the prime contractor, which has £12; then 60 × £10 from the board.
    model.expect("flow.subcontract.hospital.community", [1100, 0, 0])
    model.expect("flow.payment.board.community", [0, 600, 600])
    model.expect("prime.premium", [110, 0, 0])
    model.expect("party.community.service_income", [1100, 600, 600])
    #expect(model.errors == [])
    let replaced = try contract(", response: replace, by: practice, price: 8%", rest: prime)
    // £11 and 8 % more.
    replaced.expect("flow.subcontract.hospital.practice", [0, 1188, 1188])
    replaced.expect("flow.payment.board.hospital", [28_200, 28_296, 28_296])
    #expect(replaced.errors == [])
  }

  @Test("What a party spent before the contract stays its own, whoever replaces it later")
  func before() throws {
    let model = try contract(
      ", response: replace, by: practice",
      rest:
        "measures: {tests: {service: visits, cost: variable, share: 10%, one_off_cost: {2025/26: 400, 2027/28: 50}}}"
    )
    #expect(model.base("party.community.takes_part") == 1)
    #expect(model.base("cost.one_off.community") == 400)
    #expect(model.base("cost.one_off.practice") == 0)
    // What falls in its first year without it is the newcomer's.
    model.expect("cost.one_off.community", [0, 0, 0])
    model.expect("cost.one_off.practice", [0, 50, 0])
    #expect(model.errors == [])
  }

  @Test("A replaced party's services cost more while the contract runs, and as usual after it")
  func replacedUntilTheEnd() throws {
    let model = try contract(
      ", response: replace, by: practice, price: 8%", after: "ends",
      visits: "alliance: {rule: block, sum: 1000}")
    // A block of £1,000, £1,080 once another delivers; after the contract £10 for each of no visits.
    model.expect("service.visits.payment", [1000, 1080, 1080, 1080, 0, 0])
    model.expect("flow.payment.board.practice", [0, 1080, 1080, 1080, 0, 0])
    #expect(model.errors == [])
  }

  @Test("Terminate: the contract ends, activity returns, winding up costs the commissioner")
  func terminate() throws {
    for after in ["continues", "ends"] {
      let model = try contract(", response: terminate, wind_up: 2000", after: after)
      model.expect("time.in_term", [1, 0, 0, 0, 0, 0])
      model.expect("service.wards.activity", [900, 1000, 1000, 1000, 1000, 1000])
      model.expect("service.visits.payment", [1200, 0, 0])
      model.expect("pool.saving", [1800, 0, 0])
      model.expect("party.community.gain", [270, 0, 0])
      model.expect("cost.wind_up.board", [0, 2000, 0, 0, 0, 0])
      // The board: what it saved less the gain it paid, then what it cost to end it.
      model.expect("party.board.change", [990, -2000, 0])
      #expect(model.errors == [], "\(after)")
      #expect(model.row("party.community.takes_part") == [])
    }
  }

  @Test("What is not recovered when the contract is ended falls on the holder and its underwriter")
  func exposure() throws {
    let hub = """
      investments:
        hub: {holder: community, capital: 1000, asset_life: 10, rate: 0%, years: 4}
      """
    let model = try contract(", response: terminate", rest: hub)
    model.expect("investment.hub.charge", [250, 0, 0, 0])
    // A tenth is written down in year 1, the rest is lost with the contract.
    model.expect("investment.hub.write_off", [900, 0, 0])
    model.expect("cost.write_off.community", [900, 0, 0])
    #expect(model.errors == [])
    // Those who carry on go on paying for it.
    let carried = try contract(", response: continue, lost: 40%", rest: hub)
    carried.expect("investment.hub.charge", [250, 250, 250, 250, 0])
  }

  @Test("Pain to date stays due: what is paid in arrears is paid after the party has left")
  func arrears() throws {
    // Visits at £40: £1,000 over budget in year 1; half is shared, 30 % of that is the party's.
    let model = try contract(
      ", response: continue, lost: 100%", pool: "paid: arrears, pain: [{providers: 50%}]",
      visits: "alliance: {rule: activity, price: 40}")
    model.expect("party.community.pain", [150, 0, 0])
    model.expect("flow.pain.community.board", [150, 0, 0])
    model.expect("flow.pain.community.board.paid", [0, 150, 0])
    model.expect("party.hospital.pain", [200, 0])
    #expect(model.errors == [])
  }

  @Test("Pain to date stays due: what it carries falls due when it leaves")
  func carried() throws {
    // 30 % of £500 is £150; its cap is 1 % of £10,000: £100, and £50 are carried.
    func model(_ response: String) throws -> Computed {
      try Computed(
        """
        scenario: {title: Carried}
        contract: {start: 2026/27, years: 3}
        appraisal: {years: 4}
        parties: {council: {role: commissioner}, one: {role: provider, share: 50%}, two: {role: provider}}
        budget: {given: 20000}
        spend: [21000, 20000, 20000]
        gainshare:
          pain: [{providers: 50%}]
          weights: {one: 30%, two: 40%}
          party_caps: {one: 1%}
          excess: carry
        events: {fraud: {kind: exclusion, party: one, year: 2027/28, response: \(response)}}
        """)
    }
    let left = try model("continue")
    left.expect("party.one.pain", [100, 0, 0])
    left.expect("party.one.pain_owed", [50, 0, 0])
    left.expect("party.one.pain_repaid", [0, 50, 0])
    #expect(left.errors == [])
    let ended = try model("terminate")
    ended.expect("party.one.pain_repaid", [0, 50, 0])
    // Who stays owes on, and without gain what is owed lapses.
    let stays = left.edited([Edit(InputID("events.fraud.happens"), to: 0)])
    stays.expect("party.one.pain_repaid", [0, 0, 0])
    stays.expect("party.one.pain_owed", [50, 50, 50, 0])
  }

  @Test("Pain to date stays due: what is recovered is paid by the weights of the year overspent")
  func recovered() throws {
    let model = try contract(
      ", response: continue, lost: 100%",
      pool: "overspend: {recovered: 50%}, pain: [{providers: 50%}]",
      visits: "alliance: {rule: activity, price: 40}")
    // £1,000 over, half to recover: 40 %, 30 % and 20 % of it, a year later.
    model.expect("party.community.recovery", [0, 150, 0])
    model.expect("party.hospital.recovery", [0, 200, 0])
    #expect(model.errors == [])
  }

  @Test("Its support ends with its part in the alliance")
  func support() throws {
    let model = try contract(
      ", response: continue",
      landing: "landing: {hospital: {support: {rule: income, floor: 100%}}}", party: "hospital")
    // Of £3,000 of income lost £2,500 of cost are saved: £500 until it is excluded itself.
    model.expect("party.hospital.support", [500, 0, 0])
  }

  @Test("A soft-landing path ends too, and what it left to others grows")
  func paths() throws {
    let model = try contract(
      ", response: continue, lost: 0%", landing: "landing: {community: {weight: 60%}}")
    // 60 % by its path leaves 30 % for weights of 40 % and 20 %; then 90 % for the two.
    model.expect("party.community.gain_weight_present", [0.6, 0, 0], within: 1e-12)
    model.expect("party.hospital.gain_weight_present", [0.2, 0.6, 0.6], within: 1e-12)
    model.expect("party.practice.gain_weight_present", [0.1, 0.3, 0.3], within: 1e-12)
  }

  @Test("Where nobody with a weight is left, all stays with the commissioner")
  func nobodyLeft() throws {
    let alone = try Computed(
      """
      scenario: {title: Alone}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3}
      parties: {council: {role: commissioner}, one: {role: provider}, two: {role: provider}}
      budget: {given: 100}
      spend: 90
      gainshare: {gain: [{providers: 50%}], weights: {one: 100%, two: 0%}}
      events: {fraud: {kind: exclusion, party: one, year: 2027/28, response: continue}}
      """)
    alone.expect("party.one.gain", [5, 0])
    alone.expect("party.two.gain", [0, 0])
    #expect(alone.errors == [])
  }

  @Test(
    "What does not happen leaves every number as it is",
    arguments: [
      "response: terminate, wind_up: 2000", "response: continue, lost: 40%",
      "response: replace, by: practice, gap: 50%, price: 8%, mobilisation: 500",
    ], ["continues", "ends", "relet"])
  func notHappening(_ response: String, _ after: String) throws {
    let calm = try contract("", after: after, happens: false)
    let model = try contract(", happens: no, \(response)", after: after)
    for line in calm.lines {
      #expect(model.row(line.id.text) == calm.row(line.id.text), "\(line.id)")
      #expect(model.base(line.id.text) == calm.base(line.id.text), "\(line.id)")
    }
    #expect(model.errors == [])
    let shown = model.edited([Edit(InputID("events.fraud.happens"), to: 1)])
    #expect(shown.row("party.community.change") != calm.row("party.community.change"))
  }

  @Test("Who would leave after another exclusion has ended the contract stays where it was")
  func afterTheEnd() throws {
    let ended = try Computed(
      """
      scenario: {title: Two exclusions}
      contract: {start: 2026/27, years: 5, after_term: ends}
      appraisal: {years: 6, discount_rate: 0%}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
        community: {role: provider}
        practice: {role: provider}
      services:
        wards: {provider: hospital, activity: 1000, unit_cost: 25}
        visits: {provider: community, activity: 500, unit_cost: 7}
      payments:
        wards: {bau: {rule: activity, price: 30}}
        visits: {bau: {rule: activity, price: 10}}
      gainshare: {gain: [{providers: 50%}]}
      events:
        first: {kind: exclusion, party: hospital, year: 2027/28, response: terminate}
        second: {kind: exclusion, party: community, year: 2028/29, response: replace, by: practice}
      """)
    // The contract ends before 2027/28, so that nobody takes the place of the community trust.
    ended.expect("party.community.takes_part", [1, 1, 1, 1, 1, 1])
    ended.expect("party.practice.service_income", [0, 0, 0, 0])
    let goesOn = ended.edited([Edit(InputID("events.first.happens"), to: 0)])
    goesOn.expect("party.community.takes_part", [1, 1, 0, 0, 0, 0])
    goesOn.expect("party.practice.service_income", [0, 0, 5000])
  }

  @Test("A break costs nothing in a contract that has been ended by then")
  func breakAfterTheEnd() throws {
    let model = try Computed(
      """
      scenario: {title: A break too late}
      contract: {start: 2026/27, years: 5, after_term: ends, break: {year: 2029/30, cost: 70, exercised: yes}}
      parties: {board: {role: commissioner}, hospital: {role: provider}}
      budget: {given: 100}
      spend: 90
      gainshare: {gain: [{providers: 50%}]}
      events: {first: {kind: exclusion, party: hospital, year: 2027/28, response: terminate}}
      """)
    model.expect("contract.break_cost", [0, 0, 0, 0, 0])
    let goesOn = model.edited([Edit(InputID("events.first.happens"), to: 0)])
    goesOn.expect("contract.break_cost", [0, 0, 0, 70, 0])
  }

  @Test("Each later year of exclusion is another cell in the workbook")
  func year() throws {
    let model = try contract(", response: continue, lost: 40%")
    let later = model.edited([Edit(InputID("events.fraud.year"), to: 4)])
    later.expect("shift.away.volume", [100, 100, 100, 60, 60, 60])
    later.expect("party.community.gain", [270, 270, 270, 0, 0])
    #expect(later.errors == [])
  }
}
