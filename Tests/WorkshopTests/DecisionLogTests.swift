import Foundation
import Testing
import Workshop

@Suite("The decision log") struct DecisionLogTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  private var path: String { folder.appending(path: "deal.workshop.jsonl").path }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: path))) }

  private func talk(_ count: Int) throws -> Session {
    var (log, session) = try DecisionLog.open(path, of: try Table.hard())
    for number in 1...count {
      session = try session.stating("gainshare.dead_band", "\(number)%")
      try log.add(try #require(session.steps.last))
    }
    return session
  }

  @Test("talks go on where they ended") func restores() throws {
    let talks = try talk(3)
    let again = try DecisionLog.open(path, of: try Table.hard()).session
    #expect(again.steps == talks.steps)
    #expect(again.contracts[0].terms == talks.contracts[0].terms)
    try FileManager.default.removeItem(at: folder)
  }

  @Test("a step that was cut off is taken out, at any byte") func torn() throws {
    _ = try talk(2)
    let whole = try bytes()
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    let end = lines[0].count + lines[1].count + 2
    for cut in stride(from: end, to: whole.count, by: 37) {
      try Data(whole[..<cut]).write(to: URL(fileURLWithPath: path))
      let session = try DecisionLog.open(path, of: try Table.hard()).session
      #expect(session.steps.count == 1, "cut at byte \(cut)")
      #expect(try bytes() == Array(whole[..<end]))
    }
  }

  @Test("one process writes a log") func isLocked() throws {
    let first = try DecisionLog.open(path, of: try Table.hard())
    #expect(throws: RecordError.inUse(path: path)) {
      try DecisionLog.open(path, of: try Table.hard())
    }
    _ = first.log
  }

  @Test("a broken line is named") func broken() throws {
    _ = try talk(2)
    var text = String(decoding: try bytes(), as: UTF8.self).split(separator: "\n").map(String.init)
    text[1] = "{\"number\": 1}"
    try Data((text.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: RecordError.broken(path: path, line: 2)) {
      try DecisionLog.open(path, of: try Table.hard())
    }
  }

  @Test("a log of other contracts is refused") func others() throws {
    _ = try talk(1)
    #expect(throws: RecordError.otherContracts(path: path, names: ["no-soft-landing"])) {
      try DecisionLog.open(path, of: try Session(of: [try Table.study("five-years")]))
    }
  }

  @Test("a log lies beside its scenario") func places() {
    #expect(DecisionLog.path(beside: "a/b/deal.yaml") == "a/b/deal.workshop.jsonl")
    #expect(DecisionLog.path(beside: "deal.yaml") == "deal.workshop.jsonl")
  }
}
