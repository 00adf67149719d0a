import CZlib

/// The parts of a zip file in memory, read by its central directory.
struct ZipArchive {
  /// One part of the archive.
  struct Part: Equatable {
    /// The path within the archive.
    let name: String
    let method: UInt16
    let checksum: UInt32
    let compressedSize: Int
    let size: Int
    let headerOffset: Int
  }

  private let bytes: [UInt8]
  /// The parts in the order of the directory.
  let parts: [Part]

  init(_ bytes: [UInt8]) throws(OutputError) {
    self.bytes = bytes
    let reader = LittleEndian(bytes)
    guard let end = ZipArchive.endOfDirectory(in: reader), let count = reader.short(end + 10),
      var offset = reader.long(end + 16)
    else { throw .damaged(part: "zip", reason: "the directory is missing") }
    var parts: [Part] = []
    for _ in 0..<count {
      guard let (part, next) = ZipArchive.part(in: reader, at: offset) else {
        throw .damaged(part: "zip", reason: "the directory breaks off")
      }
      parts.append(part)
      offset = next
    }
    self.parts = parts
  }

  /// The bytes of a part, inflated and checked against their checksum.
  func contents(of part: Part) throws(OutputError) -> [UInt8] {
    let reader = LittleEndian(bytes)
    guard reader.word(part.headerOffset) == 0x0403_4B50,
      let nameLength = reader.short(part.headerOffset + 26),
      let extraLength = reader.short(part.headerOffset + 28)
    else { throw .damaged(part: part.name, reason: "its header is missing") }
    let start = part.headerOffset + 30 + nameLength + extraLength
    guard start + part.compressedSize <= bytes.count else {
      throw .damaged(part: part.name, reason: "it reaches beyond the end of the file")
    }
    let packed = bytes[start..<start + part.compressedSize]
    guard let contents = part.method == 0 ? Array(packed) : inflated(packed, size: part.size),
      contents.count == part.size
    else { throw .damaged(part: part.name, reason: "it cannot be inflated") }
    if UInt32(truncatingIfNeeded: crc32_z(0, contents, contents.count)) != part.checksum {
      throw .damaged(part: part.name, reason: "its checksum is wrong")
    }
    return contents
  }

  private static func endOfDirectory(in reader: LittleEndian) -> Int? {
    let last = reader.count - 22
    guard last >= 0 else { return nil }
    return stride(from: last, through: max(0, last - 65_535), by: -1)
      .first { reader.word($0) == 0x0605_4B50 }
  }

  private static func part(in reader: LittleEndian, at offset: Int) -> (Part, next: Int)? {
    guard reader.word(offset) == 0x0201_4B50, let method = reader.short(offset + 10),
      let checksum = reader.word(offset + 16), let compressed = reader.long(offset + 20),
      let size = reader.long(offset + 24), let nameLength = reader.short(offset + 28),
      let extraLength = reader.short(offset + 30), let remarkLength = reader.short(offset + 32),
      let header = reader.long(offset + 42),
      let name = reader.text(offset + 46, length: nameLength)
    else { return nil }
    let part = Part(
      name: name, method: UInt16(method), checksum: checksum, compressedSize: compressed,
      size: size, headerOffset: header)
    return (part, offset + 46 + nameLength + extraLength + remarkLength)
  }

  // Deflate packs at most 1,032 to one: a larger claim is a lie and gets no memory.
  private func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    guard size <= packed.count * 1_032 + 64 else { return nil }
    return packed.withUnsafeBufferPointer { source in
      var stream = z_stream()
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(source.count)
      let structureSize = Int32(MemoryLayout<z_stream>.size)
      // Negative window bits: deflated bytes alone, without a header.
      guard inflateInit2_(&stream, -15, ZLIB_VERSION, structureSize) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      var result = Z_OK
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(target.count)
        result = inflate(&stream, Z_FINISH)
        count = size - Int(stream.avail_out)
      }
      return result == Z_STREAM_END && stream.avail_in == 0 ? bytes : nil
    }
  }
}

/// Numbers in bytes, the lowest byte first; nil beyond the end.
struct LittleEndian {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  func short(_ offset: Int) -> Int? {
    guard offset >= 0, offset + 2 <= bytes.count else { return nil }
    return Int(bytes[offset]) | Int(bytes[offset + 1]) << 8
  }

  func word(_ offset: Int) -> UInt32? {
    guard let low = short(offset), let high = short(offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  func long(_ offset: Int) -> Int? { word(offset).map(Int.init) }

  func text(_ offset: Int, length: Int) -> String? {
    guard offset >= 0, offset + length <= bytes.count else { return nil }
    return String(validating: bytes[offset..<offset + length], as: UTF8.self)
  }
}
