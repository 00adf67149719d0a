import NIOHTTP1

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

  /// The head as the library writes it.
  var head: HTTPResponseHead {
    var headers = HTTPHeaders([("Content-Type", type.filter { !$0.isNewline })])
    if let length { headers.add(name: "Content-Length", value: "\(length)") }
    headers.add(name: "Connection", value: keepsOpen ? "keep-alive" : "close")
    if let retryAfter { headers.add(name: "Retry-After", value: "\(retryAfter)") }
    if let allow { headers.add(name: "Allow", value: allow) }
    headers.add(contentsOf: Self.protection)
    return HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
  }

  private static let protection = [
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cache-Control", "no-store"),
  ]
}
