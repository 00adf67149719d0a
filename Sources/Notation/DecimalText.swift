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
