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
