import DrawnScenarios
import SourceText
import Testing

/// The short way to read a number out of bytes gives what the long way gives, or nothing.
@Suite("Plain numbers are read out of bytes")
struct PlainNumberTests {
  private func plain(_ text: String) -> WrittenNumber? {
    var text = text
    return text.withUTF8 { WrittenNumber(plain: $0) }
  }

  @Test(
    "What people write most is read the short way",
    arguments: [
      "0", "7", "-3", "+7", "86,448,539", "144490495", "0.4599", "-1,234.5", "£560", "£2.85m",
      "-£3",
      "450k", "450K", "2.5%", "2.5 %", "-3%", "1.7BN", "0.000", "-0.0", " 12 ",
      "0.9123456789012345",
      "9999999999999999999", "0.1234567890123456789", "123456789012.1234567", "9007199254740993",
    ])
  func short(_ text: String) {
    let bare = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    let (read, expected) = (plain(text), WrittenNumber(reading: bare))
    #expect(read != nil && read == expected)
    #expect(read?.value.sign == expected?.value.sign)
  }

  @Test(
    "What is no number, or takes more than a division, is left to the long way",
    arguments: [
      "", " ", "-", "£", ".5", "5.", "1.2.3", "007", "00", "1,23", "1,2345", "0,123", "1234,567",
      "--1",
      "+-1", "£5%", "5%%", "5  %", "% 5", "1e5", "5kk", "5b", "5bm", "5 k", "5k ·", "nan", "inf",
      "[1]",
      "1,", "1,,000", "10000000000000000000", "0.00000000000000000001", "12345678901234567.5m", "５",
    ])
  func long(_ text: String) { #expect(plain(text) == nil) }

  @Test("Texts of all signs of numbers are read as the long way reads them")
  func signs() {
    var random = SeededGenerator(seed: 20_261_128)
    let signs = Array("0012345678999..,,-+£%kKmMbBnN e\u{212A}")
    var read = 0
    for _ in 0..<200_000 {
      let count = Int.random(in: 1...9, using: &random)
      let text = String(
        (0..<count).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] })
      guard let number = plain(text) else { continue }
      read += 1
      let bare = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
      #expect(number == WrittenNumber(reading: String(bare)), "'\(text)'")
    }
    #expect(read > 5_000)
  }

  @Test("Digits of any length are rounded once, as the long way rounds them")
  func digits() {
    var random = SeededGenerator(seed: 20_261_129)
    var read = 0
    for number in 0..<100_000 {
      let text = Self.drawn(number, &random)
      guard let short = plain(text) else { continue }
      read += 1
      #expect(short == WrittenNumber(reading: text), "\(text)")
    }
    #expect(read > 80_000)
  }

  /// A decimal of up to 19 digits, each third one halfway between two numbers or next to it.
  private static func drawn(_ number: Int, _ random: inout SeededGenerator) -> String {
    let ending = ["", "", "", "%", "k", "m"][Int.random(in: 0..<6, using: &random)]
    guard number.isMultiple(of: 3) else {
      let digits = String(
        UInt64.random(
          in: 0..<UInt64(1) << UInt64.random(in: 1...63, using: &random), using: &random))
      let places = Int.random(in: 0..<digits.count, using: &random)
      return places == 0
        ? digits + ending : "\(digits.dropLast(places)).\(digits.suffix(places))\(ending)"
    }
    // (2^53 + 2 × odd + 1) ÷ 2^k ends in 5 after k places: exactly halfway.
    let odd = UInt64.random(in: 1 << 53..<1 << 54, using: &random) | 1
    let (whole, half) = (odd / 2, odd % 2 == 1 ? "5" : "0")
    let beside = ["", "", "1"][Int.random(in: 0..<3, using: &random)]
    return "\(whole).\(half)\(beside)"
  }

  @Test("A number halfway between two goes to the even one")
  func half() {
    // 2^53 + 1 lies between 2^53 and 2^53 + 2; a tenth above it is nearer to the latter.
    #expect(plain("9007199254740993.0")?.value == 9_007_199_254_740_992)
    #expect(plain("9007199254740993.1")?.value == 9_007_199_254_740_994)
    #expect(plain("9007199254740995.0")?.value == 9_007_199_254_740_996)
  }
}
