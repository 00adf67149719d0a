import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("A kernel computes only what varies and is asked for")
struct KernelTests {
  /// Ten times an input, another line beside it that reads another input, and all functions over both.
  private let model: Model = {
    var bench = Bench(horizon: 3)
    let rate = bench.input("rate", .constant, [0.5])
    let volume = bench.input("volume", .series, [0, 10, 20, 30])
    bench.line("idle", base: .value(2), rate * 2 + 1)
    bench.line("grown", base: .value(1), .previous("grown") * (1 + rate))
    bench.line("volume", base: .value(0), volume * 10)
    bench.line(
      "functions", base: .value(0),
      .call(.minimum, [volume, rate, 3]) + .call(.maximum, [volume, rate])
        + .call(.when, [.binary(.greater, volume, .number(15)), rate, volume])
        + .call(.absolute, [-volume]) + .call(.and, [volume, rate]) + .call(.or, [volume, 0])
        + .call(.not, [volume]) + .binary(.power, .number(1.1), volume))
    bench.constant("lowest", .overYears(.lowest, ["volume"], .afterBase))
    bench.constant("highest", .overYears(.highest, ["volume"], .withBase))
    bench.constant("year", .overYears(.yearOfLowest, ["volume"], .afterBase))
    bench.constant("product", .overYears(.product, ["volume", "grown"], .withBase))
    return bench.model
  }()

  private var measures: [Batch.Measure] {
    ["idle", "grown", "volume", "functions"].flatMap { line in
      (0...3).map { Batch.Measure(line, column: $0) }
    } + ["lowest", "highest", "year", "product"].map { Batch.Measure($0) }
  }

  @Test("what no varied input reaches costs nothing")
  func unreached() throws {
    let program = try Program(model)
    func count(_ slots: [Slot], _ lines: [Batch.Measure]) -> Int {
      Kernel(program, varying: slots, measuring: lines).operationCount
    }
    let third = Edit(InputID("volume"), column: 3, to: 0).slot
    // volume @ 3 is one multiplication; the years before it, and all that reads the rate, are numbers.
    #expect(count([third], [Batch.Measure("volume", column: 3)]) == 1)
    #expect(count([third], [Batch.Measure("volume", column: 2)]) == 0)
    #expect(count([third], [Batch.Measure("grown", column: 3)]) == 0)
    // 1 + rate once for all three years, and 1 × it, which the first year is spared.
    #expect(count([Edit(InputID("rate"), to: 0).slot], [Batch.Measure("grown", column: 3)]) == 3)
    #expect(count([], measures) == 0)
  }

  @Test("every lane gives what a run of its own gives, whatever varies", arguments: 0..<4)
  func same(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let program = try Program(model)
    let all =
      [Edit(InputID("rate"), to: 0).slot]
      + (1...3).map { Edit(InputID("volume"), column: $0, to: 0).slot }
    let slots = all.filter { _ in Bool.random(using: &random) }
    let kernel = Kernel(program, varying: slots, measuring: measures)
    let lanes = Lanes(kernel)
    for count in [Kernel.width, 5] {
      let rows = (0..<count).map { _ in
        slots.map { _ in Double(Int.random(in: -2...40, using: &random)) }
      }
      for (lane, row) in rows.enumerated() {
        for (slot, value) in row.enumerated() { lanes.values(ofSlot: slot)[lane] = value }
      }
      lanes.run(count)
      for (lane, row) in rows.enumerated() {
        var inputs = InputValues(model)
        for (slot, value) in zip(slots, row) {
          inputs.apply(Edit(slot.input, column: slot.column, to: value))
        }
        let results = program.run(inputs)
        #expect(
          measures.indices.map { lanes.values(ofMeasure: $0)[lane] }
            == measures.map { results[$0.line, $0.column] })
      }
    }
  }

  @Test("values that were handed over stay until others are")
  func stay() throws {
    let kernel = Kernel(
      try Program(model), varying: [Edit(InputID("rate"), to: 0).slot],
      measuring: [Batch.Measure("grown", column: 3)])
    let lanes = Lanes(kernel)
    for lane in 0..<Kernel.width { lanes.values(ofSlot: 0)[lane] = Double(lane) }
    for _ in 0..<2 {
      lanes.run()
      #expect((0..<3).map { lanes.values(ofMeasure: 0)[$0] } == [1, 8, 27])
    }
  }
}

@Suite("A range of variants is cut into pieces")
struct PiecesTests {
  @Test("all of it, in order, in whole blocks", arguments: [0, 1, 127, 128, 129, 1000, 100_003])
  func whole(_ count: Int) {
    for threads in 1...5 {
      let pieces = Pieces(7..<(7 + count), threads: threads)
      #expect(pieces.all.count <= threads)
      #expect(pieces.all.flatMap { Array($0) } == Array(7..<(7 + count)))
      #expect(pieces.all.dropLast().allSatisfy { $0.count.isMultiple(of: Kernel.width) })
      #expect(pieces.map { $0.count }.reduce(0, +) == count)
      #expect(pieces.map { $0 } == pieces.all)
    }
  }
}
