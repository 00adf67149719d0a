import Glibc

/// Where a server can be reached.
public struct Address: Sendable {
  /// The port it listens on.
  public let port: UInt16
  /// The addresses of this machine that it listens on, the most likely first: `192.168.1.5`.
  public let hosts: [String]

  /// The address of the page, with the token if there is one, at each of the hosts.
  public func pages(_ settings: Settings) -> [String] {
    let query = settings.token.map { "?token=\($0.text)" } ?? ""
    return hosts.map { "http://\($0):\(port)/\(query)" }
  }

  /// The address of the page for the one who leads, at each of the hosts.
  ///
  /// The key stands behind `#`: browsers keep that to themselves.
  public func facilitatorPages(_ settings: Settings) -> [String] {
    pages(settings).map { "\($0)#facilitator=\(settings.facilitator.text)" }
  }

  /// The IPv4 addresses that this machine has on networks, in the order of the system.
  static func networks() -> [String] {
    var first: UnsafeMutablePointer<ifaddrs>?
    guard getifaddrs(&first) == 0 else { return [] }
    defer { freeifaddrs(first) }
    var found: [String] = []
    var next = first
    while let interface = next?.pointee {
      if let host = host(interface) { found.append(host) }
      next = interface.ifa_next
    }
    return found
  }

  /// The address of an interface that is up, if it has one of IPv4 and others can be on it.
  private static func host(_ interface: ifaddrs) -> String? {
    guard let address = interface.ifa_addr, address.pointee.sa_family == sa_family_t(AF_INET),
      interface.ifa_flags & UInt32(IFF_LOOPBACK) == 0,
      interface.ifa_flags & UInt32(IFF_UP) != 0
    else { return nil }
    return text(of: address)
  }

  private static func text(of address: UnsafeMutablePointer<sockaddr>) -> String? {
    var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let length = socklen_t(MemoryLayout<sockaddr_in>.size)
    guard
      getnameinfo(address, length, &host, socklen_t(host.count), nil, 0, NI_NUMERICHOST) == 0
    else { return nil }
    return String(decoding: host.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
