/// Hears which looks of cells show a number as a date or a time.
final class DateLooks: MarkupListener {
  /// The numbers of looks that show dates.
  private(set) var dates: Set<Int> = []
  private var looks = 0
  private var codes: Set<Int> = []
  private var isInside = false

  /// Codes for dates and times that every program knows by number (source: ECMA-376, 18.8.30).
  private static let known = Set(14...22).union(27...36).union(45...47).union(50...58)

  func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
    if name.isSheet("numFmt"), let number = attributes["numFmtId"].flatMap({ Int($0) }),
      let code = attributes["formatCode"], DateLooks.isDate(code)
    {
      codes.insert(number)
    }
    if name.isSheet("cellXfs") { isInside = true }
    guard isInside, name.isSheet("xf") else { return }
    if let code = attributes["numFmtId"].flatMap({ Int($0) }),
      codes.contains(code) || DateLooks.known.contains(code)
    {
      dates.insert(looks)
    }
    looks += 1
  }

  func text(_: UnsafeBufferPointer<UInt8>) {}

  func end(_ name: MarkupName) {
    if name.isSheet("cellXfs") { isInside = false }
  }

  /// Whether a code has a day, month, year or hour outside quotation marks and brackets.
  private static func isDate(_ code: String) -> Bool {
    var closing: Character?
    var isEscaped = false
    for sign in code {
      if isEscaped {
        isEscaped = false
      } else if let end = closing {
        if sign == end { closing = nil }
      } else {
        switch sign {
        case "\\", "_", "*": isEscaped = true
        case "\"": closing = "\""
        case "[": closing = "]"
        case "d", "m", "y", "h", "D", "M", "Y", "H": return true
        default: break
        }
      }
    }
    return false
  }
}
