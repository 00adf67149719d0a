/// The parts of a zip file in memory, read by its central directory.
///
/// What two readers could understand in two ways is refused: parts that overlap or bear one name, a
/// header that contradicts the directory, bytes before the first part or behind the end.
struct ZipArchive {
  /// One part of the archive.
  struct Part: Equatable {
    /// The path within the archive.
    let name: String
    let flags: Int
    let method: Int
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let headerOffset: Int
  }

  private let bytes: [UInt8]
  private let reader: LittleEndian
  /// The parts in the order of the directory, folders left out.
  let parts: [Part]

  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    reader = LittleEndian(bytes)
    let directory = try ZipDirectory(reader)
    let found = try directory.parts()
    try ZipDirectory.checkNames(found)
    try ZipDirectory.checkSizes(found)
    parts = found.filter { !$0.name.hasSuffix("/") }
    try checkPlaces(found, before: directory.start)
  }

  /// The part at a path; names are compared as spreadsheet programs do, without regard to case.
  func part(_ name: String) -> Part? {
    let wanted = name.lowercased()
    return parts.first { $0.name.lowercased() == wanted }
  }

  /// The bytes of a part, inflated and checked against their checksum.
  func contents(of part: Part) throws(WorkbookFault) -> [UInt8] {
    let packed = bytes[try span(of: part)]
    let contents =
      part.method == 0 ? Array(packed) : Inflation.inflated(packed, size: part.size)
    guard let contents, contents.count == part.size else {
      throw WorkbookFault("it cannot be unpacked", in: part.name)
    }
    guard Inflation.checksum(contents) == part.checksum else {
      throw WorkbookFault("its checksum is wrong: the file is damaged", in: part.name)
    }
    return contents
  }

  /// Where the packed bytes of a part stand, its own header held against the directory.
  private func span(of part: Part) throws(WorkbookFault) -> Range<Int> {
    let offset = part.headerOffset
    guard reader.word(offset) == 0x0403_4B50, let flags = reader.short(offset + 6),
      let method = reader.short(offset + 8), let checksum = reader.word(offset + 14),
      let compressed = reader.long(offset + 18), let size = reader.long(offset + 22),
      let nameLength = reader.short(offset + 26), let extraLength = reader.short(offset + 28)
    else { throw WorkbookFault("its header is missing", in: part.name) }
    // With a data descriptor, bit 3, sizes and checksum follow the bytes; the directory has them too.
    let isDescribedBehind = flags & 8 != 0
    guard reader.text(offset + 30, length: nameLength) == part.name, method == part.method,
      flags & 9 == part.flags & 9,
      isDescribedBehind
        || (checksum, compressed, size) == (part.checksum, part.compressedSize, part.size)
    else { throw WorkbookFault("its header contradicts the directory", in: part.name) }
    let start = offset + 30 + nameLength + extraLength
    guard start + part.compressedSize <= bytes.count else {
      throw WorkbookFault("it reaches beyond the end of the file", in: part.name)
    }
    return start..<start + part.compressedSize
  }

  /// Refuses parts that share bytes, with each other or with the directory.
  private func checkPlaces(_ parts: [Part], before end: Int) throws(WorkbookFault) {
    var last = 0
    for part in parts.sorted(by: { $0.headerOffset < $1.headerOffset }) {
      let span = try span(of: part)
      guard part.headerOffset >= last, span.upperBound <= end else {
        throw WorkbookFault("it overlaps another part", in: part.name)
      }
      if last == 0, part.headerOffset > 0 {
        throw WorkbookFault("the file does not start with its first part")
      }
      last = span.upperBound
    }
  }
}
