import Foundation
import Modelling
import SourceText

/// The names of cases and the lines on which they stand.
///
/// Of each name 128 bits are kept, drawn anew in each run: among a million names two that differ share them
/// once in 10^26 runs, and a name of any length takes as little room as a short one.
struct CaseNames {
  /// What is kept of a name.
  struct Mark: Hashable {
    let first: Int
    let second: Int

    /// The mark of a name without the blanks around it; nil where nothing is left.
    init?(_ block: CSVBlock, _ row: Int, _ column: Int) {
      if let content = block.content(row, column) {
        let isMade = block.bytes.withUnsafeBufferPointer { bytes -> Mark? in
          Mark(plain: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[content]))
        }
        if let isMade {
          self = isMade
          return
        }
      }
      self.init(block.text(row, column).withoutOuterBlanks)
    }

    /// The mark of a name; nil where it is empty.
    ///
    /// Names that look the same are the same, however their accents are put together.
    init?(_ name: String) {
      guard !name.isEmpty else { return nil }
      let bytes = Array(name.precomposedStringWithCanonicalMapping.utf8)
      self = bytes.withUnsafeBytes { Mark(of: $0) }
    }

    /// The mark of a name that is visible ASCII at both ends and ASCII throughout; nil for any other.
    private init?(plain bytes: UnsafeRawBufferPointer) {
      guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20,
        bytes.allSatisfy({ $0 < 0x80 })
      else { return nil }
      self.init(of: bytes)
    }

    private init(of bytes: UnsafeRawBufferPointer) {
      var hasher = Hasher()
      hasher.combine(bytes: bytes)
      first = hasher.finalize()
      hasher = Hasher()
      hasher.combine(1)
      hasher.combine(bytes: bytes)
      second = hasher.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(first) }
  }

  /// In many small tables: one that grows is held twice for a moment, and all together would be.
  private var lines = [[Mark: Int32]](repeating: [:], count: 256)

  /// The line on which a name stands already; nil where it is new, and noted.
  mutating func line(of mark: Mark, elseAt line: Int) -> Int? {
    let table = Int(UInt8(truncatingIfNeeded: mark.second))
    if let first = lines[table][mark] { return Int(first) }
    lines[table][mark] = Int32(clamping: line)
    return nil
  }
}
