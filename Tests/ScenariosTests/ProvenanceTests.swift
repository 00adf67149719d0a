import Modelling
import Probability
import Scenarios
import Testing

@Suite("A number may be stated with its source")
struct ProvenanceTests {
  private func provenance(_ text: String) throws -> Provenance {
    try #require(try scenario(given(text)).parts.spend).input.provenance
  }

  @Test("Source, owner, date, evidence, note, range, distribution and role are kept")
  func all() throws {
    let stated = try provenance(
      "{value: £98k, source: ledger, owner: A. Finance, date: 2026-09-30, evidence: medium, "
        + "note: audited, range: [£90k, £110k], distribution: triangular, role: uncertainty}")
    #expect(stated.source == "ledger")
    #expect(stated.owner == "A. Finance")
    #expect(stated.date == "2026-09-30")
    #expect(stated.evidence == "medium")
    #expect(stated.note == "audited")
    #expect(stated.range == 90_000...110_000)
    #expect(stated.distribution == .triangular)
    #expect(stated.isUncertain && !stated.isLever)
    #expect(stated.place == "plan.yaml:7")
  }

  @Test(
    "Where there is a range the world chooses, unless the file says otherwise",
    arguments: [
      ("£98k", nil), ("{value: £98k, range: [£90k, £110k]}", "uncertainty"),
      ("{value: £98k, range: [£90k, £110k], role: lever}", "lever"),
      ("{value: £98k, role: fixed}", "fixed"),
    ] as [(String, String?)])
  func role(_ text: String, _ role: String?) throws { #expect(try provenance(text).role == role) }

  @Test("A default has no place in the file")
  func defaults() throws {
    let tolerance = try scenario(given("£98k")).parts.appraisal.tolerance
    #expect(tolerance.input.provenance == Provenance())
    #expect(tolerance.input.values == [0.01])
  }

  @Test(
    "A range holds its value: below, at and above its ends",
    arguments: [
      ("£89k", "bad-range 7:16"), ("£90k", ""), ("£110k", ""), ("£111k", "bad-range 7:16"),
    ])
  func range(_ value: String, _ code: String) {
    let text = given("{value: \(value), range: [£90k, £110k]}")
    #expect(codes(text) == (code.isEmpty ? [] : [code]))
  }

  @Test(
    "A value lies where its distribution has it; a hundredth of the width is near enough",
    arguments: [
      // The middle of 90 and 110 is 100, give or take 0.2; their geometric mean √9,900 = 99.50.
      ("£100k", "normal", ""), ("£100.2k", "normal", ""), ("£100.3k", "normal", "off-centre 7:16"),
      ("£99.7k", "normal", "off-centre 7:16"), ("£99.5k", "lognormal", ""),
      ("£99.6k", "lognormal", ""), ("£99.8k", "lognormal", "off-centre 7:16"),
      ("£90k", "uniform", ""), ("£110k", "triangular", ""), ("£111k", "uniform", "bad-range 7:16"),
    ])
  func centre(_ value: String, _ distribution: String, _ code: String) {
    let text = given("{value: \(value), range: [£90k, £110k], distribution: \(distribution)}")
    #expect(codes(text) == (code.isEmpty ? [] : [code]))
  }

  @Test(
    "Each year of a list or a map lies within the range",
    arguments: [
      ("[£91k, £99k, £110k]", ""), ("[£91k, £111k]", "bad-range 7:23"),
      ("{2026/27: £91k, 2028/29: £111k}", "bad-range 7:41"),
      // Halfway between the two years it is £111k already.
      ("{2026/27: £110k, 2028/29: £112k}", "bad-range 7:16"),
    ])
  func years(_ values: String, _ code: String) {
    let text = given("{value: \(values), range: [£90k, £110k]}")
    #expect(codes(text) == (code.isEmpty ? [] : [code]))
  }

  @Test("What was agreed is fixed, whatever range is stated with it")
  func agreed() throws {
    let text = given("£98k", "").replacing(
      "given: £100k", with: "given: {value: £100k, range: [£90k, £110k]}")
    let agreed = try #require(try scenario(text).parts.budget.given).input.provenance
    #expect(agreed.role == "fixed" && agreed.range == 90_000...110_000 && !agreed.isUncertain)
  }

  @Test(
    "What makes no sense is refused at its place",
    arguments: [
      ("range: [£110k, £90k]", "bad-range 7:29"), ("range: [£90k]", "bad-range 7:29"),
      ("range: £90k", "bad-range 7:29"), ("range: [1, x]", "not-a-number 7:33"),
      ("distribution: pert", "missing-key 7:36"), ("evidence: good", "unknown-choice 7:32"),
      ("role: hope", "unknown-choice 7:28"), ("sauce: ledger", "unknown-key 7:22"),
      ("date: 2026-13-01", "expected-date 7:28"), ("date: 30/09/2026", "expected-date 7:28"),
      ("date: 2026-09-32", "expected-date 7:28"), ("owner: [A, B]", "expected-text 7:29"),
      ("range: [1, x], distribution: pert", "not-a-number 7:33"),
    ])
  func refused(_ entry: String, _ code: String) {
    let text = given("{value: £98k, \(entry)}")
    #expect(codes(text) == [code], "\(complaint(text))")
  }

  @Test("A value that is wrong is not told a second time by its range")
  func once() {
    #expect(codes(given("{value: x, range: [£90k, £110k]}")) == ["not-a-number 7:16"])
    #expect(codes(given("{value: -1, range: [£90k, £110k]}")) == ["out-of-range 7:16"])
  }

  @Test("A source without a number is no number")
  func noValue() { #expect(codes(given("{source: ledger}")) == ["missing-key 7:8"]) }
}
