import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Numbers and series are read as people write them")
struct SeriesTests {
  @Test(
    "One number holds in every year",
    arguments: [
      ("24,000", 24_000), ("24000", 24_000), ("£2.85m", 2_850_000), ("450k", 450_000),
      ("£0.5bn", 500_000_000), ("'£1,980'", 1_980), ("0", 0), ("12.5", 12.5),
    ] as [(String, Double)])
  func level(_ text: String, _ value: Double) throws {
    let quantity = try #require(try scenario(given(text)).parts.spend)
    #expect(quantity.input.values == [0, value, value, value, value, value])
    #expect(quantity.input.shape == .level)
  }

  @Test(
    "Several numbers are a list from the first year on, or a map of years",
    arguments: [
      // The last value is kept.
      ("[5, 4, 3]", [5, 4, 3, 3, 3]), ("[7]", [7, 7, 7, 7, 7]),
      ("[1, 2, 3, 4, 5]", [1, 2, 3, 4, 5]),
      // From 10 to 40 in three steps of 10, and 40 kept.
      ("{2026/27: 10, 2029/30: 40}", [10, 20, 30, 40, 40]),
      ("{2026/27: 10, 2029/30: 40, fill: linear}", [10, 20, 30, 40, 40]),
      ("{2026/27: 10, 2029/30: 40, fill: step}", [10, 10, 10, 40, 40]),
      // From 0 to 50 in two steps of 25; the order of the years does not matter.
      ("{2028/29: 50, 2026/27: 0, 2030/31: 10}", [0, 25, 50, 30, 10]),
      ("{2026/27: 9}", [9, 9, 9, 9, 9]),
    ] as [(String, [Double])])
  func series(_ text: String, _ values: [Double]) throws {
    #expect(try spend(text) == values)
    #expect(try scenario(given(text)).parts.spend?.input.shape == .series)
  }

  @Test("A series with its source has the same values as one alone")
  func statedSeries() throws {
    #expect(try spend("{value: [5, 4, 3], source: ledger}") == [5, 4, 3, 3, 3])
    #expect(
      try spend("{value: {2026/27: 10, 2029/30: 40, fill: step}, source: ledger}") == [
        10, 10, 10, 40, 40,
      ])
  }

  @Test(
    "What is no series is refused at its place",
    arguments: [
      ("{2027/28: 5}", "first-year-missing 7:8"), ("{2025/26: 5, 2026/27: 4}", "base-year 7:9"),
      ("[1, 2, 3, 4, 5, 6]", "too-many-years 7:24"), ("[]", "empty-list 7:8"),
      ("{}", "empty-list 7:8"), ("{fill: step}", "empty-list 7:8"),
      ("{2026/27: 5, 2031/32: 4}", "year-outside 7:21"), ("{2026: 5}", "expected-year 7:9"),
      ("{2026/28: 5}", "expected-year 7:9"), ("[1, x]", "not-a-number 7:12"),
      ("[[1]]", "expected-number 7:9"), ("{2026/27: [1]}", "expected-number 7:18"),
      ("{2026/27: 1, fill: flat}", "unknown-choice 7:27"), ("-5", "out-of-range 7:8"),
      ("5%", "wrong-unit 7:8"), ("24,00", "not-a-number 7:8"), ("[24,000, 3]", "split-number 7:11"),
      ("about 5", "not-a-number 7:8"), ("", "blank-value 7:7"), ("~", "blank-value 7:8"),
    ])
  func refused(_ text: String, _ code: String) {
    #expect(codes(given(text)) == [code], "\(complaint(given(text)))")
  }
}

@Suite("One-off sums fall in the years named")
struct OneOffTests {
  private func capital(_ text: String) throws -> [Double] {
    let more = """
      investments:
        van: {holder: charity, capital: \(text), start: 2030/31, asset_life: 4, recovery: own}

      """
    let parts = try scenario(given("£98k", more)).parts
    return try #require(parts.investments.first).value.capital.input.values
  }

  @Test(
    "A sum without a year falls in the first; years not named have none",
    arguments: [
      ("£5k", [0, 5_000, 0, 0, 0, 0]), ("[1k, 0, 2k]", [0, 1_000, 0, 2_000, 0, 0]),
      ("{2028/29: 3k}", [0, 0, 0, 3_000, 0, 0]),
      ("{2025/26: 1k, 2027/28: 2k}", [1_000, 0, 2_000, 0, 0, 0]),
      ("{value: {2025/26: 1k}, source: quote}", [1_000, 0, 0, 0, 0, 0]),
    ] as [(String, [Double])])
  func sums(_ text: String, _ values: [Double]) throws { #expect(try capital(text) == values) }

  @Test("There is nothing to fill between sums")
  func fill() {
    let more = """
      investments:
        van: {holder: charity, capital: {2026/27: 5k, fill: step}, asset_life: 4, recovery: own}
      """
    #expect(codes(given("£98k", more)) == ["expected-year 9:49"])
  }
}

@Suite("Numbers are held against what their key counts")
struct BoundsTests {
  private func shares(_ text: String) -> [String] {
    codes(
      given("£98k").replacing(
        "charity: {role: provider}",
        with: "charity: {role: provider, share: \(text)}, other: {role: provider}"))
  }

  @Test(
    "Below, at and above the bounds of a share",
    arguments: [
      ("-0.1%", "out-of-range 4:75"), ("0%", ""), ("0", ""), ("0.0", ""),
      ("1", "bare-percentage 4:75"), ("0.5", "bare-percentage 4:75"), ("100%", ""),
      ("100.1%", "out-of-range 4:75"), ("60", "bare-percentage 4:75"), ("£1", "wrong-unit 4:75"),
    ])
  func share(_ text: String, _ code: String) {
    #expect(shares(text) == (code.isEmpty ? [] : [code]))
  }

  @Test("A share without its sign is told with the sign")
  func perCent() {
    let text = complaint(
      given("£98k").replacing("role: provider}", with: "role: provider, share: 60}"))
    #expect(text.contains("'parties.charity.share' is 60 without a per cent sign: 6,000% or 60%?"))
    #expect(text.contains("help: write 60%\n"))
    let small = complaint(
      given("£98k").replacing("role: provider}", with: "role: provider, share: 0.5}"))
    #expect(small.contains("help: write 50% or 0.5%\n"))
  }

  @Test(
    "Digits, a point and three noughts may be thousands; other decimals are what they say",
    arguments: [
      ("12.000", "ambiguous-point 7:8"), ("£120.000", "ambiguous-point 7:8"),
      ("[1, 12.000]", "ambiguous-point 7:12"), ("12.500", ""), ("0.125", ""), ("0.000", ""),
      ("12.00", ""), ("12.0000", ""), ("1.000m", ""),
    ])
  func point(_ text: String, _ code: String) {
    #expect(codes(given(text)) == (code.isEmpty ? [] : [code]))
  }

  @Test("Where thousands make no sense there is nothing to ask")
  func pointWithinBounds() {
    #expect(codes(given("£98k").replacing("years: 3", with: "years: 3.000")) == [])
  }

  @Test("A cell of a table is a decimal: it needs no sign, and no other reading is thought of")
  func cells() throws {
    let years = Years(base: 2025, horizon: 5)
    let share = Input(
      id: InputID("gainshare.cap"), label: "cap", unit: .share, shape: .constant, values: [0],
      bounds: 0...1, provenance: Provenance())
    #expect(try readValue("0.025", of: share, years: years, at: .whole("rows.csv")) == 0.025)
    let sum = Input(
      id: InputID("spend"), label: "spend", unit: .pounds, shape: .level, values: [0],
      bounds: 0...1e13,
      provenance: Provenance())
    #expect(try readValue("12.000", of: sum, years: years, at: .whole("rows.csv")) == 12)
  }

  @Test(
    "The appraisal has 2 to 60 years, and the contract ends a year before it",
    arguments: [
      (1, 1, "out-of-range 3:20"), (2, 1, ""), (59, 58, ""), (60, 59, ""),
      (61, 59, "out-of-range 3:20"),
      (5, 4, ""), (5, 5, "term-too-long 2:35"), (5, 6, "term-too-long 2:35"),
    ])
  func years(_ appraisal: Int, _ contract: Int, _ code: String) {
    let text = given("£98k").replacing("years: 3}", with: "years: \(contract)}")
      .replacing("years: 5}", with: "years: \(appraisal)}")
    #expect(codes(text) == (code.isEmpty ? [] : [code]), "\(complaint(text))")
  }

  @Test(
    "A number of years means the same however it is written", arguments: ["12", "12.0", "'12'"])
  func horizon(_ text: String) throws {
    let years = try scenario(given("£98k").replacing("years: 5}", with: "years: \(text)}")).years
    #expect(years.horizon == 12)
    #expect(years.labels.first == "2025/26")
    #expect(years.labels.last == "2037/38")
  }
}
