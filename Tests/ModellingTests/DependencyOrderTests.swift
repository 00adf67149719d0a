import DrawnScenarios
import Modelling
import Testing

@Suite("Lines are put into an order in which they can be computed")
struct DependencyOrderTests {
  private func line(_ id: LineID, _ expression: Expression, opening: Opening = .blank) -> Line {
    Line(
      id: id, label: id.text, unit: .pounds, timing: .duringYear, sentence: "",
      formula: .yearly(opening, each: expression))
  }

  private func order(_ lines: [Line]) throws -> [[String]] {
    try DependencyOrder(lines).groups.map { $0.members.map { lines[$0].id.text } }
  }

  private func circle(_ lines: [Line]) -> [String] {
    do throws(ModelError) {
      _ = try DependencyOrder(lines)
      return []
    } catch {
      guard case .circle(let path) = error else { return ["\(error)"] }
      return path.map(\.text)
    }
  }

  @Test("A line comes after all that it reads, wherever it is declared")
  func order() throws {
    let lines = [
      line("c", .line("a") + .line("b")), line("b", .line("a") * 2), line("a", 1),
    ]
    #expect(try order(lines) == [["a"], ["b"], ["c"]])
  }

  @Test("A circle within a year is refused with its path")
  func circles() {
    #expect(circle([line("a", .line("a") + 1)]) == ["a", "a"])
    #expect(circle([line("a", .line("b")), line("b", .line("a"))]) == ["a", "b", "a"])
    let long = [
      line("x", .line("b")), line("a", .line("b")), line("b", .line("c") + .previous("a")),
      line("c", .line("d")), line("d", .line("b") * 2),
    ]
    let path = circle(long)
    #expect(path.first == path.last && path.count == 4)
    #expect(Set(path) == ["b", "c", "d"])
  }

  @Test("The message tells the way round")
  func message() {
    let error = ModelError.circle(["a", "b", "a"])
    #expect(error.description == "lines need each other in the same year: a → b → a")
  }

  @Test("A circle through the year before is a group that goes year by year")
  func rolling() throws {
    let lines = [
      line("balance", .previous("balance") - .line("charge"), opening: .value(100)),
      line("charge", .previous("balance") * 0.1), line("after", .line("balance")),
    ]
    let groups = try DependencyOrder(lines).groups
    #expect(groups.map(\.goesYearByYear) == [true, false])
    #expect(groups[0].members.map { lines[$0].id.text } == ["charge", "balance"])
  }

  @Test("A line that looks at its own year before stands alone and goes year by year")
  func selfRolling() throws {
    let groups = try DependencyOrder([line("index", .previous("index") * 1.02, opening: .value(1))])
      .groups
    #expect(groups.count == 1 && groups.allSatisfy(\.goesYearByYear))
  }

  @Test("What looks at all years cannot be looked at by them, not even the year before")
  func allYears() {
    let lines = [
      line("total", LineID("part").total()), line("part", .previous("total") + 1),
    ]
    #expect(circle(lines) == ["total", "part", "total"])
    let longer = [
      line("worst", .overYears(.lowest, ["sum"], .afterBase)), line("sum", .line("middle")),
      line("middle", .previous("worst")),
    ]
    #expect(circle(longer) == ["worst", "sum", "middle", "worst"])
    #expect(circle([line("own", LineID("own").total())]) == ["own", "own"])
  }

  @Test("A circle in the opening is one too")
  func opening() {
    let lines = [
      line("a", 1, opening: .value(.line("b"))), line("b", 2, opening: .value(.line("a"))),
    ]
    #expect(circle(lines) == ["a", "b", "a"])
  }

  @Test("Missing and doubled names are told with who reads them")
  func names() {
    #expect(throws: ModelError.unknownLine("gone", in: "a")) {
      try DependencyOrder([line("a", .line("gone"))])
    }
    #expect(throws: ModelError.namedTwice("a")) {
      try DependencyOrder([line("a", 1), line("a", 2)])
    }
  }

  @Test("A chain of 20,000 lines is ordered without deep recursion")
  func longChain() throws {
    let lines = (0..<20_000).map { position in
      line("l\(position)", position == 19_999 ? 1 : .line("l\(position + 1)"))
    }
    let groups = try DependencyOrder(lines).groups
    #expect(groups.count == 20_000)
    #expect(groups.first?.members == [19_999])
  }
}
