import Testing

@testable import Probability

@Suite struct ScenarioBoxTests {
  /// Uniform inputs, the event where input 1 < 0.3 and input 4 > 0.6, a share of flags flipped.
  private func planted(_ seed: UInt64, trials: Int, flipped: Double = 0) -> ([Bool], TrialColumns) {
    var random = SplitMix(seed)
    let columns = TrialColumns(random.uniforms(8 * trials), trials: trials)
    let events = (0..<trials).map { trial in
      (columns[1, trial] < 0.3 && columns[4, trial] > 0.6) != (random.uniform() < flipped)
    }
    return (events, columns)
  }

  private func box(_ finding: ScenarioFinding) throws -> ScenarioBox {
    guard case .box(let box) = finding else {
      Issue.record("no box: \(finding)")
      throw CancellationError()
    }
    return box
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a planted box is found and nothing else restricted`(seed: UInt64) throws {
    let (events, columns) = planted(seed, trials: 1500)
    let box = try box(ScenarioSearch().finding(events, columns))
    #expect(box.restrictions.map(\.input) == [1, 4])
    #expect(box.restrictions[0].lower == nil && box.restrictions[1].upper == nil)
    #expect(abs((box.restrictions[0].upper ?? 9) - 0.3) < 0.02)
    #expect(abs((box.restrictions[1].lower ?? 9) - 0.6) < 0.02)
    #expect(box.quality.coverage >= 0.95 && box.quality.density >= 0.95)
    #expect(box.restrictions.allSatisfy { $0.quasiPValue < 1e-6 })
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a planted box is found where a tenth of the flags are wrong`(seed: UInt64) throws {
    // Inside nine tenths are events; outside a tenth, and those lie all over the place.
    let (events, columns) = planted(seed, trials: 3000, flipped: 0.1)
    let box = try box(ScenarioSearch().finding(events, columns))
    #expect(box.restrictions.map(\.input) == [1, 4])
    #expect(abs((box.restrictions[0].upper ?? 9) - 0.3) < 0.02)
    #expect(abs((box.restrictions[1].lower ?? 9) - 0.6) < 0.02)
    #expect(abs(box.quality.density - 0.9) < 0.05)
  }

  @Test func `an event that has nothing to do with the inputs has no box`() {
    var boxes = 0
    for seed in 1...40 as ClosedRange<UInt64> {
      var random = SplitMix(seed)
      let columns = TrialColumns(random.uniforms(6 * 300), trials: 300)
      let share = [0.05, 0.2, 0.5, 0.8][Int(seed % 4)]
      let events = (0..<300).map { _ in random.uniform() < share }
      if case .box = ScenarioSearch().finding(events, columns) { boxes += 1 }
    }
    // A test at 5 % with Bonferroni's bound: two in forty at most are to be expected.
    #expect(boxes <= 2, "\(boxes) boxes")
  }

  @Test func `without an event, or with nothing but events, there is nothing to say`() {
    let columns = TrialColumns([1, 2, 3, 4], trials: 4)
    guard case .noEvent = ScenarioSearch().finding([false, false, false, false], columns),
      case .everyTrial = ScenarioSearch().finding([true, true, true, true], columns)
    else {
      Issue.record("something was found")
      return
    }
  }

  @Test func `an event that nearly always happens has a box too`() throws {
    // All but the 2 % where input 0 < 0.02: without a box coverage is 1 and density 0.98.
    var random = SplitMix(14)
    let columns = TrialColumns(random.uniforms(4 * 1000), trials: 1000)
    let box = try box(ScenarioSearch().finding(columns.column(0).map { $0 >= 0.02 }, columns))
    #expect(box.restrictions.map(\.input) == [0] && box.restrictions[0].upper == nil)
    #expect(box.quality.coverage == 1 && box.quality.density == 1)
  }

  @Test func `values that are equal stay together`() throws {
    // Input 0 is 0, 1 or 2 and the event is input 0 = 1; input 1 never varies.
    let levels = (0..<300).map { Double($0 % 3) }
    let columns = TrialColumns(levels + Array(repeating: 7, count: 300), trials: 300)
    let box = try box(ScenarioSearch().finding(levels.map { $0 == 1 }, columns))
    #expect(box.restrictions.map(\.input) == [0])
    #expect(box.restrictions[0].lower == 1 && box.restrictions[0].upper == 1)
    #expect(box.quality.coverage == 1 && box.quality.density == 1)
    #expect(box.trajectory.map(\.quality.trials) == [200, 100])
    #expect(box.contains([1, 9]) && !box.contains([2, 7]))
  }

  @Test func `no more inputs are restricted than allowed`() throws {
    var random = SplitMix(3)
    let columns = TrialColumns(random.uniforms(5 * 1500), trials: 1500)
    let events = (0..<1500).map { trial in (0..<5).allSatisfy { columns[$0, trial] < 0.7 } }
    for most in 1...4 {
      let box = try box(ScenarioSearch(mostInputs: most).finding(events, columns))
      #expect(box.restrictions.count == most)
    }
  }

  @Test func `a limit that brings little is left out`() throws {
    // The event is input 0 < 0.3 and input 1 < 0.985. Without the latter density is 0.985 and the
    // harmonic mean 0.992; no limit at all has 2 · 0.3 / 1.3 = 0.46, and 2 % of 0.54 is more than
    // 0.008. That 900 trials should all be events by chance is unlikely: 0.985^900 = 0.000001.
    var random = SplitMix(15)
    let columns = TrialColumns(random.uniforms(2 * 3000), trials: 3000)
    let events = (0..<3000).map { columns[0, $0] < 0.3 && columns[1, $0] < 0.985 }
    let plain = try box(ScenarioSearch(peel: 0.01).finding(events, columns))
    let full = try box(ScenarioSearch(peel: 0.01, gain: 0).finding(events, columns))
    #expect(plain.restrictions.map(\.input) == [0])
    #expect(full.restrictions.map(\.input) == [0, 1])
  }

  @Test func `a box holds what it says`() throws {
    let (events, columns) = planted(9, trials: 800, flipped: 0.1)
    let box = try box(ScenarioSearch().finding(events, columns))
    let inside = (0..<800).filter { trial in
      box.contains((0..<columns.count).map { columns[$0, trial] })
    }
    #expect(box.quality.trials == inside.count)
    #expect(box.quality.events == inside.count { events[$0] })
    #expect(box.quality.allEvents == events.count { $0 })
    let masses = box.trajectory.map(\.quality.trials)
    #expect(zip(masses, masses.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test func `a slice takes a twentieth of what is left`() throws {
    let (events, columns) = planted(2, trials: 1000)
    let box = try box(ScenarioSearch().finding(events, columns))
    // 1000 − 50 = 950, 950 − 47 = 903, 903 − 45 = 858: fractions are cut off.
    #expect(box.trajectory.prefix(3).map(\.quality.trials) == [950, 903, 858])
  }

  @Test func `the tail of a binomial distribution`() {
    // 10 draws at a half: 7, 8, 9 or 10 of them 120 + 45 + 10 + 1 times in 1024.
    #expect(abs(binomialTail(atLeast: 7, of: 10, probability: 0.5) - 176.0 / 1024) < 1e-15)
    #expect(abs(binomialTail(atLeast: 1, of: 2, probability: 0.1) - 0.19) < 1e-15)
    #expect(binomialTail(atLeast: 0, of: 5, probability: 0.2) == 1)
    #expect(binomialTail(atLeast: 3, of: 3, probability: 1) == 1)
    #expect(
      abs(binomialTail(atLeast: 5, of: 5, probability: 0.999) - 0.995_009_990_004_999) < 1e-12)
    #expect(abs(binomialTail(atLeast: 5000, of: 10000, probability: 0.5) - 0.503_989) < 1e-6)
  }
}
