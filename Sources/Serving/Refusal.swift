/// Why a request gets no answer of the desk: a status of HTTP, and words for whoever looks.
struct Refusal: Error, Equatable {
  let status: Int
  let words: String
  /// Seconds after which to come again.
  var retryAfter: Int?
  /// The methods that are allowed.
  var allow: String?

  init(_ status: Int, _ words: String, retryAfter: Int? = nil, allow: String? = nil) {
    self.status = status
    self.words = words
    self.retryAfter = retryAfter
    self.allow = allow
  }

  static func malformed(_ what: String) -> Refusal { Refusal(400, "malformed request: \(what)") }
  static func forbidden(_ what: String) -> Refusal { Refusal(403, what) }
}
