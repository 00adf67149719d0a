import Testing

@testable import Serving

@Suite("What is asked for is decoded once and leads nowhere else")
struct TargetTests {
  @Test("path and query")
  func proper() throws {
    let target = try Target("/a%20b/%C3%A9?x=1&y=a+b%26c&x=2&flag")
    #expect(target.path == "/a b/\u{E9}")
    #expect(target.query == ["x": "2", "y": "a b&c", "flag": ""])
    #expect(try Target("/").path == "/")
    #expect(try Target("/a/").path == "/a/")
    #expect(try Target("/...").path == "/...")
    // Decoded once only: this is a name with a per cent sign, not a way up.
    #expect(try Target("/%252e%252e").path == "/%2e%2e")
  }

  @Test(
    "what could lead elsewhere, or is no text",
    arguments: [
      "", "a", "*", "http://x/", "?x", "/#", "/..", "/../x", "/x/..", "/x/../y", "/./x", "/.",
      "/%2e%2e/x", "/%2E./x", "/x/.%2e", "//x", "/x//y", "/a%2fb", "/..%2fx", "/a\\b", "/a%5Cb",
      "/%", "/%4", "/%zz", "/%+1", "/%00", "/%0a", "/%7f", "/%ff", "/%c0%ae", "/%ed%a0%80",
      "/?x=%", "/?x=%00", "/?x=%ff", "/?%0d=1",
    ])
  func malformed(text: String) {
    #expect(refusal { _ = try Target(text) }?.status == 400)
  }
}
