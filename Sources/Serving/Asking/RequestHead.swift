import NIOHTTP1

/// The request line and the headers of a request that was read.
struct RequestHead: Equatable {
  let method: String
  let target: String
  /// Values by names in small letters; of names that say nothing here, the last value.
  let headers: [String: String]
  /// Whether there may be another request after it.
  let keepsOpen: Bool

  /// Names that must not come twice, as two readers might take different ones.
  private static let single: Set<String> = [
    "host", "origin", "content-length", "content-type", "transfer-encoding", "expect",
    "sec-fetch-site", "sec-fetch-mode", "sec-fetch-dest", "x-glidepath-token",
    "x-glidepath-facilitator",
  ]

  /// Takes note of a head that the library read, and refuses what is too long or can be read in two ways.
  ///
  /// - Throws: a refusal with 400, 414 or 431.
  init(_ head: HTTPRequestHead, limits: Limits) throws(Refusal) {
    guard head.uri.utf8.count <= limits.target else {
      throw Refusal(414, "the address is too long")
    }
    guard head.uri.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw .malformed("an address has ASCII characters without spaces")
    }
    guard head.version.major == 1 else {
      throw .malformed("only HTTP/1.1 and HTTP/1.0 are spoken here")
    }
    guard head.headers.count <= limits.headerCount,
      head.headers.reduce(0, { $0 + $1.name.utf8.count + $1.value.utf8.count }) <= limits.headers
    else { throw Refusal(431, "too many headers") }
    var found: [String: String] = [:]
    for (name, value) in head.headers {
      let name = name.lowercased()
      guard found.updateValue(value, forKey: name) == nil || !RequestHead.single.contains(name)
      else {
        throw .malformed("the header \(name) came twice")
      }
    }
    self.init(
      method: head.method.rawValue, target: head.uri, headers: found, keepsOpen: head.isKeepAlive)
  }

  /// States a head.
  init(method: String, target: String, headers: [String: String], keepsOpen: Bool = true) {
    self.method = method
    self.target = target
    self.headers = headers
    self.keepsOpen = keepsOpen
  }
}
