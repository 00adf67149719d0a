import DrawnScenarios
import Notation
import Testing

@Suite("A number is plain digits")
struct DecimalTextTests {
  @Test(
    "The fewest digits, without an exponent, that read back as the same number",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-3, "-3"), (100, "100"), (0.1, "0.1"), (-0.5, "-0.5"),
      (0.1 + 0.2, "0.30000000000000004"), (1.0 / 3, "0.3333333333333333"),
      (123_456_789.125, "123456789.125"), (12_345_678.9, "12345678.9"),
      (1e-5, "0.00001"), (-1e-7, "-0.0000001"), (-1.25e-7, "-0.000000125"),
      (-2.5e-5, "-0.000025"),
      // 2^53 - 1, 2^53 and the next number that there is.
      (9_007_199_254_740_991, "9007199254740991"), (9_007_199_254_740_992, "9007199254740992"),
      (9_007_199_254_740_994, "9007199254740994"), (-9_007_199_254_740_992, "-9007199254740992"),
      (1e15, "1000000000000000"), (1e16, "10000000000000000"), (1.5e17, "150000000000000000"),
      (1e20, "100000000000000000000"), (1e21, "1000000000000000000000"),
      (1e22, "10000000000000000000000"), (-1.25e21, "-1250000000000000000000"),
      (9_223_372_036_854_775_808, "9223372036854776000"),
    ] as [(Double, String)])
  func written(_ number: Double, _ text: String) {
    #expect(DecimalText.of(number) == text)
    #expect(Double(text) == number)
  }

  @Test(
    "The smallest and the largest numbers stand in full",
    arguments: [
      // 5e-324 is a 5 at the 324th place; 17 digits of the largest leave 292 noughts behind.
      (5e-324, "0." + String(repeating: "0", count: 323) + "5"),
      (-5e-324, "-0." + String(repeating: "0", count: 323) + "5"),
      (2.2250738585072014e-308, "0." + String(repeating: "0", count: 307) + "22250738585072014"),
      (1.7976931348623157e308, "17976931348623157" + String(repeating: "0", count: 292)),
      (-1.7976931348623157e308, "-17976931348623157" + String(repeating: "0", count: 292)),
    ] as [(Double, String)])
  func extremes(_ number: Double, _ text: String) {
    #expect(DecimalText.of(number) == text)
    #expect(Double(text) == number)
  }

  @Test("Random numbers read back as they were")
  func random() {
    var random = SeededGenerator(seed: 20_260_401)
    var faults: [String] = []
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      let text = DecimalText.of(number)
      let isPlain = text.utf8.allSatisfy { (48...57).contains($0) || $0 == 45 || $0 == 46 }
      if Double(text) != number || !isPlain { faults.append("\(number) as \(text)") }
    }
    #expect(faults == [], "seed 20260401")
  }

  @Test("As bytes a number is the same as in a text, behind what stands there")
  func bytes() {
    var random = SeededGenerator(seed: 20_261_127)
    let borders: [Double] = [
      0, -0.0, 1, -1, 10, 100, 0.5, -0.5, 0x1p53, -0x1p53, 0x1p53 - 1, 0x1p53 + 2, 1e15, 1e16, 1e22,
      1e23,
      5e-324, 1.7976931348623157e308, 1e-4, 1e-5, .infinity, -.infinity, .nan, 0.1 + 0.2,
    ]
    let drawn = (0..<20_000).map { number -> Double in
      switch number % 4 {
      case 0: Double(bitPattern: random.next())
      case 1: Double.random(in: -1e9...1e9, using: &random)
      case 2: (Double.random(in: -1e9...1e9, using: &random) * 100).rounded() / 100
      default: Double.random(in: -1e17...1e17, using: &random).rounded()
      }
    }
    for number in borders + drawn {
      var bytes = Array("x,".utf8)
      DecimalText.append(number, to: &bytes)
      #expect(String(decoding: bytes, as: UTF8.self) == "x," + DecimalText.of(number))
    }
  }

  @Test("What is not finite is a word")
  func words() {
    #expect(DecimalText.of(.infinity) == "inf")
    #expect(DecimalText.of(-.infinity) == "-inf")
    #expect(DecimalText.of(.nan) == "nan")
  }
}

@Suite("Numbers as scenario files have them")
struct WrittenDecimalTests {
  @Test(
    "Hundredths move the point and no digit",
    arguments: [
      (0.023, "2.3"), (1.0, "100"), (0.0, "0"), (-0.005, "-0.5"), (0.1 + 0.2, "30.000000000000004"),
      (12.5, "1250"), (1e-9, "0.0000001"), (-1.2345, "-123.45"), (0.1, "10"),
    ])
  func percent(_ number: Double, _ expected: String) {
    #expect(DecimalText.percent(of: number) == expected)
  }

  @Test(
    "Commas stand between the thousands",
    arguments: [
      (999.0, "999"), (1_000.0, "1,000"), (-1_234_567.5, "-1,234,567.5"), (0.0001, "0.0001"),
      (100_000.0, "100,000"), (-12.0, "-12"),
    ])
  func grouped(_ number: Double, _ expected: String) {
    #expect(DecimalText.grouped(number) == expected)
  }
}
