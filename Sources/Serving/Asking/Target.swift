/// What is asked for: a path and what stands after the question mark, decoded once.
struct Target: Equatable {
  let path: String
  let query: [String: String]

  /// Reads a target; what could lead elsewhere once decoded is refused.
  init(_ text: String) throws(Refusal) {
    let bytes = ArraySlice(text.utf8)
    guard bytes.first == 0x2F else { throw .malformed("an address starts with /") }
    guard !bytes.contains(0x23) else { throw .malformed("# stays in the browser") }
    let mark = bytes.firstIndex(of: 0x3F) ?? bytes.endIndex
    path = try Self.decoded(bytes[..<mark])
    guard Self.isStraight(path, raw: bytes[..<mark]) else {
      throw .malformed("a path names what it means, without . .. // or \\")
    }
    query = mark == bytes.endIndex ? [:] : try Self.query(bytes[(mark + 1)...])
  }

  private static func isStraight(_ path: String, raw: ArraySlice<UInt8>) -> Bool {
    guard !path.utf8.contains(0x5C),
      path.utf8.count(where: { $0 == 0x2F }) == raw.count(where: { $0 == 0x2F })
    else { return false }
    let steps = path.utf8.dropFirst().split(separator: 0x2F, omittingEmptySubsequences: false)
    return !steps.contains { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
      && !steps.dropLast().contains { $0.isEmpty }
  }

  private static func query(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> [String: String] {
    var query: [String: String] = [:]
    for pair in bytes.split(separator: 0x26) {
      let equals = pair.firstIndex(of: 0x3D) ?? pair.endIndex
      let value = pair[equals...].dropFirst().map { $0 == 0x2B ? 0x20 : $0 }
      query[try decoded(pair[..<equals])] = try decoded(value[...])
    }
    return query
  }

  /// Undoes `%2F` and the like once.
  private static func decoded(_ bytes: ArraySlice<UInt8>) throws(Refusal) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == 0x25 else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue),
        let low = rest.popFirst().flatMap(hexValue)
      else { throw .malformed("after % come two hexadecimal digits") }
      decoded.append(high << 4 | low)
    }
    guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw .malformed("control characters in an address")
    }
    guard let text = String(validating: decoded, as: UTF8.self) else {
      throw .malformed("an address is UTF-8")
    }
    return text
  }
}

/// The value of a hexadecimal digit.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
