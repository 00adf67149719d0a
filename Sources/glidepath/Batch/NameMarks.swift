import Foundation
import Modelling
import SourceText

/// Makes marks of names, all at the same two places.
struct NameMarks: Sendable {
  private static let prime: UInt64 = 1 << 61 - 1
  private let places: (UInt64, UInt64)

  /// Draws two places.
  init() {
    places = (
      UInt64.random(in: 1..<NameMarks.prime), UInt64.random(in: 1..<NameMarks.prime)
    )
  }

  /// The mark of the name in a field without the blanks around it; nil where nothing is left.
  func mark(_ block: CSVBlock, _ row: Int, _ column: Int) -> NameMark? {
    if let content = block.content(row, column) {
      let found = block.bytes.withUnsafeBytes { bytes -> NameMark? in
        let name = UnsafeRawBufferPointer(rebasing: bytes[content])
        return NameMarks.isPlain(name) ? mark(name) : nil
      }
      if let found { return found }
    }
    return mark(block.text(row, column).withoutOuterBlanks)
  }

  /// The mark of a name; nil where it is empty.
  ///
  /// Names that look the same are the same, however their accents are put together.
  func mark(_ name: String) -> NameMark? {
    guard !name.isEmpty else { return nil }
    return Array(name.precomposedStringWithCanonicalMapping.utf8).withUnsafeBytes(mark)
  }

  /// Whether a name is ASCII throughout, and no blank at either end.
  private static func isPlain(_ name: UnsafeRawBufferPointer) -> Bool {
    guard let first = name.first, let last = name.last, first > 0x20, last > 0x20 else {
      return false
    }
    var signs: UInt8 = 0
    for byte in name { signs |= byte }
    return signs < 0x80
  }

  private func mark(_ name: UnsafeRawBufferPointer) -> NameMark {
    var (first, second) = (UInt64(name.count), UInt64(name.count))
    for start in stride(from: 0, to: name.count, by: 7) {
      // Seven bytes are below the prime.
      var word: UInt64 = 0
      for place in start..<min(start + 7, name.count) { word = word << 8 | UInt64(name[place]) }
      first = NameMarks.product(first, places.0) + word
      second = NameMarks.product(second, places.1) + word
    }
    return NameMark(first: NameMarks.rest(first), second: NameMarks.rest(second))
  }

  /// The product of a number below 2⁶² and a place, modulo the prime, give or take the prime.
  @inline(__always)
  private static func product(_ number: UInt64, _ place: UInt64) -> UInt64 {
    // 2⁶¹ is 1 modulo the prime: what stands above counts as it stands.
    let (high, low) = number.multipliedFullWidth(by: place)
    let sum = (low & prime) + (high << 3 | low >> 61)
    return (sum & prime) + sum >> 61
  }

  @inline(__always)
  private static func rest(_ number: UInt64) -> UInt64 {
    let sum = (number & prime) + number >> 61
    return sum < prime ? sum : sum - prime
  }
}
