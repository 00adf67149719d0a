import AllianceModel
import Analysis
import DrawnScenarios
import GlidepathKit
import Modelling
import SourceText
import Testing

@testable import Reports

@Suite("Plan against delivered")
struct DeliveryReportTests {
  private static let text = """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties: {board: {role: commissioner}, hospital: {role: provider}}
    services: {wards: {provider: hospital, activity: 100, growth: GROWTH, unit_cost: £6}}
    payments: {wards: {bau: {rule: activity, price: £10}}}
    gainshare: {gain: [{providers: 50%}]}
    budget: {growth: {wards: 0%}}

    """

  /// 100 at £10 planned in each year, 90 at £11 delivered in the first, then so much a year.
  private static func report(then growth: String) throws -> DeliveryReport {
    let study = try Study(
      text: text.replacing("GROWTH", with: growth)
        + "actuals: {from: delivered.csv, plan: {file: plan.yaml}}\n",
      beside: [
        SourceFile(
          name: "delivered.csv",
          text: """
            year,line,party,value
            2026/27,service.wards.activity,hospital,90
            2026/27,service.wards.payment,hospital,£990

            """),
        SourceFile(name: "plan.yaml", text: text.replacing("GROWTH", with: "0%")),
      ])
    return try #require(DeliveryReport(Case(study.run(), seekingWarnings: false)))
  }

  @Test("100 at £10 planned, 90 at £11 delivered: −£100 of volume and +£90 of price")
  func handCase() throws {
    let report = try Self.report(then: "0%")
    let paid = try #require(report.services.first)
    #expect(paid.money.line == .service("wards", .payment))
    // 990 − 1,000 = −10; (90 − 100) × 10 = −100; 90 × (11 − 10) = +90.
    #expect(paid.money.variance[1] == -10)
    #expect(paid.volumeEffect[1] == -100)
    #expect(paid.priceEffect[1] == 90)
    #expect((paid.planPrice[1], paid.price[1]) == (10, 11))
    // Nothing comes back: the years left are as planned.
    #expect(paid.madeUp == [0, 0, 0, 0, 0, 0])
    #expect(paid.notMadeUp[1] == -100)
    // 90 × £6 against 100 × £6 is volume alone.
    let spent = report.services[1]
    #expect((spent.volumeEffect[1], spent.priceEffect[1]) == (-60, 0))
  }

  @Test("Six of the ten come later in the term: −£60 are made up, −£40 are not")
  func timing() throws {
    // 106 in the second year, 100 in the third.
    let report = try Self.report(then: "[0%, 6%, -5.660377358490566%]")
    let paid = try #require(report.services.first)
    #expect(paid.toDate.map { ($0 * 1e6).rounded() / 1e6 } == [0, -10, -4, -4, -4, -4])
    #expect(paid.keptToDate.map { ($0 * 1e6).rounded() / 1e6 } == [0, -4, -4, -4, -4, -4])
    #expect(abs(paid.madeUp[1] + 60) < 1e-9)
    #expect(abs(paid.notMadeUp[1] + 40) < 1e-9)
    #expect(abs(paid.madeUp[2] - 60) < 1e-9)
    #expect(abs(paid.madeUp.reduce(0, +)) < 1e-9)
  }

  @Test("More than the ten come later: all of them are made up, and no more")
  func overtaken() throws {
    // 125 from the second year on: 25 more than planned, of which 10 make up for the first year.
    let paid = try #require(try Self.report(then: "[0%, 25%, 0%]").services.first)
    #expect(abs(paid.madeUp[1] + 100) < 1e-9)
    #expect(paid.notMadeUp[1] == 0)
    #expect(abs(paid.madeUp[2] - 100) < 1e-9)
  }

  @Test("A service that was not planned is volume alone; money without activity is price alone")
  func zeros() {
    func split(_ plan: (Double, Double), _ now: (Double, Double)) -> PriceAndVolume {
      func line(_ plan: Double, _ now: Double) -> PlannedLine {
        PlannedLine(
          line: LineID("any"), label: "", unit: .pounds, plan: [0, plan], now: [0, now])
      }
      return PriceAndVolume(
        service: Alliance.Service(
          id: "wards", name: "", unit: .count, provider: "", isInScope: true,
          activity: LineID("any"), usualActivity: LineID("any"), payment: nil),
        activity: line(plan.0, now.0), money: line(plan.1, now.1), inTerm: [0, 1])
    }
    let new = split((0, 0), (10, 100))
    #expect((new.volumeEffect[1], new.priceEffect[1]) == (100, 0))
    let gone = split((10, 100), (0, 0))
    #expect((gone.volumeEffect[1], gone.priceEffect[1]) == (-100, 0))
    // Where all activity leaves, the last digits of a double are no activity that has a price.
    let dust = split((1e-13, 0), (-1e-13, 500))
    #expect((dust.price[1], dust.planPrice[1]) == (0, 0))
    #expect((dust.volumeEffect[1], dust.priceEffect[1]) == (0, 500))
    let block = split((10, 100), (0, 100))
    #expect((block.volumeEffect[1], block.priceEffect[1]) == (-100, 100))
  }

  @Test("Volume and price add up to the variance, and what is made up to nothing over the term")
  func sums() throws {
    let report = try #require(DeliveryReport(try shipped("northshire/five-years-delivered")))
    #expect(report.services.count > 4)
    #expect(report.deliveredColumns == [1, 2])
    for service in report.services {
      for column in report.years.labels.indices.dropFirst() {
        let parts = service.volumeEffect[column] + service.priceEffect[column]
        #expect(abs(parts - service.money.variance[column]) < 1e-6)
      }
      let activity = zip(service.madeUp, service.planPrice).map { $1 == 0 ? 0 : $0 / $1 }
      #expect(abs(activity.reduce(0, +)) < 1e-6)
      let parts = report.total(service.madeUp) + report.total(service.notMadeUp)
      #expect(abs(parts - report.total(service.volumeEffect)) < 1e-6)
      #expect(service.madeUp.contains { $0.magnitude > 1_000 })
    }
  }

  @Test("Budget less outturn is the saving: planned, now and as a difference, by year and in total")
  func budgetLessOutturn() throws {
    let report = try #require(DeliveryReport(try shipped("northshire/five-years-delivered")))
    let budget = try #require(report.line(.budget(.total)))
    let outturn = try #require(report.line(.outturn(.total)))
    let saving = try #require(report.line(.pool(.saving)))
    for part in [\PlannedLine.plan, \.now, \.variance] {
      for year in report.years.labels.indices {
        let left = budget[keyPath: part][year] - outturn[keyPath: part][year]
        #expect(abs(left - saving[keyPath: part][year]) < 1e-6, "\(part) in \(year)")
      }
      let left = report.total(budget[keyPath: part]) - report.total(outturn[keyPath: part])
      #expect(abs(left - report.total(saving[keyPath: part])) < 1e-6)
    }
    // The services go on after the contract; budget and outturn of the contract do not.
    let last = try #require(report.columnsInTerm.last)
    #expect(last + 1 < report.years.count && budget.now[last] > 0)
    #expect(budget.now[last + 1] == 0 && outturn.now[last + 1] == 0)
  }

  @Test(
    "A number is delivered where the table states it, else it follows; after that it is forecast")
  func statuses() throws {
    let report = try Self.report(then: "0%")
    let (paid, spent) = (report.services[0], report.services[1])
    #expect((1...2).map { report.status(of: paid.money, in: $0) } == [.delivered, .forecast])
    #expect((1...2).map { report.status(of: paid.activity, in: $0) } == [.delivered, .forecast])
    // Nobody stated the variable cost: £6 for each of the 90.
    #expect((1...2).map { report.status(of: spent.money, in: $0) } == [.follows, .forecast])
    #expect(spent.money.now[1] == 540)
    let outturn = try #require(report.line(.outturn(.total)))
    #expect((1...2).map { report.status(of: outturn, in: $0) } == [.follows, .forecast])
  }

  @Test(
    "With a fixed part in the rule the rest of the variance is of price and rule, and is called so",
    arguments: [
      ("{rule: blended, price: £10, plan: base, above: 20%, below: 20%}", "price and rule"),
      ("{rule: block, price: £10, plan: base}", "price and rule"),
      ("{rule: open_book}", "price and rule"), ("{rule: activity, price: £9}", "price"),
    ])
  func rules(_ rule: String, _ words: String) throws {
    let text = Self.text.replacing("GROWTH", with: "0%").replacing(
      "{bau: {rule: activity, price: £10}}",
      with: "{bau: {rule: activity, price: £10}, alliance: \(rule)}")
    let study = try Study(
      text: text + "actuals: delivered.csv\n",
      beside: [
        SourceFile(
          name: "delivered.csv",
          text: "year,line,party,value\n2026/27,service.wards.activity,hospital,110\n")
      ])
    let report = try #require(DeliveryReport(Case(study.run(), seekingWarnings: false)))
    let paid = try #require(report.services.first)
    #expect(paid.priceWords == words)
    #expect(report.services[1].priceWords == "price")
    if rule.contains("blended") {
      // Planned 100 × £10; paid (100 + 20 % × 10) × £10 = £1,020 for 110: volume +£100, the rest −£80,
      // though no price has moved: on average £9.27 instead of £10.
      #expect(abs(paid.volumeEffect[1] - 100) < 1e-9 && abs(paid.priceEffect[1] + 80) < 1e-9)
      #expect(paid.price[1] < paid.planPrice[1])
    }
    let said = report.sentences[0]
    #expect(said.contains(" and \(words) "), "\(said)")
    #expect(said.contains(PriceAndVolume.ruleWords) == (words != "price"))
  }

  @Test("What is said names both parts of the variance, and the years left")
  func sentences() throws {
    let report = try Self.report(then: "[0%, 6%, -5.660377358490566%]")
    #expect(
      report.sentences == [
        "2026/27 is over: payments for services £10 less than planned, of which volume -£100 and price +£90; of the volume, -£60 is activity that other years up to 2028/29 make up for, at the plan's price, and -£40 is not made up for; outturn £990, £10 under the budget as it now stands (planned: on it).",
        "2026/27 to 2028/29, the last 2 as expected now: outturn £3,050, £50 more than planned; saving against the budget as it now stands -£50, planned £0.",
      ])
  }

  @Test(
    "What is said of the years adds up to what is said of the term, though delivered prices move the budget"
  )
  func oneSaving() throws {
    let report = try #require(DeliveryReport(try shipped("northshire/five-years-delivered")))
    let saving = try #require(report.forecast.first { $0.line == .pool(.saving) })
    // £215,990 over and £43,670 under, as the scenario expects; the plan's budget would give other figures.
    #expect(report.sentences[0].contains("£215,990 over the budget as it now stands"))
    #expect(report.sentences[1].contains("£43,670 under the budget as it now stands"))
    let total = report.columnsInTerm.reduce(0) { $0 + saving.now[$1] }
    #expect(
      report.sentences[2].contains(
        "saving against the budget as it now stands \(MoneyText.of(total))"))
  }

  @Test("A plan is frozen only by its fingerprint; without a file it is the scenario itself")
  func planWords() throws {
    func words(_ actuals: String) throws -> String {
      let text = Self.text.replacing("GROWTH", with: "0%")
      let study = try Study(
        text: text + "actuals: \(actuals)\n",
        beside: [
          SourceFile(
            name: "delivered.csv",
            text: "year,line,party,value\n2026/27,service.wards.activity,hospital,90\n"),
          SourceFile(name: "plan.yaml", text: text),
        ])
      let report = try #require(DeliveryReport(Case(study.run(), seekingWarnings: false)))
      return report.planWords(file: "plan.yaml")
    }
    let hash = try Study(
      text: Self.text.replacing("GROWTH", with: "0%"), file: "plan.yaml"
    ).scenario.inputHash
    #expect(try words("delivered.csv") == "this scenario without what was delivered")
    #expect(
      try words("{from: delivered.csv, plan: {file: plan.yaml}}")
        == "plan.yaml, which has the fingerprint \(hash)")
    #expect(
      try words("{from: delivered.csv, plan: {file: plan.yaml, hash: \(hash)}}")
        == "plan.yaml, frozen with the fingerprint \(hash)")
  }

  @Test("A scenario that says nothing of it has no report")
  func none() throws {
    #expect(DeliveryReport(try shipped("northshire/five-years")) == nil)
  }
}
