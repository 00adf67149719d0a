@testable import Spreadsheets

/// A zip file put together byte by byte, with whatever is wrong with it that a test asks for.
struct HandMadeZip {
  /// One part and what its headers say.
  struct Entry {
    var name: String
    var contents: [UInt8]
    var flags = 0
    var method = 0
    /// The size that the directory claims; nil for the true one.
    var claimedSize: Int?
    /// The name in the part's own header; nil for the same.
    var ownName: String?
    /// Where the directory says that the part stands; nil for its true place.
    var claimedOffset: Int?
    var checksum: UInt32?
  }

  var entries: [Entry]
  /// Bytes before the first part.
  var before: [UInt8] = []
  /// The number of parts that the record at the end claims; nil for the true one.
  var claimedCount: Int?

  init(_ parts: [(String, String)]) {
    entries = parts.map { Entry(name: $0, contents: Array($1.utf8)) }
  }

  var bytes: [UInt8] {
    var file = before
    var directory: [UInt8] = []
    for entry in entries {
      let offset = file.count
      file += local(entry)
      directory += central(entry, at: entry.claimedOffset ?? offset)
    }
    let count = claimedCount ?? entries.count
    let end: [UInt8] =
      word(0x0605_4B50) + short(0) + short(0) + short(count) + short(count) + word(directory.count)
      + word(file.count) + short(0)
    return file + directory + end
  }

  private func local(_ entry: Entry) -> [UInt8] {
    let isBehind = entry.flags & 8 != 0
    let sizes =
      isBehind
      ? word(0) + word(0) + word(0)
      : word(Int(checksum(entry))) + word(entry.contents.count) + word(size(entry))
    let name = Array((entry.ownName ?? entry.name).utf8)
    let head: [UInt8] =
      word(0x0403_4B50) + short(20) + short(entry.flags) + short(entry.method) + word(0) + sizes
      + short(name.count) + short(0)
    let behind: [UInt8] =
      isBehind
      ? word(0x0807_4B50) + word(Int(checksum(entry))) + word(entry.contents.count)
        + word(size(entry)) : []
    return head + name + entry.contents + behind
  }

  private func central(_ entry: Entry, at offset: Int) -> [UInt8] {
    let name = Array(entry.name.utf8)
    let head: [UInt8] =
      word(0x0201_4B50) + short(20) + short(20) + short(entry.flags) + short(entry.method) + word(0)
      + word(Int(checksum(entry))) + word(entry.contents.count) + word(size(entry))
    return head + short(name.count) + short(0) + short(0) + short(0) + short(0) + word(0)
      + word(offset) + name
  }

  private func size(_ entry: Entry) -> Int { entry.claimedSize ?? entry.contents.count }

  private func checksum(_ entry: Entry) -> UInt32 {
    entry.checksum ?? Inflation.checksum(entry.contents)
  }

  private func short(_ number: Int) -> [UInt8] {
    [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
  }

  private func word(_ number: Int) -> [UInt8] { short(number & 0xFFFF) + short(number >> 16) }
}
