import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Plain numbers in cells are held against the rule of their input")
struct PlainValueRuleTests {
  private static let units: [Unit] = [
    .pounds, .presentPounds, .poundsPer("spell"), .presentPoundsPer("head"), .activity("spells"),
    .share,
    .rate, .percentOf("income"), .percentagePoints, .probability, .factor, .count, .years, .score,
    .measure("days"),
  ]

  private static let texts = [
    "0", "1", "-1", "0.5", "-0.5", "2", "2.5", "100", "101", "60", "61", "5%", "100%", "100.01%",
    "-5%", "£5",
    "-£5", "£2.5m", "450k", "1,234.5", "1000000000000000", "1000000000000001", "12.000", "1bn",
    "5000bn",
  ]

  private func input(_ unit: Unit, _ bounds: ClosedRange<Double>) -> Input {
    Input(
      id: InputID("services.ward.growth"), label: "Growth", unit: unit, shape: .constant,
      values: [0],
      bounds: bounds, provenance: Provenance())
  }

  @Test("A number is taken where reading the cell takes it, and nowhere else", arguments: units)
  func same(_ unit: Unit) throws {
    let years = Years(base: 2025, horizon: 3)
    var (taken, refused) = (0, 0)
    for bounds in [0...1, -0.5...100, 0...1e13, -1e18...1e18] {
      let input = input(unit, bounds)
      let rule = try #require(PlainValueRule(of: input))
      for text in Self.texts {
        let written = try #require(WrittenNumber(reading: text))
        let value = try? readValue(text, of: input, years: years, at: .whole("row"))
        #expect(rule.takes(written) == (value != nil), "\(text) for \(unit) in \(bounds)")
        if let value { #expect(value == written.value) }
        if value == nil { refused += 1 } else { taken += 1 }
      }
    }
    #expect(taken > 10 && refused > 10)
  }

  @Test("Years, yes and no are words", arguments: [Unit.year, .flag])
  func words(_ unit: Unit) { #expect(PlainValueRule(of: input(unit, 0...60)) == nil) }
}
