import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import SourceText
import Testing

@Suite("How services are paid for")
struct PaymentTests {
  /// 1,000 grow by 10 % a year as agreed; in the alliance a fifth leaves: 880, then 968.
  private func paid(_ bau: String, alliance: String? = nil, rest: String = "") throws -> Computed {
    let own = alliance.map { ", alliance: {\($0)}" } ?? ""
    return try Computed(
      clauses: """
        indices: {prices: {rate: 2%}}
        services:
          wards:
            provider: hospital
            activity: 1000
            growth: 10%
            unit_cost: 5
        \(rest)
        payments:
          wards: {bau: {\(bau)}\(own)}
        shifts:
          away: {from: wards, share: 20%}
        """)
  }

  @Test("By activity: units times price times index")
  func activity() throws {
    let model = try paid("rule: activity, price: 10, index: prices")
    // 1,100 × 10.20; 1,210 × 10.404; and 80 % of each.
    model.expect("bau.service.wards.payment", [11_220, 12_588.84])
    model.expect("service.wards.payment", [8976, 10_071.072])
  }

  @Test("A price that the alliance leaves out is that as usual, with its index, and follows it")
  func priceAsUsual() throws {
    let usual = "rule: activity, price: 10, index: prices"
    let model = try paid(usual, alliance: "rule: block, plan: bau")
    // 1,100 and 1,210 as agreed, at 10.20 and 10.404.
    model.expect("service.wards.payment", [11_220, 12_588.84])
    #expect(!model.alliance.model.inputs.contains { $0.id.path == "payments.wards.alliance.price" })
    let setting = try #require(
      model.alliance.settings.first { $0.path == "payments.wards.alliance.price" })
    #expect(setting.follows?.path == "payments.wards.bau.price")
    #expect(setting.label == "Wards: payment in the alliance, price")
    let dearer = model.edited([Edit(InputID("payments.wards.bau.price"), to: 20)])
    dearer.expect("service.wards.payment", [22_440, 25_177.68])
    // An index of its own: none here, so that the sum stands still in prices of the base year.
    let own = try paid(
      "rule: activity, price: 10", alliance: "rule: block, plan: bau, index: prices")
    own.expect("service.wards.payment", [11_220, 12_588.84])
  }

  @Test("Where the price as usual changes later, or there is none, a rule must state its own")
  func noPriceAsUsual() {
    func codes(_ payments: String) -> [String] {
      do {
        _ = try Computed(
          clauses: """
            services:
              wards: {provider: hospital, activity: 1000, unit_cost: 5}
            payments:
              wards: {\(payments)}
            """)
        return []
      } catch let diagnostics as Diagnostics {
        return diagnostics.all.map(\.code)
      } catch {
        return ["\(error)"]
      }
    }
    let later = "then: [{from: 2028/29, bau: {rule: activity, price: 11}}]"
    #expect(codes("bau: {rule: activity, price: 10}, alliance: {rule: block, plan: bau}") == [])
    #expect(
      codes("bau: {rule: activity, price: 10}, alliance: {rule: block, plan: bau}, \(later)")
        == ["missing-key"])
    #expect(codes("bau: {rule: open_book}, alliance: {rule: block, plan: bau}") == ["missing-key"])
  }

  @Test("A block of a sum rises with its index alone")
  func blockSum() throws {
    let model = try paid("rule: block, sum: [9000, 9500], index: prices")
    model.expect("bau.service.wards.payment", [9180, 9883.8])
    model.expect("service.wards.payment", [9180, 9883.8])
  }

  @Test(
    "A block pays for its plan",
    arguments: [
      ("plan: base", [10_000, 10_000]), ("plan: bau", [11_000, 12_100]),
      // Agreed activity less the agreed shift: 1,100 − 220, 1,210 − 242.
      ("plan: alliance", [8800, 9680]),
      ("plan: given, planned: [900, 950]", [9000, 9500]),
      // Last year's 1,000 and 880, each grown by 10 %.
      ("plan: rolling", [11_000, 9680]),
    ] as [(String, [Double])])
  func blockPlan(_ plan: String, _ payment: [Double]) throws {
    let model = try paid("rule: activity, price: 10", alliance: "rule: block, price: 10, \(plan)")
    model.expect("bau.service.wards.payment", [11_000, 12_100])
    model.expect("service.wards.payment", payment)
  }

  @Test("A plan after agreed shifts that take more than there is asks for nothing, not for less")
  func emptyPlan() throws {
    let model = try Computed(
      clauses: """
        services: {wards: {provider: hospital, activity: 100, unit_cost: 10}}
        payments:
          wards: {bau: {rule: activity, price: 12}, alliance: {rule: block, price: 12, plan: alliance}}
        shifts: {away: {from: wards, share: [70%, 60%]}, more: {from: wards, share: [40%, 30%]}}
        """)
    // 100 − 70 − 40, then 100 − 60 − 30 at £12.
    model.expect("service.wards.payment", [0, 120])
    #expect(model.errors == [])
  }

  @Test("Blended: a share of the price above the plan, another below it")
  func blended() throws {
    let model = try paid("rule: blended, price: 10, plan: base, above: 50%, below: 70%")
    // As usual above: 1,000 + 50 % × 100; 1,000 + 50 % × 210.
    model.expect("bau.service.wards.payment", [10_500, 11_050])
    // In the alliance below: 1,000 − 70 % × 120; 1,000 − 70 % × 32.
    model.expect("service.wards.payment", [9160, 9776])
  }

  @Test("At the plan a blended payment is the plan's price")
  func blendedAtPlan() throws {
    let model = try paid(
      "rule: activity, price: 10",
      alliance: "rule: blended, price: 10, plan: given, planned: [880, 969], above: 50%, below: 70%"
    )
    // 880 as planned; 968 is one below 969: 969 − 0.7.
    model.expect("service.wards.payment", [8800, 9683])
  }

  @Test("Open book: variable, fixed and exit cost, and a fee")
  func openBook() throws {
    let model = try paid(
      "rule: activity, price: 10", alliance: "rule: open_book, fee: 3%",
      rest: "    fixed: {cost: 1000, takeout: 10%, exit_multiple: 2}")
    // (880 × 5 + 900 + 200) × 1.03; (968 × 5 + 900) × 1.03.
    model.expect("service.wards.payment", [5665, 5912.2])
    model.expect("bau.service.wards.payment", [11_000, 12_100])
    // What is paid beyond cost is the fee.
    model.expect("party.hospital.surplus", [165, 172.2])
  }

  @Test("Open book as usual has no exit cost to pay for")
  func openBookAsUsual() throws {
    let model = try paid(
      "rule: open_book, fee: 3%", rest: "    fixed: {cost: 1000, takeout: 10%, exit_multiple: 2}")
    // (1,100 × 5 + 1,000) × 1.03.
    model.expect("bau.service.wards.payment", [6695])
    model.expect("service.wards.payment", [5665])
  }

  @Test("Open book pays all that the service costs: opening and tax among it")
  func openBookWhole() throws {
    let model = try Computed(
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 1000
            growth: [10%, 0]
            unit_cost: 1
            irrecoverable_vat: 20%
            blocks: {size: 100, cost: 10, opening_cost: 70}
        payments:
          wards: {bau: {rule: open_book}}
        """)
    // 1,100 and eleven blocks of 10, tax of 20 % on it, and one block opened: 1,210 × 1.2 + 70.
    model.expect("bau.service.wards.payment", [1522, 1452])
    model.expect("bau.party.hospital.surplus", [0, 0])
    model.expect("party.hospital.surplus", [0, 0])
  }

  @Test("Two rolling plans of one service are told apart")
  func twoRollingPlans() throws {
    let model = try Computed(
      years: 2, after: "ends",
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, growth: 10%, unit_cost: 5}
        payments:
          wards:
            bau: {rule: block, price: 10, plan: rolling}
            alliance: {rule: blended, price: 9, plan: rolling, above: 0%, below: 50%}
        shifts:
          away: {from: wards, share: 20%}
        """)
    // 1,100 less half of 220 at £9; 880 × 1.1 = 968 as planned.
    model.expect("service.wards.payment_agreed", [8910, 8712])
    // After the contract last year's 968, then 1,331, grow by 10 % and are paid as usual.
    model.expect("service.wards.payment", [8910, 8712, 10_648, 14_641])
    let labels = model.lines.filter { $0.id.text.hasSuffix(".plan") }.map(\.label)
    #expect(labels.count == 3 && Set(labels).count == 3, "labels: \(labels)")
  }
}
