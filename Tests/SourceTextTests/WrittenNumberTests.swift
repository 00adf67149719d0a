import SourceText
import Testing

@Suite("Numbers are read as people write them")
struct WrittenNumberTests {
  private let place = SourcePosition(file: "plan.yaml", line: 3, column: 9, length: 5)

  private func read(_ text: String) -> WrittenNumber? {
    try? readNumber(Scalar(text), at: place)
  }

  @Test(
    "Accepted forms give exactly the number meant",
    arguments: [
      ("24,000", 24_000), ("24000", 24_000), ("-1,234.5", -1_234.5), ("+7", 7), ("0", 0),
      ("0.5", 0.5),
      ("450k", 450_000), ("450K", 450_000), ("1.5m", 1_500_000), ("2M", 2_000_000),
      ("1,234,567.89", 1_234_567.89), ("1000000000000000", 1e15), ("0.1", 0.1),
      ("1.7BN", 1_700_000_000),
      ("-0", 0), ("-0.0", 0), ("0.000", 0), ("10.0", 10),
    ] as [(String, Double)])
  func plain(_ text: String, _ value: Double) {
    #expect(read(text) == WrittenNumber(value: value, form: .plain))
    #expect(read(text)?.value.sign == value.sign)
  }

  @Test(
    "Per cent is a hundredth, correctly rounded",
    arguments: [
      ("2.5%", 0.025), ("-3%", -0.03), ("5 %", 0.05), ("100%", 1), ("0%", 0), ("-0%", 0),
      ("3.5%", 0.035),
      ("14.7%", 0.147), ("+0.07%", 0.0007), ("1,000%", 10),
    ] as [(String, Double)])
  func percent(_ text: String, _ value: Double) {
    #expect(read(text) == WrittenNumber(value: value, form: .percent))
  }

  @Test(
    "Pounds take the same endings",
    arguments: [
      ("£2.85m", 2_850_000), ("-£3m", -3_000_000), ("£1.7bn", 1_700_000_000), ("£12", 12),
      ("£1,250.50", 1_250.5), ("£0.29k", 290), ("+£5", 5), ("-£0", 0),
    ] as [(String, Double)])
  func pounds(_ text: String, _ value: Double) {
    #expect(read(text) == WrittenNumber(value: value, form: .pounds))
  }

  @Test("Every per cent with two decimals equals its decimal fraction")
  func everyPercent() {
    let wrong = (0...20_000).filter { hundredths in
      let tail = String(hundredths % 100 + 100).dropFirst()
      let whole = hundredths / 100
      // 12.34 % is 0.1234: the digits, shifted by two places.
      let digits = String(String(hundredths + 1_000_000).dropFirst(1))
      let fraction = Double("\(digits.prefix(2)).\(digits.dropFirst(2))")
      return read("\(whole).\(tail)%")?.value != fraction
    }
    #expect(wrong == [])
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "yes", "no", "true", "0x10", "1e5", "012", "00", "1.000,5", "1,00", "12,34,567", "1,0000",
      ",500",
      "0,500", "1234,567", ".5", "5.", "--5", "+-5", "- 5", "£-3m", "£", "%", "5%%", "£5%", "5k%",
      "5 k",
      "5 m", "5kk", "5 spells", "2026-09-30", "12:30:45", "2026/27", "nan", "NaN", "inf",
      "-Infinity",
      "€5", "$5", "5£", "1 000", "1_000", "１２", "٣", " 5", "5 ", "5  %", "1,000,", "1..5", "1.5.2",
      "5\u{301}",
      "−5", "1,000k,", "null",
    ])
  func refused(_ text: String) { #expect(read(text) == nil) }

  @Test("Numbers beyond 1e15 are refused, however they are written")
  func tooLarge() throws {
    #expect(read("1,000,000,000,000,000")?.value == 1e15)
    for text in ["1000000000000001", "-1000001bn", "1" + String(repeating: "0", count: 5_000)] {
      #expect(throws: Diagnostic.self) { try readNumber(Scalar(text), at: place) }
      #expect(code(text) == "number-too-large", "\(text.prefix(30))")
    }
    #expect(read("0." + String(repeating: "0", count: 5_000) + "1")?.value == 0)
  }

  @Test("The error stands at the number and lists the accepted forms")
  func message() {
    let error = #expect(throws: Diagnostic.self) {
      try readNumber(Scalar("one thousand"), at: place)
    }
    #expect(error?.position == place)
    #expect(error?.code == "not-a-number")
    #expect(error?.message == "'one thousand' is not a number")
    #expect(error?.remedy == "write a number like 24,000, 24000, £2.85m, 450k, 2.5% or -3%")
    let missing = #expect(throws: Diagnostic.self) { try readNumber(Scalar(""), at: place) }
    #expect(missing?.message == "a number is missing here")
  }

  private func code(_ text: String) -> String? {
    do throws(Diagnostic) {
      _ = try readNumber(Scalar(text), at: place)
      return nil
    } catch { return error.code }
  }
}

@Suite("What people write for a number that is none")
struct NumberMistakeTests {
  @Test(
    "The message names what is in the way, and the help shows what was meant",
    arguments: [
      ("–3%", "a dash is no minus sign", "write -3%"),
      ("\u{2212}3", "a dash is no minus sign", "write -3"),
      ("700£", "the pound sign goes before the number", "write £700"),
      ("£4.5 million", "a number of millions ends in m", "write £4.5m"),
      ("1.2 billion", "billions in bn", "write 1.2bn"),
      ("£500 k", "no space goes before k", "write £500k"),
      ("£2 million a year", "a number of millions ends in m", "write £2m"),
      ("£450 thousand pounds", "of thousands in k", "write £450k"),
      ("5 m pounds", "no space goes before k", "write 5m"),
      ("2.5 per cent a year", "'per cent' is written %", "write 2.5%"),
      ("5 years", "the unit belongs to the key", "write 5"),
      ("90\t000", "thousands are separated by commas", "write 90000"),
      ("1\u{a0}250\u{a0}000", "thousands are separated by commas", "write 1250000"),
      ("1.250.000,50", "thousands are separated by commas", "write 1250000.50"),
      ("2,5%", "a decimal point is a point", "write 2.5%"),
      ("None", "a value that is missing", "or take the key out"),
      ("n/a", "a value that is missing", "or take the key out"),
      ("(1.5%)", "brackets do not make a number negative", "write -1.5%"),
      ("50 per cent", "'per cent' is written %", "write 50%"),
      ("GBP 500", "'GBP' is written £", "write £500"),
      ("€500", "sums are in pounds", "write the sum in pounds"),
      ("~500", "'note' takes remarks", "write 500"),
      ("1e6", "powers of ten", "write 1000000"),
      ("½", "a fraction", "write 0.5"),
      ("\u{ff11}\u{ff12}", "not the plain 0 to 9", "write 12"),
    ])
  func explained(_ text: String, _ culprit: String, _ remedy: String) throws {
    let error = #expect(throws: Diagnostic.self) {
      try readNumber(Scalar(text), at: .whole("a.yaml"))
    }
    #expect(error?.message.contains(culprit) == true, "\(error?.message ?? "")")
    #expect(error?.remedy?.contains(remedy) == true, "\(error?.remedy ?? "")")
  }

  @Test(
    "What nobody can guess shows the forms that are accepted",
    arguments: ["twelve", "12 13", "1,00,000", "£", "--3", "3%%", "12.5.6", "5th", "5 hundred"])
  func unexplained(_ text: String) {
    let error = #expect(throws: Diagnostic.self) {
      try readNumber(Scalar(text), at: .whole("a.yaml"))
    }
    #expect(error?.remedy == "write a number like 24,000, 24000, £2.85m, 450k, 2.5% or -3%")
  }
}
