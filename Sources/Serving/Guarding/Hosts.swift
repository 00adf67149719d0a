import Glibc

/// The names by which a server is asked.
///
/// A page from elsewhere can have a name of its own point to this machine; its requests then look as
/// if they came from the same place, but they give that name as their host.
struct Hosts: Sendable {
  private let names: Set<String>
  private let takesNumbers: Bool
  private let port: UInt16

  init(_ reach: Settings.Reach, port: UInt16) {
    self.port = port
    switch reach {
    case .thisMachine:
      names = ["localhost:\(port)", "127.0.0.1:\(port)"]
      takesNumbers = false
    case .network(_, let others):
      let others = others.map { $0.contains(":") ? $0.lowercased() : "\($0.lowercased()):\(port)" }
      names = Set(others + ["localhost:\(port)"])
      takesNumbers = true
    }
  }

  /// Whether the server is asked by this value of the header `Host`, in small letters.
  func contains(_ host: String) -> Bool {
    // Port 80 is left out by browsers.
    let isBare = !host.hasPrefix("[") && !host.contains(":") || host.hasSuffix("]")
    let full = isBare ? host + ":80" : host
    return names.contains(full) || (takesNumbers && isNumber(full))
  }

  /// Whether a host is the number of an IP address, with the port listened on.
  private func isNumber(_ host: String) -> Bool {
    guard host.hasSuffix(":\(port)") else { return false }
    let number = host.dropLast(":\(port)".count)
    var room = in6_addr()
    if number.hasPrefix("["), number.hasSuffix("]") {
      return inet_pton(AF_INET6, String(number.dropFirst().dropLast()), &room) == 1
    }
    return inet_pton(AF_INET, String(number), &room) == 1
  }
}
