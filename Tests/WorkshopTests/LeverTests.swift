import GlidepathKit
import Testing

@testable import Workshop

@Suite("Levers") struct LeverTests {
  @Test(
    "stating any lever as drafted changes no number",
    arguments: [
      "five-years", "seven-years", "soft-landing", "no-soft-landing", "five-plus-two",
    ])
  func asDrafted(name: String) throws {
    let session = try Session(of: [try Table.study(name)])
    let drafted = session.contracts[0]
    #expect(!drafted.levers.isEmpty)
    for lever in drafted.levers {
      let stated = try session.stating(lever.path, lever.text).contracts[0]
      for line in drafted.table.study.alliance.model.lines {
        let (old, new) = (
          drafted.table.run.results.values(of: line.id),
          stated.table.run.results.values(of: line.id)
        )
        #expect(old == new, "\(line.id) after \(lever.path) = \(lever.text)")
        if old != new { return }
      }
    }
  }

  @Test("what a control shows is what the file says") func controls() throws {
    let levers = try Session(of: [try Table.study("five-years")]).contracts[0].levers
    for lever in levers {
      switch lever.control {
      case .slider(let scale, let number):
        #expect(scale.text(number).replacing(",", with: "") == lever.text.replacing(",", with: ""))
        #expect((scale.low...scale.high).contains(number))
      case .series(let scale, let numbers):
        #expect(
          "[" + numbers.map { $0 == 0 ? "0" : scale.text($0) }.joined(separator: ", ") + "]"
            == lever.text)
      case .words: break
      }
    }
  }

  @Test("a slider keeps its scale while it is moved") func keepsItsScale() throws {
    // Half a per cent is drafted: the slider runs to 2, forty places of 0.05, wherever the table stands.
    let path = "gainshare.dead_band"
    let start = try Session(of: [try Table.study("five-years")])
    var scales: Set<Scale> = []
    for session in [start, try start.stating(path, "2%"), try start.stating(path, "50%")] {
      let lever = try #require(session.contracts[0].levers.first { $0.path == path })
      guard case .slider(let scale, _) = lever.control else {
        Issue.record("no slider for \(lever.text)")
        return
      }
      scales.insert(scale)
    }
    #expect(Set(scales.map(\.step)) == [0.05])
  }

  @Test("a number within a list leaves the rest of the list") func lists() throws {
    let session = try Session(of: [try Table.study("five-years")])
    let moved = try session.stating("gainshare.gain.1.providers", "50%").contracts[0]
    let input = try #require(
      moved.table.study.alliance.model.inputs.first { $0.id.path == "gainshare.gain.1.providers" })
    #expect(input.values == [0.5] || Set(input.values.dropFirst()) == [0.5])
    #expect(input.provenance.isLever)
    let other = try #require(
      moved.table.study.alliance.model.inputs.first { $0.id.path == "gainshare.gain.2.providers" })
    #expect(Set(other.values.dropFirst()) == [0.4] || other.values == [0.4])
  }

  @Test("a number within a curve leaves the rest of the curve") func curves() throws {
    let session = try Session(of: [try Table.study("five-years")])
    let path = "shifts.admission_avoidance.ramp.linear.over"
    let moved = try session.stating(path, "3").contracts[0]
    #expect(
      moved.table.study.text(
        of: try #require(
          moved.levers.first { $0.path == path }.map { lever in
            moved.table.study.alliance.model.inputs.first { $0.id.path == lever.path }
          } ?? nil)) == "3")
  }
}
