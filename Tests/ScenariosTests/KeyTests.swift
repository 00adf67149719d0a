import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Keys: unknown ones are refused, left out ones have defaults")
struct KeyTests {
  @Test(
    "An unknown key is told with the nearest one, or with those that may stand there",
    arguments: [
      ("budgte: {given: £1}", "a scenario has no key 'budgte'", "did you mean 'budget'?"),
      ("contract: {yaers: 3}", "'contract' has no key 'yaers'", "did you mean 'years'?"),
      (
        "contract: {colour: red}", "'contract' has no key 'colour'",
        "keys that may stand here: start, years, population, after_term, extension, break, reprocurement"
      ),
      (
        "parties: {charity: {rol: provider}}", "'parties.charity' has no key 'rol'",
        "did you mean 'role'?"
      ),
    ])
  func unknown(_ text: String, _ message: String, _ remedy: String) {
    let complaint = complaint(text)
    #expect(complaint.contains(message + "\n"))
    #expect(complaint.contains("help: " + remedy + "\n"))
  }

  @Test("All mistakes are told together")
  func together() {
    let text = given("about 5", "contracts: 5\nexpect: 5\n")
      .replacing("role: provider", with: "role: provder")
    #expect(
      codes(text) == [
        "unknown-choice 4:58", "not-a-number 7:8", "unknown-key 8:1", "expected-keys 9:9",
      ])
  }

  @Test("A mistake is not told again by what follows from it")
  func once() {
    #expect(codes("£100k") == ["expected-keys 1:1"])
    #expect(codes(given("x")) == ["not-a-number 7:8"])
    #expect(codes(given("1").replacing("{given: £100k}", with: "£100k")) == ["expected-keys 6:9"])
  }

  @Test("What is left out has the default that its meaning states")
  func defaults() throws {
    let parts = try scenario(given("£98k").replacing("appraisal: {years: 5}\n", with: "")).parts
    #expect(parts.appraisal.years == 10)
    #expect(parts.appraisal.discountRate.input.values.dropFirst().allSatisfy { $0 == 0.035 })
    #expect(parts.appraisal.discountTiming.input.values == [1])
    #expect(parts.budget.efficiency.input.values == Array(repeating: 0, count: 11))
    #expect(parts.gainshare?.basis == .payments)
    #expect(parts.gainshare?.period == .year)
    #expect(parts.gainshare?.firstPound == true)
    #expect(parts.gainshare?.paid == .year)
    #expect(parts.contract.afterTerm == nil)
    #expect(parts.services.isEmpty && parts.shifts.isEmpty)
  }

  @Test("A key without a value is an error, and no default")
  func blank() throws {
    #expect(
      codes(given("£98k", "services:\nlines: ~\naccounts: null\n")) == [
        "blank-value 8:10", "blank-value 9:8", "blank-value 10:11",
      ])
    #expect(codes(given("£98k", "landing: {charity: }\n")) == ["blank-value 8:20"])
    #expect(codes(given("£98k", "landing: {charity: {}}\n")) == [])
    #expect(codes(given("£98k", "scenario:\n")) == ["duplicate-key 8:1"])
  }

  @Test("Names, nouns and paths make labels and units")
  func labels() throws {
    let text = """
      scenario: {title: Wards}
      contract: {start: 2026/27, years: 3}
      parties: {board: {role: commissioner}, acute_trust: {role: provider}}
      services:
        wards: {name: Emergency admissions, unit: spells, provider: acute_trust, activity: 12k, unit_cost: £700}
        day_care: {provider: acute_trust, activity: 4k, growth: 2%, unit_cost: £70}
      payments:
        wards: {bau: {rule: activity, price: £1980}}
        day_care: {bau: {rule: open_book, fee: 3%}}
      budget: {growth: {wards: 1%}}
      shifts:
        home: {name: Care at home, from: wards, share: 9%, to: [{service: day_care, units: 2}]}
      gainshare:
        gain: [{up_to: 5%, providers: 50%}, {providers: 30%}]
        weights: {acute_trust: 60%}

      """
    let inputs = try scenario(text).quantities.map(\.input)
    func told(_ path: String) -> String? {
      inputs.first { $0.id.path == path }.map { "\($0.label) [\($0.unit.label)]" }
    }
    #expect(
      told("services.wards.activity") == "Emergency admissions: activity in the base year [spells]")
    #expect(
      told("services.wards.unit_cost") == "Emergency admissions: variable cost of one [£ per spell]"
    )
    #expect(
      told("payments.wards.bau.price")
        == "Emergency admissions: payment as usual, price [£ per spell]")
    #expect(told("services.day_care.activity") == "Day care: activity in the base year [units]")
    #expect(told("services.day_care.growth") == "Day care: growth as usual [% a year]")
    #expect(told("contract.years") == "Contract: firm years [years]")
    #expect(told("budget.growth.wards") == "Emergency admissions: agreed growth [% a year]")
    #expect(
      told("shifts.home.to.1.units")
        == "Care at home: to Day care, units for each that leaves [factor]")
    #expect(told("gainshare.gain.2.providers") == "Gainshare: gain, band 2, providers' share [%]")
    #expect(told("gainshare.weights.acute_trust") == "Acute trust: weight in gain [%]")
  }

  @Test(
    "Ids are plain words",
    arguments: [
      ("ward", true), ("w", true), ("ward_7", true), ("7_ward", false), ("_ward", false),
      ("Ward", false), ("ward-7", false), ("wärd", false), ("outside", false), ("value", false),
      ("by", false), (String(repeating: "w", count: 40), true),
      (String(repeating: "w", count: 41), false),
    ])
  func ids(_ id: String, _ isSound: Bool) {
    let found = codes(given("£98k", "lines:\n  \(id): {formula: '1'}\n"))
    #expect(found == (isSound ? [] : ["bad-id 9:3"]))
  }

  @Test(
    "Names are counted as spreadsheets count them: a hospital sign is two, _x is eight",
    arguments: [
      (String(repeating: "w", count: 120), true), (String(repeating: "w", count: 121), false),
      (String(repeating: "🏥", count: 60), true), (String(repeating: "🏥", count: 61), false),
      (String(repeating: "_x", count: 15), true), (String(repeating: "_x", count: 16), false),
    ])
  func nameLengths(_ name: String, _ isSound: Bool) {
    let found = codes(given("£98k", "lines:\n  own: {formula: '1', name: \(name)}\n"))
    #expect(found == (isSound ? [] : ["name-too-long 9:29"]))
  }

  @Test("Every key called name, names, title or unit takes a name that fits into labels")
  func names() {
    let texts = KeyWalk.all.filter { ["name", "names", "title"].contains($0.key.name) }
    #expect(texts.count > 15)
    for (path, key) in texts {
      switch key.schema {
      case .name: break
      case .either(let forms):
        if case .name? = forms.last { break }
        Issue.record("\(path) takes any text")
      default: Issue.record("\(path) takes any text")
      }
    }
  }
}

/// Every key of every table, with its path.
enum KeyWalk {
  static var all: [(path: String, key: any AnyKey)] { below(RootKeys.self, "") }

  private static func below(_ table: any KeyTable.Type, _ path: String) -> [(String, any AnyKey)] {
    table.keys.flatMap { key in
      let own = path.isEmpty ? key.name : "\(path).\(key.name)"
      return [(own, key)] + inner(key.schema, own)
    }
  }

  private static func inner(_ schema: Schema, _ path: String) -> [(String, any AnyKey)] {
    switch schema {
    case .table(let keys): below(keys, path)
    case .list(let item), .map(let item): inner(item, "\(path).*")
    case .either(let forms): forms.flatMap { inner($0, path) }
    default: []
    }
  }
}
