import CZlib

/// Deflated bytes unpacked.
enum Inflation {
  /// The bytes, which must be so many; nil where they are not, or are not deflated.
  static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    // Deflate packs at most 1,032 to one: a larger claim is a lie and gets no memory.
    guard size <= packed.count * 1_032 + 64 else { return nil }
    return packed.withUnsafeBufferPointer { source in
      var stream = z_stream()
      stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
      stream.avail_in = UInt32(source.count)
      let structureSize = Int32(MemoryLayout<z_stream>.size)
      // Negative window bits: deflated bytes alone, without a header.
      guard inflateInit2_(&stream, -15, ZLIB_VERSION, structureSize) == Z_OK else { return nil }
      defer { inflateEnd(&stream) }
      return inflated(&stream, size)
    }
  }

  private static func inflated(_ stream: inout z_stream, _ size: Int) -> [UInt8]? {
    var result = Z_OK
    // A byte more than promised: zlib wants room, and bytes beyond the promise must show.
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { target, count in
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(size + 1)
      result = inflate(&stream, Z_FINISH)
      count = size + 1 - Int(stream.avail_out)
    }
    return result == Z_STREAM_END && stream.avail_in == 0 && bytes.count == size ? bytes : nil
  }

  /// The checksum of bytes, CRC-32.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_z(0, bytes, bytes.count))
  }
}
