import DrawnScenarios
import SourceText
import Testing

@testable import glidepath

@Suite("Names of cases are told apart by what is kept of them")
struct NameMarkTests {
  /// The line of the first name like each, as the tool finds it.
  private func firsts(_ names: [String]) throws -> [Int?] {
    let rows = names.map { "\"\($0)\"\n" }.joined()
    let block = try CSVBlock(Array(rows.utf8), columns: 1)
    let marks = NameMarks()
    var known = CaseNames()
    return (0..<block.count).map { row in
      marks.mark(block, row, 0).flatMap { known.line(of: $0, elseAt: row + 1) }
    }
  }

  @Test("Names that look the same are the same, blanks around them not counted")
  func same() throws {
    // An e with an accent in one sign and in two; K and the sign for kelvin.
    let names = [
      "é", "A", "e\u{301}", " A", "K", "\u{212A}", "a", "A\u{A0}", "A ", "é1", "", " ",
    ]
    #expect(try firsts(names) == [nil, nil, 1, 2, nil, 5, nil, 2, 2, nil, nil, nil])
  }

  @Test("Names that differ anywhere are told apart, however many there are")
  func different() throws {
    var random = SeededGenerator(seed: 20_261_127)
    // Names of one sign repeated, of one sign changed, of running numbers, and drawn ones with namesakes.
    var names = (1...60).map { String(repeating: "0", count: $0) }
    names += (0..<30).map { place in
      String((0..<30).map { $0 == place ? "1" : "0" })
    }
    names += (0..<30_000).map { "A\($0)" }
    names += (0..<30_000).map { _ in "B\(Int.random(in: 0..<20_000, using: &random))" }
    var known: [String: Int] = [:]
    let expected = names.enumerated().map { place, name -> Int? in
      defer { known[name] = known[name] ?? place + 1 }
      return known[name]
    }
    #expect(try firsts(names) == expected)
    #expect(expected.count { $0 != nil } > 5_000)
  }

  @Test(
    "Running numbers and names lie as evenly in their tables as if they were drawn",
    arguments: ["", "A", "case-2026-"])
  func spread(_ prefix: String) {
    let marks = NameMarks()
    let places = (0..<100_000).compactMap { marks.mark("\(prefix)\($0)") }.map {
      Int($0.table) << 9 | $0.place & 511
    }
    // 100,000 drawn places of 131,072 leave e^−0.763 = 46.6 % of them free: 69,900 are taken.
    #expect((69_000...71_000).contains(Set(places).count))
  }
}
