/// A place in a file as people find it in an editor.
public struct SourcePosition: Hashable, Sendable {
  /// The file as the user named it.
  public let file: String
  /// The line, counted from 1; 0 means the file as a whole.
  public let line: Int
  /// The column in characters, counted from 1; 0 means the file as a whole.
  public let column: Int
  /// How many characters from the column on are meant, at least 1.
  public let length: Int

  /// A place in a file.
  public init(file: String, line: Int, column: Int, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }

  /// A file as a whole, for what has no line: it is missing, empty or too large.
  public static func whole(_ file: String) -> SourcePosition {
    SourcePosition(file: file, line: 0, column: 0)
  }

  /// A stretch within the text at this place, such as a name inside a formula.
  public func advanced(by characters: Int, length: Int) -> SourcePosition {
    SourcePosition(file: file, line: line, column: column + characters, length: length)
  }
}

extension SourcePosition: Comparable {
  /// Orders places by file, line, column and length.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.file, left.line, left.column, left.length)
      < (right.file, right.line, right.column, right.length)
  }
}

extension SourcePosition: CustomStringConvertible {
  /// The place as `file:line:column`, or the file alone where it is meant as a whole.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
