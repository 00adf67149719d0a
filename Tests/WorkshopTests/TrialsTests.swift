import GlidepathKit
import Pages
import Testing

@testable import Workshop

@Suite("Trials") struct TrialsTests {
  private func printed(_ regions: [Region]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: regions.map { ($0.id, $0.piece.printed) })
  }

  @Test(
    "while a slider is dragged, trials show what a restated scenario shows",
    arguments: [
      "talks", "five-years",
    ])
  func sameAsRestated(name: String) throws {
    let session = try Session(of: [try Table.study(name)])
    var trials = Trials()
    for lever in session.contracts[0].levers {
      guard case .slider(let scale, let number) = lever.control else { continue }
      for share in [0.1, 0.5, 0.9] {
        let value =
          ((scale.low + share * (scale.high - scale.low)) / scale.step).rounded() * scale.step
        let term = Term(lever.path, scale.text(value == number ? number + scale.step : value))
        guard let restated = try? session.trying([term], in: [name]) else { continue }
        let whole = printed(Regions(restated).ofTable)
        for (id, html) in printed(try trials.regions(of: session, trying: [term], in: [name])) {
          #expect(whole[id] == html, "\(id) after \(term)")
        }
      }
    }
  }

  @Test("the second trial of a key edits the model on the table") func isFast() throws {
    let session = try Session(of: [try Table.study("talks")])
    var trials = Trials()
    let path = "gainshare.dead_band"
    let first = try trials.regions(of: session, trying: [Term(path, "1%")], in: ["talks"])
    let second = try trials.regions(of: session, trying: [Term(path, "2%")], in: ["talks"])
    #expect(first.map(\.id) == ["deal", "verdict", "charts", "findings"])
    #expect(second.map(\.id) == ["verdict", "charts", "findings"])
  }

  @Test("contracts side by side are tried together, to the same pictures") func together() throws {
    let names = ["five-years", "seven-years"]
    let session = try Session(of: names.map { try Table.study($0) })
    var trials = Trials()
    for text in ["15%", "18%"] {
      let term = Term("shifts.admission_avoidance.share", text)
      let whole = printed(Regions(try session.trying([term], in: names)).ofTable)
      let tried = try trials.regions(of: session, trying: [term], in: names)
      #expect(tried.count == (text == "15%" ? 4 : 3))
      for (id, html) in printed(tried) { #expect(whole[id] == html) }
    }
  }

  @Test("what edits cannot show is restated every time") func isRestated() throws {
    let session = try Session(of: [try Table.study("five-years")])
    var trials = Trials()
    for text in ["bau", "bau"] {
      let regions = try trials.regions(
        of: session, trying: [Term("payments.emergency.alliance.plan", text)], in: ["five-years"])
      #expect(regions.map(\.id).contains("deal"))
    }
    #expect(throws: Refusal.self) {
      try trials.regions(
        of: session, trying: [Term("gainshare.dead_band", "-1%")], in: ["five-years"])
    }
  }
}
