import Notation

/// Pounds in few characters, for titles and sentences: `£8.1m`, `-£450k`.
public enum MoneyText {
  /// Pounds, thousands or millions.
  public static func of(_ pounds: Double) -> String {
    let sign = pounds < 0 ? "-" : ""
    let size = pounds.magnitude
    switch size {
    case 999_950...: return "\(sign)£\(decimals(size / 1_000_000, 1))m"
    case 9_999.5...: return "\(sign)£\(decimals(size / 1_000, 0))k"
    default: return "\(size.rounded() == 0 ? "" : sign)£\(decimals(size, 0))"
    }
  }

  /// A number with so many decimals and thousands separators: `1,234.5`.
  public static func decimals(_ number: Double, _ places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (number.magnitude * scale).rounded()
    let whole = (scaled / scale).rounded(.down)
    var text = separated(DecimalText.of(whole))
    if places > 0 {
      let part = DecimalText.of(scaled - whole * scale)
      text += "." + String(repeating: "0", count: max(0, places - part.count)) + part
    }
    return number < 0 && scaled > 0 ? "-" + text : text
  }

  private static func separated(_ digits: String) -> String {
    var text = ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return text
  }
}
