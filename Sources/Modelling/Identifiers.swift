/// The name of a line, such as `service.emergency.activity` or `bau.flow.payment.board.hospital`.
public struct LineID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The dotted name as people write it.
  public let text: String

  /// Names a line.
  public init(_ text: String) { self.text = text }

  /// The dotted name as people write it.
  public var description: String { text }

  /// Orders names as text.
  public static func < (left: LineID, right: LineID) -> Bool { left.text < right.text }
}

/// The name of an input: its path in the scenario file, such as `shifts.admission_avoidance.share`.
public struct InputID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The dotted path as the scenario file spells it.
  public let path: String

  /// Names an input.
  public init(_ path: String) { self.path = path }

  /// The section of the scenario file that states it: `shifts`.
  public var section: Substring { path.prefix { $0 != "." && $0 != "[" } }

  /// The dotted path as the scenario file spells it.
  public var description: String { path }

  /// Orders paths as text.
  public static func < (left: InputID, right: InputID) -> Bool { left.path < right.path }
}
