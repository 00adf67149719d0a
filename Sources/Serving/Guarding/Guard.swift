/// Decides who may ask, by the head of a request alone, before anything else of it is read.
struct Guard: Sendable {
  private let hosts: Hosts
  private let settings: Settings

  init(_ settings: Settings, port: UInt16) {
    hosts = Hosts(settings.reach, port: port)
    self.settings = settings
  }

  /// What was asked by somebody who may.
  struct Admission: Equatable {
    let method: Ask.Method
    /// Whether only the head of the answer is wanted.
    let isHead: Bool
    let target: Target
    let isFacilitator: Bool

    /// Whether events are to follow as long as the connection stands.
    var wantsEvents: Bool { target.path == "/events" }
  }

  /// Lets a request through, or says why not.
  func admit(_ head: RequestHead) throws(Refusal) -> Admission {
    let target = try Target(head.target)
    let method = try method(head, target)
    try checkOrigin(head, target)
    try checkToken(head, target)
    let isFacilitator = try isFacilitator(head)
    try checkBody(head, method)
    return Admission(
      method: method, isHead: head.method == "HEAD", target: target, isFacilitator: isFacilitator)
  }

  private func method(_ head: RequestHead, _ target: Target) throws(Refusal) -> Ask.Method {
    let isStream = target.path == "/events"
    switch head.method {
    case "GET": return .get
    case "HEAD" where !isStream: return .get
    case "POST" where !isStream: return .post
    default:
      throw Refusal(
        405, "this method is not spoken here", allow: isStream ? "GET" : "GET, HEAD, POST")
    }
  }

  private func checkOrigin(_ head: RequestHead, _ target: Target) throws(Refusal) {
    guard let host = head.headers["host"]?.lowercased(), !host.isEmpty else {
      throw .malformed("no host")
    }
    guard hosts.contains(host) else {
      throw Refusal(421, "this server is not asked by that name: use the address that it printed")
    }
    if let origin = head.headers["origin"], origin.lowercased() != "http://\(host)" {
      throw .forbidden("pages from elsewhere may not ask here")
    }
    switch head.headers["sec-fetch-site"] {
    case nil, "same-origin", "none": return
    default: break
    }
    // Somebody follows a link to the page: that shows it to them and to nobody else.
    let isVisit =
      head.headers["sec-fetch-mode"] == "navigate" && head.headers["sec-fetch-dest"] == "document"
    guard isVisit, head.method == "GET", target.path == "/" else {
      throw .forbidden("pages from elsewhere may not ask here")
    }
  }

  private func checkToken(_ head: RequestHead, _ target: Target) throws(Refusal) {
    guard let token = settings.token else { return }
    let brought = head.headers["x-glidepath-token"] ?? target.query["token"] ?? ""
    guard token.matches(brought) else {
      throw Refusal(401, "use the whole address that you were given, with ?token= and what follows")
    }
  }

  private func isFacilitator(_ head: RequestHead) throws(Refusal) -> Bool {
    guard let key = head.headers["x-glidepath-facilitator"] else { return false }
    guard settings.facilitator.matches(key) else {
      throw .forbidden("this is not the facilitator's key")
    }
    return true
  }

  private func checkBody(_ head: RequestHead, _ method: Ask.Method) throws(Refusal) {
    let length = head.headers["content-length"].map { Int($0) ?? .max } ?? 0
    guard method == .post else {
      guard length == 0, head.headers["transfer-encoding"] == nil else {
        throw .malformed("who asks to see sends nothing")
      }
      return
    }
    guard length <= settings.limits.body else { throw Guard.tooLarge }
    if let coding = head.headers["transfer-encoding"], coding.lowercased() != "chunked" {
      throw .malformed("the only transfer coding spoken here is chunked")
    }
    let type = head.headers["content-type"]?.lowercased().prefix { $0 != ";" && $0 != " " }
    guard type == "application/json" else {
      throw Refusal(415, "what is sent has the content type application/json")
    }
  }

  /// More was sent than is kept.
  static let tooLarge = Refusal(413, "more was sent than is taken here")
}
