/// The text of a file under the name that the user gave it.
public struct SourceFile: Hashable, Sendable {
  /// The file as the user named it.
  public let name: String
  /// The text without a byte order mark.
  public let text: String
  /// Where each line starts, in bytes.
  let lineStarts: [Int]

  /// A text under a name; a byte order mark at its start is dropped.
  public init(name: String, text: String) {
    self.name = name
    self.text =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    lineStarts = Self.lineStarts(of: self.text)
  }

  /// A line without its end, counted from 1; nil where there is none.
  public func line(_ number: Int) -> Substring? {
    guard let range = range(ofLine: number) else { return nil }
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    return text[start..<bytes.index(start, offsetBy: range.count)]
  }

  /// The bytes of a line without its end.
  func range(ofLine number: Int) -> Range<Int>? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let bytes = text.utf8
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, Self.isLineEnd(bytes[bytes.index(bytes.startIndex, offsetBy: end - 1)]) {
      end -= 1
    }
    return start..<end
  }

  /// The line that holds a byte, counted from 1.
  func line(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 10 || byte == 13 }

  private static func lineStarts(of text: String) -> [Int] {
    var starts = [0]
    var previous: UInt8 = 0
    for (offset, byte) in text.utf8.enumerated() {
      if previous == 10 || (previous == 13 && byte != 10) { starts.append(offset) }
      previous = byte
    }
    if isLineEnd(previous) { starts.append(text.utf8.count) }
    return starts
  }
}
