import Testing

@testable import Serving

@Suite("The end of a body is known in one way")
struct FramingTests {
  private func framing(_ headers: String) throws -> Framing {
    let text = "POST / HTTP/1.1\r\n" + headers
    return try Framing(RequestHead(ArraySlice(text.utf8), limits: Limits()), limit: 100)
  }

  @Test("by length, by chunks, or empty")
  func proper() throws {
    #expect(try framing("Content-Length: 100") == .length(100))
    #expect(try framing("Transfer-Encoding: Chunked") == .chunks)
    #expect(try framing("A: a") == .length(0))
  }

  @Test(
    "unclear framing",
    arguments: [
      "Content-Length: -1", "Content-Length: +1", "Content-Length: 0x1", "Content-Length: 1, 1",
      "Content-Length:", "Content-Length: \u{662}", "Transfer-Encoding: gzip, chunked",
      "Transfer-Encoding: gzip", "Transfer-Encoding: chunked\r\nContent-Length: 1",
    ])
  func unclear(headers: String) {
    #expect(refusal { _ = try framing(headers) }?.status == 400)
  }

  @Test(
    "more than the limit, or than an integer holds",
    arguments: [
      "101", "9223372036854775807", "9223372036854775808", "99999999999999999999999999",
    ])
  func large(length: String) {
    #expect(refusal { _ = try framing("Content-Length: \(length)") }?.status == 413)
  }

  @Test("sizes of chunks")
  func chunkSizes() throws {
    #expect(try Framing.chunkSize(ArraySlice("1aF".utf8)) == 0x1AF)
    #expect(try Framing.chunkSize(ArraySlice("0".utf8)) == 0)
    for text in ["", "-1", "+1", "0x1", " 1", "1 ", "1;x", "g"] {
      #expect(refusal { _ = try Framing.chunkSize(ArraySlice(text.utf8)) }?.status == 400)
    }
    #expect(
      refusal { _ = try Framing.chunkSize(ArraySlice("FFFFFFFFFFFFFFFFF".utf8)) }?.status == 413)
  }
}
