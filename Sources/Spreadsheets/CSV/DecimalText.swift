/// A number in plain digits: the fewest that read back as the same number, and no exponent.
struct DecimalText {
  /// The digits with a point and a sign where needed; minus zero is 0.
  let text: String

  /// Writes a finite number.
  init(_ number: Double) {
    guard number != 0 else {
      text = "0"
      return
    }
    let shortest = "\(number.magnitude)"
    let parts = shortest.split(separator: "e", maxSplits: 1)
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let plain = DecimalText.plain(parts[0], exponent: exponent)
    text = number < 0 ? "-" + plain : plain
  }

  private static func plain(_ mantissa: Substring, exponent: Int) -> String {
    let halves = mantissa.split(separator: ".", maxSplits: 1)
    let whole = halves.first.map(String.init) ?? ""
    let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
    let digits = whole + fraction
    let point = whole.count + exponent
    if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
    if point >= digits.count { return digits + String(repeating: "0", count: point - digits.count) }
    return digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
