/// A number as plain digits: the fewest that read back as the same number, and no exponent.
public enum DecimalText {
  /// The digits, with a point and a minus where needed; minus zero is 0.
  ///
  /// A number that is not finite comes out as Swift writes it: `inf`, `-inf` or `nan`.
  public static func of(_ number: Double) -> String {
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 { return String(whole) }
    let text = number.description
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...])
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    return spread(text[..<mark], exponent)
  }

  /// The digits with commas between the thousands: `1,234.5`.
  public static func grouped(_ number: Double) -> String {
    let text = of(number)
    guard number.isFinite else { return text }
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.dropFirst(sign.count).prefix { $0 != "." }
    let first = (digits.count - 1) % 3 + 1
    var groups = digits.prefix(first)
    for (offset, digit) in digits.dropFirst(first).enumerated() {
      if offset % 3 == 0 { groups += "," }
      groups.append(digit)
    }
    return sign + groups + text.dropFirst(sign.count + digits.count)
  }

  /// The digits of a number in hundredths, `2.3` of 0.023, as exact as those of the number itself.
  public static func percent(of number: Double) -> String {
    let text = of(number)
    guard let point = text.firstIndex(of: ".") else {
      return text == "0" || !number.isFinite ? text : text + "00"
    }
    let sign = text.hasPrefix("-") ? "-" : ""
    let whole = text[..<point].drop { $0 == "-" }
    let part = text[text.index(after: point)...]
    let digits = whole + part.prefix(2) + String(repeating: "0", count: max(0, 2 - part.count))
    let plain = digits.drop { $0 == "0" }
    let rest = part.dropFirst(2)
    return sign + (plain.isEmpty ? "0" : plain) + (rest.isEmpty ? "" : "." + rest)
  }

  /// Moves the point of `-1.25` by so many places.
  private static func spread(_ mantissa: Substring, _ exponent: Int) -> String {
    let sign = mantissa.hasPrefix("-") ? "-" : ""
    let halves = mantissa.drop { $0 == "-" }.split(separator: ".")
    let whole = halves.first ?? ""
    let part = halves.count > 1 && halves[1] != "0" ? halves[1] : ""
    let digits = String(whole + part)
    let point = whole.count + exponent
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count {
      return sign + digits + String(repeating: "0", count: point - digits.count)
    }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
