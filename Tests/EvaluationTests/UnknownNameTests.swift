import DrawnScenarios
import Evaluation
import Modelling
import Testing

/// A model of one line and one input.
private func program() throws -> Program {
  var bench = Bench()
  let price = bench.input("price", .series, [0, 1, 2, 3, 4])
  bench.line("income", price * 2)
  return try Program(bench.model)
}

@Suite("A line, an input or a column that there is not is an error, never 0")
struct UnknownNameTests {
  @Test("Results say what they hold")
  func has() throws {
    let results = try program().run()
    #expect(results.has("income"))
    #expect(!results.has("incomes"))
    #expect(results["income", 2] == 4)
  }

  @Test("A line that there is not")
  func line() async {
    await #expect(processExitsWith: .failure) { _ = try program().run()["incomes", 1] }
    await #expect(processExitsWith: .failure) { _ = try program().run().values(of: "incomes") }
  }

  @Test("A column that there is not")
  func column() async {
    await #expect(processExitsWith: .failure) { _ = try program().run()["income", 99] }
  }

  @Test("A measure that there is not")
  func measure() async {
    await #expect(processExitsWith: .failure) {
      _ = Batch(try program()).run([[]], measuring: [.init("incomes", column: 1)])
    }
    await #expect(processExitsWith: .failure) {
      _ = Batch(try program()).run([[]], measuring: [.init("income", column: 99)])
    }
  }

  @Test("An edit of an input or a column that there is not")
  func edit() async {
    await #expect(processExitsWith: .failure) {
      var inputs = InputValues(try program().model)
      inputs.apply(Edit(InputID("prices"), column: 1, to: 5))
    }
    await #expect(processExitsWith: .failure) {
      _ = Batch(try program()).run(
        [[Edit(InputID("price"), column: 99, to: 5)]], measuring: [.init("income", column: 1)])
    }
  }
}
