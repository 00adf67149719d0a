import Testing

@testable import Serving

@Suite("A server on this machine", .timeLimit(.minutes(1)))
struct LocalServerTests {
  @Test("the desk is told what was asked, decoded")
  func asks() async throws {
    let key = Secret()
    try await RunningServer.during(Settings(facilitator: key)) { running async throws in
      let page = try await running.answer(to: running.request())
      #expect(page.status == 200 && page.body == "the page")
      let told = try await running.answer(
        to: running.post("/told?a=%C3%A9", ["X-Glidepath-Facilitator: \(key.text)"], body: "{1}"))
      #expect(told.body == #"POST ["a=é"] {1} true"#)
      #expect(try await running.answer(to: running.request("GET", "/no")).status == 404)
    }
  }

  @Test("every answer has the headers of protection, and none says what answers")
  func protection() async throws {
    try await RunningServer.during { running async throws in
      let requests = [
        running.request(), running.request("GET", "/no"), running.request("PUT"), "x\r\n\r\n",
      ]
      for request in requests {
        let headers = try await running.answer(to: request).headers
        #expect(
          headers["Content-Security-Policy"]
            == "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
        #expect(headers["X-Content-Type-Options"] == "nosniff")
        #expect(headers["X-Frame-Options"] == "DENY")
        #expect(headers["Referrer-Policy"] == "no-referrer")
        #expect(headers["Cross-Origin-Opener-Policy"] == "same-origin")
        #expect(headers["Cross-Origin-Resource-Policy"] == "same-origin")
        #expect(headers["Cache-Control"] == "no-store")
        #expect(headers["Permissions-Policy"]?.contains("camera=()") == true)
        #expect(headers["Server"] == nil)
        #expect(headers["Access-Control-Allow-Origin"] == nil)
      }
    }
  }

  @Test("HEAD gives the head of GET without its body")
  func head() async throws {
    try await RunningServer.during { running async throws in
      let answer = try await running.answer(to: running.request("HEAD"))
      #expect(answer.status == 200 && answer.body.isEmpty)
      #expect(answer.headers["Content-Length"] == "8")
    }
  }

  @Test("one connection takes several requests, also before the first is answered")
  func keptOpen() async throws {
    try await RunningServer.during { running async throws in
      let client = try Client(port: running.port)
      let open = "GET /told?n=1 HTTP/1.1\r\nHost: \(running.host)\r\n\r\n"
      try await client.send(open)
      #expect(try await client.read(until: "false").contains(#"["n=1"]"#))
      try await client.send(open + open + running.request())
      let rest = try await client.everything()
      #expect(rest.split(separator: "HTTP/1.1 200 OK").count == 3)
      #expect(rest.hasSuffix("the page"))
    }
  }

  @Test("after a request that said it is the last, nothing is done or answered")
  func last() async throws {
    try await RunningServer.during { running async throws in
      let answer = try await running.answer(to: running.request() + running.request())
      #expect(answer.status == 200 && answer.body == "the page")
    }
  }

  @Test("a body in chunks, sent a few bytes at a time, after leave was asked")
  func chunks() async throws {
    try await RunningServer.during { running async throws in
      let client = try Client(port: running.port)
      let headers = [
        "Content-Type: application/json", "Transfer-Encoding: chunked", "Expect: 100-continue",
      ]
      try await client.send(running.request("POST", "/told", headers))
      #expect(try await client.read(until: "\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n")
      for piece in ["2\r", "\n{", "a\r\n1\r\n}", "\r\n0\r\n", "\r\n"] {
        try await client.send(piece)
      }
      #expect(Answer(try await client.everything()).body == "POST [] {a} false")
    }
  }

  @Test("a refusal is read by a client that still sends, and ends the connection")
  func refusal() async throws {
    try await RunningServer.during { running async throws in
      let large = String(repeating: " ", count: 500_000)
      let answer = try await running.answer(to: running.post(body: large))
      #expect(answer.status == 413)
      #expect(answer.headers["Connection"] == "close")
      let hidden = running.request("PUT", "/", body: "") + running.request()
      #expect(try await running.answer(to: hidden).body == "this method is not spoken here\n")
    }
  }

  @Test("the address is told with token and key, the key where browsers keep it to themselves")
  func addresses() async throws {
    let token = Secret()
    let settings = Settings(reach: .thisMachine(token: token))
    let address = Address(port: 80, hosts: ["127.0.0.1"])
    #expect(address.pages(settings) == ["http://127.0.0.1:80/?token=\(token.text)"])
    #expect(
      address.facilitatorPages(settings)
        == ["http://127.0.0.1:80/?token=\(token.text)#facilitator=\(settings.facilitator.text)"])
    #expect(address.pages(Settings()) == ["http://127.0.0.1:80/"])
  }

  @Test("shared, it wants the token and comes by every network")
  func shared() async throws {
    let token = Secret()
    try await RunningServer.during(Settings(reach: .network(token: token))) {
      running async throws in
      #expect(try await running.answer(to: running.request()).status == 401)
      let target = "/?token=\(token.text)"
      let host = "192.168.1.5:\(running.port)"
      #expect(
        try await running.answer(to: running.request("GET", target, host: host)).status == 200)
    }
  }
}
