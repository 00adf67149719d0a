/// What answers requests that came through the guard of a `LocalServer`.
public protocol Desk: Sendable {
  /// Answers a request; what cannot be answered is a reply of its own, such as 404 or 422.
  func answer(_ request: Ask) async -> Reply

  /// What everybody who listens is told from now on, one text an event: see `Broadcast.listen()`.
  ///
  /// The server reads at once whatever comes, and stops reading when a client left or it stops itself.
  func events() async -> AsyncStream<String>
}

/// A request: whom it is from was checked, and how large it is.
public struct Ask: Sendable {
  /// How something is asked.
  public enum Method: String, Sendable {
    /// To see something.
    case get = "GET"
    /// To do something.
    case post = "POST"
  }

  /// How it is asked.
  public let method: Method
  /// The path, decoded once, which starts with `/` and has no `..`.
  public let path: String
  /// The names and values after the question mark, decoded once; the last of several counts.
  public let query: [String: String]
  /// What was sent, within the bounds of the server.
  public let body: [UInt8]
  /// Whether it brought the key of the one who leads.
  public let isFacilitator: Bool

  /// Describes a request.
  public init(
    _ method: Method, _ path: String, query: [String: String] = [:], body: [UInt8] = [],
    isFacilitator: Bool = false
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.body = body
    self.isFacilitator = isFacilitator
  }
}

/// What is sent back.
public struct Reply: Sendable {
  /// The status of HTTP, such as 200, 404 or 422.
  public let status: Int
  /// The type of what is sent: `text/html; charset=utf-8`.
  public let type: String
  /// What is sent.
  public let body: [UInt8]

  /// Describes a reply.
  public init(status: Int = 200, type: String, body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }
}
