import AllianceModel
import Modelling
import Scenarios
import Testing

@Suite("The shipped scenarios with and without a soft landing")
struct ShippedLandingTests {
  private let hard: Computed
  private let soft: Computed

  init() throws {
    hard = try Computed(shipped: "northshire/no-soft-landing.yaml")
    soft = try Computed(shipped: "northshire/soft-landing.yaml")
  }

  @Test("Both move the same shares of activity, over the same seven years")
  func sameShifts() {
    for input in ["contract.years"] + hard.scenario.parts.shifts.map({ "shifts.\($0.id).share" }) {
      let values = [hard, soft].map { model in
        model.alliance.model.inputs.first { $0.id.path == input }?.values
      }
      #expect(values[0] != nil && values[0] == values[1], "\(input)")
    }
    // By the end of the contract as many stays are planned to leave.
    #expect(hard.row("shift.admission_avoidance.planned")[6] > 4000)
    #expect(
      hard.row("shift.admission_avoidance.planned")[6]
        == soft.row("shift.admission_avoidance.planned")[6])
  }

  @Test("The hospital's lowest margin and worst fall are visibly better")
  func better() throws {
    let gain = { (line: String) in soft.row(line)[0] - hard.row(line)[0] }
    // 0.93 % instead of 0.35 %; £0.82m instead of £1.53m.
    #expect(gain("party.hospital.lowest_margin") > 0.005)
    #expect(gain("party.hospital.worst_fall") > 500_000)
    #expect(gain("party.hospital.worst_margin_fall") > 0.001)
    #expect(hard.row("party.hospital.npv")[0] < -10_000_000)
  }

  @Test("With a soft landing every party wins; without one the hospital alone loses")
  func wins() {
    for party in hard.alliance.parties.map(\.id) {
      hard.expect("party.\(party).wins", [party == "hospital" ? 0 : 1])
      soft.expect("party.\(party).wins", [1])
    }
  }

  @Test("The table says who bears the stranded cost: the board's support, gainshare and rent")
  func whoPays() {
    #expect(hard.errors == [] && soft.errors == [])
    for line in ["support", "rent"] {
      #expect(hard.row("party.hospital.bears.\(line)").isEmpty)
    }
    let bears = { (line: String) in soft.row("party.hospital.bears.\(line)").reduce(0, +) }
    #expect(
      soft.row("party.hospital.bears.support") == soft.row("flow.support.board.hospital"))
    // £7.0m, £7.5m and £11.6m over ten years of the £23.0m that there are to bear.
    #expect((6_900_000...7_100_000).contains(bears("support")))
    #expect((7_400_000...7_600_000).contains(bears("gainshare")))
    #expect((11_500_000...11_700_000).contains(bears("rent")))
    let left = soft.row("party.hospital.bears.left").prefix(7)
    #expect(left.allSatisfy { $0 < 500_000 })
  }
}
