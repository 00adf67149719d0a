import Probability
import Testing

@Suite("Counted values as text")
struct FixedBinsTextTests {
  private static let text = """
    bins 0.0 10.0 5
    outside 1 1 2
    extremes -3.0 14.0
    sum 3826300464659
    0 2 1=2.0
    4 2
    values 7

    """

  private func error(_ text: String) -> FixedBinsTextError? {
    do throws(FixedBinsTextError) {
      _ = try FixedBins(text: text)
      return nil
    } catch {
      return error
    }
  }

  @Test("The text of a few values")
  func few() throws {
    var tally = FixedBins(low: 0, high: 10, bins: 5)
    for value in [0, 1.9, 2, 9.9, 10, -3, 14, .nan, .infinity] { tally.add(value) }
    // The sum is 34.8 ÷ 10 × 2⁴⁰ = 3,826,300,464,660.5; seven values rounded make
    // up to 3.5 less or more.
    #expect(tally.text == Self.text)
    #expect(try FixedBins(text: tally.text) == tally)
  }

  @Test("What is written is read back, many values or none")
  func readBack() throws {
    for tally in [
      FixedBinsTests.tally(FixedBinsTests.values), FixedBinsTests.tally([]),
      FixedBinsTests.tally([1e300, -1e300]), FixedBinsTests.tally([.nan]),
    ] {
      let read = try FixedBins(text: tally.text)
      #expect(read == tally)
      #expect(read.text == tally.text)
    }
  }

  @Test("A text that is cut off anywhere is an error")
  func cutOff() {
    for length in 0..<Self.text.count - 2 {
      #expect(error(String(Self.text.prefix(length))) != nil, "\(length)")
    }
  }

  @Test(
    "Damage is found in its line",
    arguments: [
      ("bins 0.0", "bins 20.0", 1), ("10.0 5", "10.0 0", 1), ("10.0 5", "10.0 99999999999", 1),
      ("10.0 5", "inf 5", 1), ("bins", "boxes", 1), ("outside 1", "outside 0", 3),
      ("outside 1 1 2", "outside 1 1", 2), ("outside 1", "outside -1", 2),
      ("outside 1", "outside 9223372036854775807", 2),
      ("-3.0 14.0", "14.0 -3.0", 3), ("-3.0", "3.0", 3), ("14.0", "inf", 3),
      ("sum 3826300464659", "sum 3.8", 4), ("sum 3826300464659", "sum 38263004646590", 7),
      ("0 2 1", "0 2 0", 5), ("0 2 1", "0", 5), ("0 2 1", "3 2 1", 6), ("4 2\n", "5 2\n", 6),
      ("4 2\n", "4 1 1\n", 6), ("4 2\n", "4 1\n", 7), ("4 2\n", "-4 2\n", 6),
      ("values 7\n", "values 7\nvalues 7\n", 8), ("extremes -3.0 14.0\n", "", 4),
    ])
  func damaged(_ part: String, _ other: String, _ line: Int) {
    let text = Self.text.replacing(part, with: other, maxReplacements: 1)
    #expect(text != Self.text)
    #expect(error(text)?.line == line)
  }

  @Test("The error says what should stand there")
  func words() {
    #expect(
      error(Self.text.replacing("values 7", with: "values 8"))?.description
        == "line 7 of the counted values is damaged: expected as many values as are counted, "
        + "between least and greatest; count them anew")
  }
}
