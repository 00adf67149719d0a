/// The status line and the headers of an answer.
///
/// All answers have the same headers of protection: a page may load what comes from here and nothing
/// else, nobody may show it in a frame or keep it, and browsers tell nobody its address.
struct ReplyHead {
  let status: Int
  let type: String
  /// Bytes that follow; nil for as long as the connection stands.
  let length: Int?
  let keepsOpen: Bool
  var retryAfter: Int?
  var allow: String?

  /// The bytes of it, with the empty line.
  var bytes: [UInt8] {
    var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "")"]
    lines.append("Content-Type: \(type.filter { !$0.isNewline })")
    if let length { lines.append("Content-Length: \(length)") }
    lines.append("Connection: \(keepsOpen ? "keep-alive" : "close")")
    if let retryAfter { lines.append("Retry-After: \(retryAfter)") }
    if let allow { lines.append("Allow: \(allow)") }
    lines += Self.protection
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private static let protection = [
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; "
      + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
      + "frame-ancestors 'none'",
    "X-Content-Type-Options: nosniff",
    "X-Frame-Options: DENY",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    "Cross-Origin-Resource-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cache-Control: no-store",
  ]

  private static let phrases = [
    200: "OK", 201: "Created", 204: "No Content", 400: "Bad Request", 401: "Unauthorized",
    403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed", 408: "Request Timeout",
    409: "Conflict", 413: "Content Too Large", 414: "URI Too Long", 415: "Unsupported Media Type",
    421: "Misdirected Request", 422: "Unprocessable Content", 429: "Too Many Requests",
    431: "Request Header Fields Too Large", 500: "Internal Server Error",
    503: "Service Unavailable",
  ]
}

extension Refusal {
  /// The whole answer; the connection ends with it.
  var bytes: [UInt8] {
    let body = Array((words + "\n").utf8)
    let head = ReplyHead(
      status: status, type: "text/plain; charset=utf-8", length: body.count, keepsOpen: false,
      retryAfter: retryAfter, allow: allow)
    return head.bytes + body
  }
}
