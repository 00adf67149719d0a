import Testing

@testable import Serving

@Suite("The head of a request is read strictly")
struct RequestHeadTests {
  private func head(_ text: String) throws -> RequestHead {
    try RequestHead(ArraySlice(text.utf8), limits: Limits())
  }

  @Test("method, target and headers, whatever the case of their names")
  func proper() throws {
    let head = try head("GET /a?b HTTP/1.1\r\nHost: x:1\r\nX-A:  spaced \t")
    #expect(head.method == "GET")
    #expect(head.target == "/a?b")
    #expect(head.headers == ["host": "x:1", "x-a": "spaced"])
    #expect(head.keepsOpen)
  }

  @Test(
    "HTTP/1.0 and Connection: close end the connection",
    arguments: [
      "GET / HTTP/1.0\r\nHost: x", "GET / HTTP/1.1\r\nConnection: Close",
      "GET / HTTP/1.1\r\nConnection: x, close",
    ])
  func ending(text: String) throws {
    #expect(try !head(text).keepsOpen)
  }

  @Test(
    "what bends the rules",
    arguments: [
      "GET", "GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 x", "GET / HTTP/2", "GET / http/1.1",
      "G(T / HTTP/1.1", " / HTTP/1.1", "GET /\u{E9} HTTP/1.1", "GET / HTTP/1.1\r\nA",
      "GET / HTTP/1.1\r\n: a", "GET / HTTP/1.1\r\nA : a", "GET / HTTP/1.1\r\nA: a\r\n b",
      "GET / HTTP/1.1\r\nA: a\u{7F}", "GET / HTTP/1.1\r\nHost: a\r\nhost: a",
      "GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1",
    ])
  func malformed(text: String) {
    #expect(refusal { _ = try head(text) }?.status == 400)
  }

  @Test("an address of 2048 bytes is read, one of 2049 is not")
  func long() throws {
    _ = try head("GET /\(String(repeating: "a", count: 2047)) HTTP/1.1")
    #expect(
      refusal { _ = try head("GET /\(String(repeating: "a", count: 2048)) HTTP/1.1") }?.status
        == 414)
  }

  @Test("100 headers are read, 101 are not")
  func many() throws {
    let lines = "\r\nA: a"
    _ = try head("GET / HTTP/1.1" + String(repeating: lines, count: 100))
    #expect(
      refusal { _ = try head("GET / HTTP/1.1" + String(repeating: lines, count: 101)) }?.status
        == 431)
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
