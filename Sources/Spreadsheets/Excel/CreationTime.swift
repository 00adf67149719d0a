import Glibc

/// The moment that a workbook says it was made, fixed so that the same input gives the same bytes.
public struct CreationTime: Hashable, Sendable {
  /// Seconds since the start of 1970, in UTC.
  public let seconds: Int

  /// The start of the year 2000.
  public static let fixed = CreationTime(seconds: 946_684_800)

  /// A moment in seconds since the start of 1970; the fixed one where it is outside 1970–9999.
  public init(seconds: Int) {
    self.seconds = (1...253_402_300_799).contains(seconds) ? seconds : 946_684_800
  }

  /// What SOURCE_DATE_EPOCH says, or the start of the year 2000.
  public static var fromEnvironment: CreationTime {
    guard let text = getenv("SOURCE_DATE_EPOCH"), let seconds = Int(String(cString: text)) else {
      return fixed
    }
    return CreationTime(seconds: seconds)
  }
}
