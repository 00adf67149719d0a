/// Why a file cannot be read as a workbook; nothing of it is used.
public struct WorkbookFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part of the file, such as `xl/workbook.xml`; empty for the file as a whole.
  public let part: String
  /// What is wrong, in words.
  public let reason: String

  init(_ reason: String, in part: String = "") {
    self.part = part
    self.reason = reason
  }

  /// The reason, and the part where there is one.
  public var description: String { part.isEmpty ? reason : "\(part): \(reason)" }
}
