/// A number as people write it: `24,000`, `£2.85m`, `450k`, `2.5%`, `-3%`.
public struct WrittenNumber: Hashable, Sendable {
  /// The value: 0.025 for `2.5%`, 2,850,000 for `£2.85m`.
  public let value: Double
  /// How it was written.
  public let form: Form

  /// How a number was written.
  public enum Form: Hashable, Sendable {
    /// Without a sign for what it counts.
    case plain
    /// With `%`.
    case percent
    /// With `£`.
    case pounds
  }

  /// A value and how it was written.
  public init(value: Double, form: Form) {
    self.value = value
    self.form = form
  }

  /// The largest value accepted, either way from 0.
  public static let largest = 1e15

  /// What to write, for whoever wrote something else.
  static let remedy = "write a number like 24,000, 24000, £2.85m, 450k, 2.5% or -3%"
}

/// Reads a number as people write it; never gives anything but a finite number up to 1e15.
///
/// The decimal digits are read once with their power of ten, so `2.5%` is exactly `0.025` and
/// `£2.85m` exactly `2850000`.
///
/// What was most likely meant is looked for only where it is `explained`: that takes long.
public func readNumber(
  _ scalar: Scalar, at position: SourcePosition, explained: Bool = true
) throws(Diagnostic) -> WrittenNumber {
  guard let written = WrittenNumber(reading: scalar.text) else {
    throw notANumber(scalar.text, shortened(scalar.text), position, explained)
  }
  guard abs(written.value) <= WrittenNumber.largest else {
    throw Diagnostic(
      code: "number-too-large", position: position,
      message: "'\(shortened(scalar.text))' is more than a thousand million million (1e15)",
      remedy: "check the digits and the k, m or bn behind them")
  }
  return written
}

extension WrittenNumber {
  /// Reads a number of any size; nil where the text is none.
  public init?(reading text: String) {
    var reader = NumberReader(text)
    guard let (text, form) = reader.read(), let value = Double(text), !value.isNaN else {
      return nil
    }
    self.init(value: value == 0 ? 0 : value, form: form)
  }
}

/// Says that a text is no number, what is in the way and what to write instead, as far as is known.
private func notANumber(
  _ text: String, _ shown: String, _ position: SourcePosition, _ isExplained: Bool
) -> Diagnostic {
  // A reading of what was meant is only looked for where a number could be meant.
  let mistake = isExplained && text.utf8.count <= 60 ? NumberMistake(text) : nil
  let message = text.isEmpty ? "a number is missing here" : "'\(shown)' is not a number"
  return Diagnostic(
    code: "not-a-number", position: position,
    message: mistake.map { "\(message): \($0.culprit)" } ?? message,
    remedy: mistake?.remedy ?? WrittenNumber.remedy)
}

/// Takes a written number apart, from left to right.
private struct NumberReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = Substring(text).utf8 }

  /// The number in digits with its power of ten, as `-2.85e6`; nil where the text is no number.
  mutating func read() -> (text: String, form: WrittenNumber.Form)? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    let hasPounds = take("£")
    guard let whole = takeWhole() else { return nil }
    var digits = whole
    if take(".") {
      let fraction = takeDigits()
      guard !fraction.isEmpty else { return nil }
      digits += "." + fraction
    }
    guard let (exponent, isPercent) = takeEnding(), !(isPercent && hasPounds) else { return nil }
    let sign = isNegative ? "-" : ""
    return (sign + digits + "e\(exponent)", isPercent ? .percent : hasPounds ? .pounds : .plain)
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  private mutating func takeDigits() -> String {
    let digits = rest.prefix { $0 >= 48 && $0 <= 57 }
    rest = rest.dropFirst(digits.count)
    return String(Substring(digits))
  }

  /// Digits before the point: plain without leading zeros, or in groups of three.
  private mutating func takeWhole() -> String? {
    var digits = takeDigits()
    guard !digits.isEmpty, digits == "0" || !digits.hasPrefix("0") else { return nil }
    let first = digits
    while rest.first == UInt8(ascii: ",") {
      guard first.count <= 3, first != "0" else { return nil }
      rest = rest.dropFirst()
      let group = takeDigits()
      guard group.count == 3 else { return nil }
      digits += group
    }
    return digits
  }

  /// The power of ten of what ends the number, and whether it is a per cent sign.
  private mutating func takeEnding() -> (exponent: Int, isPercent: Bool)? {
    switch String(Substring(rest)).lowercased() {
    case "": (0, false)
    case "k": (3, false)
    case "m": (6, false)
    case "bn": (9, false)
    case "%", " %": (-2, true)
    default: nil
    }
  }
}
