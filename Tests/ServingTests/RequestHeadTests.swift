import NIOHTTP1
import Testing

@testable import Serving

@Suite("The head of a request is taken strictly")
struct RequestHeadTests {
  private func head(
    _ target: String = "/", _ headers: [(String, String)] = [], version: HTTPVersion = .http1_1
  ) throws -> RequestHead {
    let head = HTTPRequestHead(
      version: version, method: .GET, uri: target, headers: HTTPHeaders(headers))
    return try RequestHead(head, limits: Limits())
  }

  @Test("method, target and headers, whatever the case of their names")
  func proper() throws {
    let head = try head("/a?b", [("Host", "x:1"), ("X-A", "spaced")])
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(head.headers == ["host": "x:1", "x-a": "spaced"])
    #expect(head.keepsOpen)
  }

  @Test("HTTP/1.0 and Connection: close end the connection")
  func ending() throws {
    #expect(try !head(version: .http1_0).keepsOpen)
    #expect(try !head("/", [("Connection", "close")]).keepsOpen)
  }

  @Test("what two readers could take differently")
  func ambiguous() {
    for name in ["Host", "Origin", "Content-Type", "X-Glidepath-Token"] {
      #expect(
        refusal { _ = try head("/", [(name, "a"), (name.lowercased(), "a")]) }?.status == 400)
    }
    #expect(refusal { _ = try head("/\u{E9}") }?.status == 400)
    #expect(refusal { _ = try head(version: HTTPVersion(major: 2, minor: 0)) }?.status == 400)
  }

  @Test("an address of 2048 bytes is read, one of 2049 is not")
  func long() throws {
    _ = try head("/" + String(repeating: "a", count: 2047))
    #expect(refusal { _ = try head("/" + String(repeating: "a", count: 2048)) }?.status == 414)
  }

  @Test("100 headers are read, 101 are not; nor are 32,769 bytes of them")
  func many() throws {
    let line = ("A", "a")
    _ = try head("/", [(String, String)](repeating: line, count: 100))
    #expect(
      refusal { _ = try head("/", [(String, String)](repeating: line, count: 101)) }?.status == 431)
    let long = ("A", String(repeating: "a", count: 32_768))
    #expect(refusal { _ = try head("/", [long]) }?.status == 431)
  }
}

/// The refusal that some work ends with.
func refusal(_ work: () throws -> Void) -> Refusal? {
  do {
    try work()
    return nil
  } catch {
    return error as? Refusal
  }
}
