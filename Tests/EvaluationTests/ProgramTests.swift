import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("A program computes lines over years, alone and in batches")
struct ProgramTests {
  /// A balance that pays a charge that follows the balance of the year before.
  private var rolling: Bench {
    var bench = Bench()
    let rate = bench.input("rate", .constant, [0.1])
    let paid = bench.input("paid", .series, [0, 0, 10, 0, 0])
    let once = bench.input("once", .oneOff, [100, 0, 0, 0, 0])
    let level = bench.input("level", .level, [0, 1, 1, 1, 1])
    bench.line(
      "balance", base: .value(once), .previous("balance") + once - .line("charge") - paid)
    bench.line("charge", .previous("balance") * rate * level)
    bench.constant("total", LineID("charge").total())
    bench.constant("fixed", rate * 2)
    return bench
  }

  @Test("A pair that looks at each other across years rolls year by year")
  func pair() throws {
    let results = try Program(rolling.model).run()
    // 100; 90; 90 − 9 − 10 = 71; 63.9; 57.51.
    let expected = [100, 90, 71, 63.9, 57.51]
    let balance = results.values(of: "balance")
    #expect(zip(balance, expected).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(abs(results["total"] - (10 + 9 + 7.1 + 6.39)) < 1e-12)
  }

  @Test("A batch of random edits gives what single runs give, to the bit")
  func batch() throws {
    let program = try Program(rolling.model)
    let seed: UInt64 = 20_260_401
    var generator = Seeded(seed)
    let inputs = program.model.inputs
    let variants: [[Edit]] = (0..<300).map { _ in
      (0..<Int.random(in: 0...4, using: &generator)).map { _ in
        let input = inputs[Int.random(in: 0..<inputs.count, using: &generator)]
        return Edit(
          input.id,
          column: input.shape.isEditedOnce ? nil : Int.random(in: 0...4, using: &generator),
          to: Double.random(in: -2...2, using: &generator))
      }
    }
    let measures =
      (0...4).flatMap { column in
        ["balance", "charge"].map { Batch.Measure(LineID($0), column: column) }
      } + [Batch.Measure("total"), Batch.Measure("fixed")]
    let batch = Batch(program).run(variants, measuring: measures)
    let wrong = variants.indices.filter { index in
      var inputs = InputValues(program.model)
      for edit in variants[index] { inputs.apply(edit) }
      let results = program.run(inputs)
      return batch[index] != measures.map { results[$0.line, $0.column] }
    }
    #expect(wrong == [], "seed \(seed), variants \(wrong.map { variants[$0] })")
  }

  @Test("A result that is no number is told")
  func notNumbers() throws {
    var bench = Bench()
    let divisor = bench.input("divisor", .series, [1, 1, 0, 1, 1])
    bench.line("ratio", 1 / divisor)
    bench.line("fine", divisor)
    let results = try Program(bench.model).run()
    let found = results.notNumbers(in: bench.model)
    #expect(found.map(\.line) == ["ratio"] && found.map(\.column) == [2])
  }

  @Test("A negative nothing is nothing")
  func negativeZero() throws {
    var bench = Bench()
    let nothing = bench.input("nothing", .constant, [0])
    bench.constant("minus", .negative(nothing))
    bench.constant("times", nothing * -3)
    let results = try Program(bench.model).run()
    #expect(results["minus"].sign == .plus && results["times"].sign == .plus)
  }

  @Test("What cannot be compiled is refused with the line that reads it")
  func refusals() throws {
    func refusal(_ build: (inout Bench) -> Void) -> ModelError? {
      var bench = Bench()
      bench.line("yearly", 1)
      bench.constant("once", 1)
      build(&bench)
      do throws(ModelError) {
        _ = try Program(bench.model)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      refusal { $0.line("a", .input(InputID("gone"))) } == .unknownInput(InputID("gone"), in: "a"))
    #expect(refusal { $0.line("a", .line("gone")) } == .unknownLine("gone", in: "a"))
    #expect(refusal { $0.constant("a", .line("yearly")) } == .yearlyInConstant("yearly", in: "a"))
    #expect(
      refusal { $0.constant("a", LineID("once").total()) } == .constantOverYears("once", in: "a"))
    #expect(
      refusal { $0.line("a", base: .value(.previous("yearly")), 1) }
        == .beforeBaseYear("yearly", in: "a"))
    #expect(
      refusal { $0.line("a", base: .same, .previous("yearly")) }
        == .beforeBaseYear("yearly", in: "a"))
    #expect(refusal { $0.line("a", base: .value(.previous("once")), 1) } == nil)
  }
}

/// Repeatable random numbers (SplitMix64).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
