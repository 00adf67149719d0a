import Foundation
import Testing

@testable import Serving

@Suite("Who may ask")
struct GuardTests {
  private let token = Secret()
  private let key = Secret()

  private func guarding(_ reach: Settings.Reach = .thisMachine()) -> Guard {
    Guard(Settings(reach: reach, facilitator: key), port: 8080)
  }

  private func head(_ line: String, _ headers: [String]) throws -> RequestHead {
    let words = line.split(separator: " ").map(String.init)
    let pairs = headers.map { header in
      let colon = header.firstIndex(of: ":") ?? header.endIndex
      return (
        header[..<colon].lowercased(),
        header[colon...].dropFirst().trimmingCharacters(in: .whitespaces)
      )
    }
    return RequestHead(
      method: words[0], target: words[1], headers: Dictionary(uniqueKeysWithValues: pairs))
  }

  /// The status that a request is refused with, 0 if it is let through.
  private func status(
    _ line: String = "GET /regions", _ headers: [String] = [], host: String = "127.0.0.1:8080",
    reach: Settings.Reach = .thisMachine()
  ) -> Int {
    let refused = refusal {
      _ = try guarding(reach).admit(head(line, ["Host: \(host)"] + headers))
    }
    return refused?.status ?? 0
  }

  @Test("on this machine: by its number or as localhost, with the port")
  func hosts() {
    for host in ["127.0.0.1:8080", "localhost:8080", "LocalHost:8080"] {
      #expect(status(host: host) == 0)
    }
    for host in [
      "127.0.0.1", "127.0.0.1:8081", "elsewhere.example:8080", "localhost.:8080",
      "192.168.1.5:8080",
      "x@127.0.0.1:8080", "127.0.0.1:8080.elsewhere.example", "127.1:8080", "[::1]:8080",
    ] {
      #expect(status(host: host) == 421)
    }
    #expect(status(host: "") == 400)
  }

  @Test("on a network: by any number, as localhost, and by the names stated")
  func networkHosts() {
    let reach = Settings.Reach.network(token: token, names: ["Room.example", "proxy.example:443"])
    let bring = ["X-Glidepath-Token: \(token.text)"]
    for host in [
      "192.168.1.5:8080", "[fe80::1]:8080", "localhost:8080", "room.example:8080",
      "proxy.example:443",
    ] {
      #expect(status(headers(bring), host: host, reach: reach) == 0)
    }
    for host in [
      "192.168.1.5", "192.168.1.5:80", "192.168.1.5:8081", "other.example:8080", "[fe80::1:8080",
      "999.1.1.1:8080",
      "proxy.example:8080", ":8080", "[]:8080",
    ] {
      #expect(status(headers(bring), host: host, reach: reach) == 421)
    }
  }

  private func headers(_ headers: [String]) -> (String, [String]) { ("GET /regions", headers) }

  private func status(
    _ request: (String, [String]), host: String, reach: Settings.Reach
  ) -> Int {
    status(request.0, request.1, host: host, reach: reach)
  }

  @Test("a page from elsewhere may not ask, the page itself may")
  func origins() {
    #expect(status("GET /", ["Origin: http://127.0.0.1:8080"]) == 0)
    #expect(status("GET /", ["Origin: http://localhost:8080"], host: "localhost:8080") == 0)
    for origin in [
      "null", "", "http://elsewhere.example", "https://127.0.0.1:8080", "http://127.0.0.1",
      "http://localhost:8080", "http://127.0.0.1:80801", "http://127.0.0.1:8080/",
    ] {
      #expect(status("GET /", ["Origin: \(origin)"]) == 403)
    }
  }

  @Test("what browsers say of where a request comes from counts")
  func sites() {
    let visit = ["Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"]
    #expect(status("GET /regions", ["Sec-Fetch-Site: same-origin"]) == 0)
    #expect(status("GET /", ["Sec-Fetch-Site: none"]) == 0)
    for site in ["cross-site", "same-site"] {
      let header = "Sec-Fetch-Site: \(site)"
      #expect(status("GET /", [header] + visit) == 0)
      #expect(status("GET /regions", [header] + visit) == 403)
      #expect(status("GET /", [header]) == 403)
      #expect(status("POST /", [header, "Content-Type: application/json"] + visit) == 403)
      #expect(
        status("GET /", [header, "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"]) == 403)
      #expect(status("POST /step", [header, "Content-Type: application/json"] + visit) == 403)
    }
    #expect(status("GET /regions", ["Sec-Fetch-Site: unheard-of"]) == 403)
  }

  @Test("methods")
  func methods() throws {
    for method in ["PUT", "DELETE", "OPTIONS", "get", "CONNECT", "TRACE"] {
      #expect(status("\(method) /") == 405)
    }
    #expect(status("HEAD /events") == 405)
    #expect(status("POST /events", ["Content-Type: application/json"]) == 405)
    let admission = try guarding().admit(head("HEAD /", ["Host: localhost:8080"]))
    #expect(admission.isHead && admission.method == .get)
  }

  @Test("who sends something sends JSON, who asks to see sends nothing")
  func types() {
    #expect(status("POST /step", ["Content-Type: application/json"]) == 0)
    #expect(status("POST /step", ["Content-Type: Application/JSON; charset=utf-8"]) == 0)
    for type in ["text/plain", "application/jsonp", "", "application/x-www-form-urlencoded"] {
      #expect(status("POST /step", ["Content-Type: \(type)"]) == 415)
    }
    #expect(status("POST /step") == 415)
    #expect(status("GET /", ["Content-Length: 1"]) == 400)
    #expect(status("GET /", ["Content-Length: 0"]) == 0)
    #expect(status("POST /", ["Content-Type: application/json", "Content-Length: 65537"]) == 413)
  }

  @Test("the token, in the address or a header; the header counts")
  func tokens() {
    let reach = Settings.Reach.network(token: token)
    let wrong = "\(token.text.dropLast())\(token.text.last == "A" ? "B" : "A")"
    #expect(status("GET /?token=\(token.text)", reach: reach) == 0)
    #expect(status("GET /", ["X-Glidepath-Token: \(token.text)"], reach: reach) == 0)
    for line in ["GET /", "GET /?token=", "GET /?token=\(wrong)", "GET /?Token=\(token.text)"] {
      #expect(status(line, reach: reach) == 401)
    }
    #expect(
      status("GET /?token=\(token.text)", ["X-Glidepath-Token: \(wrong)"], reach: reach) == 401)
    #expect(status("GET /", reach: .thisMachine(token: token)) == 401)
  }

  @Test("the facilitator's key: right, wrong, none")
  func facilitator() throws {
    let host = "Host: localhost:8080"
    let right = "X-Glidepath-Facilitator: \(key.text)"
    #expect(try guarding().admit(head("GET /", [host, right])).isFacilitator)
    #expect(try !guarding().admit(head("GET /", [host])).isFacilitator)
    for wrong in ["", "x", Secret().text] {
      #expect(status("GET /", ["X-Glidepath-Facilitator: \(wrong)"]) == 403)
    }
  }
}
