/// The request line and the headers, as they were sent.
struct RequestHead: Equatable {
  let method: String
  let target: String
  /// Whether it is HTTP/1.1, not 1.0.
  let isCurrent: Bool
  /// Values by names in small letters; of names that say nothing here, the last value.
  let headers: [String: String]

  /// Names that must not come twice, as two readers might take different ones.
  private static let single: Set<String> = [
    "host", "origin", "content-length", "content-type", "transfer-encoding", "connection", "expect",
    "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "x-glidepath-token",
    "x-glidepath-facilitator",
  ]

  /// Reads a head, strictly as RFC 9112 has it: what bends the rules is refused.
  ///
  /// - Parameters:
  ///   - text: The bytes before the empty line; no line feed without a carriage return.
  ///   - limits: How long it may be.
  /// - Throws: A refusal with 400, 414 or 431.
  init(_ text: ArraySlice<UInt8>, limits: Limits) throws(Refusal) {
    var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      $0.last == 0x0D ? $0.dropLast() : $0
    }
    let parts = lines.removeFirst().split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(Self.isTokenByte) else {
      throw .malformed("the request line is METHOD TARGET HTTP/1.1")
    }
    guard parts[1].count <= limits.target else { throw Refusal(414, "the address is too long") }
    guard parts[1].allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .malformed("an address has ASCII characters without spaces")
    }
    switch String(decoding: parts[2], as: UTF8.self) {
    case "HTTP/1.1": isCurrent = true
    case "HTTP/1.0": isCurrent = false
    default: throw .malformed("only HTTP/1.1 and HTTP/1.0 are spoken here")
    }
    method = String(decoding: parts[0], as: UTF8.self)
    target = String(decoding: parts[1], as: UTF8.self)
    guard lines.count <= limits.headerCount else { throw Refusal(431, "too many headers") }
    headers = try Self.headers(lines)
  }

  private static func headers(_ lines: [ArraySlice<UInt8>]) throws(Refusal) -> [String: String] {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: 0x3A), colon > line.startIndex,
        line[..<colon].allSatisfy(isTokenByte)
      else { throw .malformed("a header is NAME: VALUE") }
      let value = line[(colon + 1)...]
      guard value.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else {
        throw .malformed("control characters in a header")
      }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if headers[name] != nil, single.contains(name) { throw .malformed("two of \(name)") }
      headers[name] = String(decoding: trimmed(value), as: UTF8.self)
    }
    return headers
  }

  private static func trimmed(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let start = value.drop(while: isBlank)
    return start[..<(start.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? start.startIndex)]
  }

  /// Whether a byte may stand in a method or in the name of a header.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  /// Whether the connection stays open for another request.
  var keepsOpen: Bool {
    let words = (headers["connection"] ?? "").lowercased().split(separator: ",")
      .map { $0.filter { $0 != " " } }
    return isCurrent && !words.contains("close")
  }
}
