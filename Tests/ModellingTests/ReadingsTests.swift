import DrawnScenarios
import Modelling
import Testing

@Suite("Who reads whom in a model")
struct ReadingsTests {
  private func line(_ id: LineID, _ expression: Expression, opening: Opening = .blank) -> Line {
    Line(
      id: id, label: id.text, unit: .pounds, timing: .duringYear, sentence: "",
      formula: .yearly(opening, each: expression))
  }

  private var readings: Readings {
    Readings([
      line("cost", .input(InputID("price")) * .input(InputID("volume")) + .input(InputID("price"))),
      line(
        "balance", .previous("balance") + .line("cost"), opening: .value(.input(InputID("start")))),
      line("worth", LineID("balance").total() + .line("cost")),
    ])
  }

  @Test("What a formula names, each once, in the order written, its opening first")
  func sources() {
    #expect(readings.sources(of: "cost") == [.input(InputID("price")), .input(InputID("volume"))])
    #expect(
      readings.sources(of: "balance") == [
        .input(InputID("start")), .line("balance"), .line("cost"),
      ])
    #expect(readings.sources(of: "worth") == [.line("balance"), .line("cost")])
    #expect(readings.sources(of: "nothing") == [])
  }

  @Test("The way back names the same pairs")
  func readers() {
    #expect(readings.readers(of: .line("cost")) == ["balance", "worth"])
    #expect(readings.readers(of: .line("balance")) == ["balance", "worth"])
    #expect(readings.readers(of: .input(InputID("price"))) == ["cost"])
    #expect(readings.readers(of: .line("worth")) == [])
  }

  @Test("Inputs behind a line: the nearest first, each once, no more than asked for")
  func inputs() {
    #expect(readings.inputs(behind: "cost", atMost: 9) == [InputID("price"), InputID("volume")])
    #expect(
      readings.inputs(behind: "balance", atMost: 9) == [
        InputID("start"), InputID("price"), InputID("volume"),
      ])
    #expect(readings.inputs(behind: "worth", atMost: 2) == [InputID("start"), InputID("price")])
    #expect(readings.inputs(behind: "worth", atMost: 0) == [])
  }

  @Test("How many inputs are behind a line, whatever is asked for")
  func countOfInputs() {
    #expect(
      (["cost", "balance", "worth", "nothing"] as [LineID]).map(readings.countOfInputs) == [
        2, 3, 3, 0,
      ])
    // Each reads the other's year before, so that both have what either reads.
    let circle = Readings([
      line("first", .input(InputID("one")) + .previous("second")),
      line("second", .input(InputID("two")) + .line("first")),
    ])
    #expect((["first", "second"] as [LineID]).map(circle.countOfInputs) == [2, 2])
  }
}
