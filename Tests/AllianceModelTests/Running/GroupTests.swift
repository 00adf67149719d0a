import Evaluation
import Modelling
import Testing

@Suite("Groups that speak with one voice")
struct GroupTests {
  private func contract(_ rule: String, _ small: String = "", _ large: String = "") throws
    -> Computed
  {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 4}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
        practices:
          role: provider
          group:
            rule: \(rule)
            members: {elm: {list: 1000\(small)}, oak: {list: 3000\(large)}}
      services:
        wards: {provider: hospital, activity: 100, unit_cost: 10}
        calls: {provider: practices, activity: 100, unit_cost: 10}
      payments:
        wards: {bau: {rule: block, sum: 4000}}
        calls: {bau: {rule: block, sum: 160k}}
      investments:
        room: {holder: practices, capital: 4000, asset_life: 8, rate: 0%, years: 4}
      budget: {efficiency: [-2.5%, 5%]}
      gainshare: {gain: [{providers: 50%}], pain: [{providers: 40%}], weights: {practices: 50%}}
      """)
  }

  @Test("By list size, and how hard the worst year is for the smallest member")
  func byList() throws {
    let model = try contract("list_size")
    // Budget 164,000 × 1.025, then × 1.025 × 0.95: saving 4,100, then −4,305.
    model.expect("pool.saving", [4100, -4305])
    model.expect("party.practices.gain", [1025, 0])
    model.expect("party.practices.pain", [0, 861])
    model.expect("party.practices.member.elm.gain", [256.25, 0])
    model.expect("party.practices.member.oak.gain", [768.75, 0])
    model.expect("party.practices.member.elm.pain", [0, 215.25])
    // 160,000 by list: 40,000 and 120,000; 215.25 ÷ 40,000.
    model.expect("party.practices.member.oak.income", [120_000])
    model.expect("party.practices.member.elm.worst_pain", [0.00538125], within: 1e-12)
    model.expect("party.practices.smallest_member_worst_pain", [0.00538125], within: 1e-12)
    // 3,000 not recovered after a year, 2,000 after two.
    model.expect("party.practices.member.elm.exposure", [750, 500])
    // Board, hospital and two practices.
    model.expect("contract.signatories", [4])
  }

  @Test("Equal shares bear harder on the smallest")
  func equal() throws {
    let model = try contract("equal")
    model.expect("party.practices.member.elm.pain", [0, 430.5])
    model.expect("party.practices.member.oak.pain", [0, 430.5])
    // 430.50 ÷ 40,000, against 430.50 ÷ 120,000.
    model.expect("party.practices.smallest_member_worst_pain", [0.0107625], within: 1e-12)
    // A larger member that is hit harder is not the smallest: 430.50 ÷ 10,000.
    let poor = try contract("equal", "", ", income: 10k")
    poor.expect("party.practices.member.oak.worst_pain", [0.04305], within: 1e-12)
    poor.expect("party.practices.smallest_member_worst_pain", [0.0107625], within: 1e-12)
    // The other becomes the smallest in the workbook too.
    model.edited([Edit(InputID("parties.practices.group.members.elm.list"), to: 9000)])
      .expect("party.practices.smallest_member_worst_pain", [0.0107625], within: 1e-12)
  }

  @Test("By activity, with incomes of their own")
  func byActivity() throws {
    let text = "activity"
    #expect(try complaints(contractText(text, ", activity: 1", "")) == ["group-size"])
    // Lists move nothing where activity is the rule and income is stated.
    #expect(
      try complaints(contractText(text, ", activity: 1, income: 5", ", activity: 1, income: 5"))
        == ["useless-input", "useless-input"])
  }

  private func contractText(_ rule: String, _ small: String, _ large: String) -> String {
    """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 2}
    parties:
      board: {role: commissioner}
      practices: {role: provider, group: {rule: \(rule), members: {elm: {list: 1000\(small)}, oak: {list: 3000\(large)}}}}
    services:
      calls: {provider: practices, activity: 100, unit_cost: 10}
    payments:
      calls: {bau: {rule: block, sum: 160k}}
    gainshare: {pain: [{providers: 40%}]}
    """
  }
}
