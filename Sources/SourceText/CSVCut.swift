import Glibc

/// Finds where bytes of a CSV file can be cut in two between rows: at line ends outside quotation marks.
///
/// It goes through the bytes once, however many pieces they come in, from one quotation mark to the next.
struct CSVCut {
  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let carriage = UInt8(ascii: "\r")
  /// Behind the last line end found; nil where there is none.
  private(set) var end: Int?
  /// Whether a quotation mark stands where none may: whoever reads the row refuses it, and the rest of the
  /// file does not matter.
  private(set) var isFaulty = false
  private var place = 0
  private var isQuoted = false

  /// Goes on to the end of bytes that begin as those seen before.
  mutating func advance(over bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      while place < bytes.count, !isFaulty {
        guard isQuoted ? leaveQuotes(bytes) : enterQuotes(bytes) else { return }
      }
    }
  }

  /// Goes on behind the next quotation mark, which must stand at the start of a field; false where there is
  /// none yet.
  private mutating func enterQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = CSVCut.quote(from: place, in: bytes) else {
      noteEnd(place..<bytes.count, bytes)
      // A carriage return that is last may have a line feed behind it.
      place = bytes.last == CSVCut.carriage ? bytes.count - 1 : bytes.count
      return false
    }
    noteEnd(place..<mark, bytes)
    isFaulty = mark > 0 && bytes[mark - 1] != CSVCut.comma && !CSVScan.isLineEnd(bytes[mark - 1])
    isQuoted = true
    place = mark + 1
    return true
  }

  /// Goes on behind the closing quotation mark; false where it has not come yet.
  private mutating func leaveQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = CSVCut.quote(from: place, in: bytes) else {
      place = bytes.count
      return false
    }
    place = mark
    guard mark + 1 < bytes.count else { return false }
    isQuoted = bytes[mark + 1] == CSVCut.quote
    place = mark + (isQuoted ? 2 : 1)
    return true
  }

  /// The last line end of a range that is known to be whole.
  private mutating func noteEnd(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) {
    for next in range.reversed() where CSVScan.isLineEnd(bytes[next]) {
      if bytes[next] == CSVCut.carriage, next + 1 == bytes.count { continue }
      end = next + 1
      return
    }
  }

  private static func quote(from place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memchr(base + place, Int32(quote), bytes.count - place)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
