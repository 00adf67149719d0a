import Notation

/// Pounds in few characters, for sentences: `£8.1m`, and below a million `£805,234`.
public enum MoneyText {
  /// A million pounds.
  public static let million = 1_000_000.0

  /// The least that is written in millions, because it rounds to one.
  public static let leastMillions = 999_950.0

  /// Pounds, or millions of them to one decimal.
  public static func of(_ pounds: Double) -> String {
    let size = pounds.magnitude
    if size >= leastMillions {
      return "\(pounds < 0 ? "-" : "")£\(decimals(size / million, 1))m"
    }
    return "\(pounds < 0 && size.rounded() != 0 ? "-" : "")£\(decimals(size, 0))"
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
