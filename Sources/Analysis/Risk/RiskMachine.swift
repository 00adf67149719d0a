import Evaluation
import Modelling
import Probability

/// Computes futures on one thread, a block of them at a time: draws, runs every case, and says which hold.
///
/// Trial n is the same whichever thread computes it and whatever else is computed: it follows from the
/// seed and its number alone.
final class RiskMachine {
  private let setup: RiskSetup
  private let lanes: [Lanes]
  private let ties: Lanes?
  private let drawn: UnsafeMutablePointer<Double>
  private let scratch: UnsafeMutablePointer<Double>
  private let fails: UnsafeMutablePointer<UInt64>
  private let isCorrelated: [Bool]
  private let draws: Draws
  private let second: Draws
  /// How many numbers were cut to their bounds, by case and input.
  private(set) var clipped: [[UInt64]]
  /// The lanes of the block that hold: every check of the model holds in them that holds as stated.
  private(set) var sound: [Int] = []
  /// How many trials the block has.
  private(set) var count = 0

  /// Makes room; `purpose` tells trials that answer from those that only say how far numbers reach.
  init(_ setup: RiskSetup, _ purpose: Purpose = .inputs) {
    self.setup = setup
    lanes = setup.measured.map { Lanes($0.kernel) }
    ties = setup.ties.map { Lanes($0.kernel) }
    let inputs = setup.inputs.all.count
    drawn = .allocate(capacity: inputs * Kernel.width)
    drawn.initialize(repeating: 0, count: inputs * Kernel.width)
    let rooms = (setup.cases.count + 1) * Kernel.width
    scratch = .allocate(capacity: rooms)
    scratch.initialize(repeating: 0, count: rooms)
    fails = .allocate(capacity: Kernel.width)
    fails.initialize(repeating: 0, count: Kernel.width)
    let correlated = Set(setup.inputs.correlation?.dimensions ?? [])
    isCorrelated = (0..<inputs).map(correlated.contains)
    clipped = setup.cases.map { _ in [UInt64](repeating: 0, count: inputs) }
    let sampling =
      setup.plan.isSpread && purpose == .inputs
      ? Sampling.latinHypercube(of: UInt32(clamping: setup.plan.trials)) : .plain
    draws = Draws(seed: setup.plan.seed, purpose: purpose, sampling: sampling)
    second = Draws(seed: setup.plan.seed, purpose: .secondInputs)
  }

  deinit {
    drawn.deallocate()
    scratch.deallocate()
    fails.deallocate()
  }

  /// Draws and computes the trials of a block.
  ///
  /// - Parameters:
  ///   - block: their numbers, at most `Kernel.width`.
  ///   - exchanged: whether an input takes its number from a second, independent draw.
  func run(_ block: Range<Int>, exchanging exchanged: (Int) -> Bool = { _ in false }) {
    count = block.count
    draw(block, exchanged)
    for source in lanes.indices {
      fill(source)
      lanes[source].run(count)
    }
    tie()
    findSound()
  }

  private func draw(_ block: Range<Int>, _ exchanged: (Int) -> Bool) {
    let trials = UInt64(block.lowerBound)..<UInt64(block.upperBound)
    for input in isCorrelated.indices {
      let row = drawn + input * Kernel.width
      (exchanged(input) ? second : draws).fill(row, trials: trials, dimension: UInt32(input))
      if isCorrelated[input] { StandardNormal.quantiles(row, count: count) }
    }
    setup.inputs.correlation?.correlate(drawn, stride: Kernel.width, count: count)
  }

  /// Puts what a case draws where its kernel looks for it.
  private func fill(_ source: Int) {
    var slot = 0
    for (input, uncertain) in setup.inputs.all.enumerated() {
      for number in uncertain.drawn[source] {
        let out = lanes[source].values(ofSlot: slot)
        out.update(from: drawn + input * Kernel.width, count: count)
        if isCorrelated[input] {
          number.table.transform(normals: out, count: count)
        } else {
          number.table.transform(uniforms: out, count: count)
        }
        clipped[source][input] += cut(out, number)
        slot += 1
      }
    }
  }

  /// Makes numbers whole where only whole ones make sense, and cuts them to their bounds.
  private func cut(
    _ out: UnsafeMutablePointer<Double>, _ number: UncertainInput.DrawnNumber
  ) -> UInt64 {
    let (low, high) = (number.bounds.lowerBound, number.bounds.upperBound)
    var cut: UInt64 = 0
    if number.isWhole { for lane in 0..<count { out[lane].round() } }
    for lane in 0..<count {
      let held = min(max(out[lane], low), high)
      cut += held == out[lane] ? 0 : 1
      out[lane] = held
    }
    return cut
  }

  private func tie() {
    guard let ties else { return }
    var slot = 0
    for (source, measured) in setup.measured.enumerated() {
      for place in setup.ties?.read[source].indices ?? 0..<0 {
        ties.values(ofSlot: slot).update(
          from: lanes[source].values(ofMeasure: measured.firstTie + place), count: count)
        slot += 1
      }
    }
    ties.run(count)
  }

  /// Finds the lanes in which every case could stand and every measure is a number.
  ///
  /// An error that the scenario itself defines is an event like any other: it leaves out no future.
  private func findSound() {
    for lane in 0..<count { fails[lane] = 0 }
    for source in setup.measured.indices { markFailing(source) }
    sound.removeAll(keepingCapacity: true)
    for lane in 0..<count where fails[lane] == 0 { sound.append(lane) }
  }

  private func markFailing(_ source: Int) {
    let measured = setup.measured[source]
    for measure in 0..<measured.firstEvent {
      let values = lanes[source].values(ofMeasure: measure)
      // What is no number is not 0 times itself.
      for lane in 0..<count { fails[lane] |= values[lane] * 0 == 0 ? 0 : 1 }
    }
    let (first, longest) = (measured.firstCheck, Double(setup.horizon))
    let errors = lanes[source].values(ofMeasure: first)
    let terms = lanes[source].values(ofMeasure: first + 1)
    for lane in 0..<count {
      fails[lane] |= terms[lane] <= longest ? 0 : 1
      guard measured.isSound, errors[lane] != 0 else { continue }
      let own = (0..<measured.ownFlags).reduce(0) {
        $0 + lanes[source].values(ofMeasure: first + 2 + $1)[lane]
      }
      fails[lane] |= errors[lane] == own ? 0 : 1
    }
  }
}

extension RiskMachine {
  /// A measure of a case in the lanes that hold, `sound.count` of them.
  ///
  /// Where some lanes do not hold, the numbers stand in a room that the next measure of the same case uses
  /// again.
  func values(_ source: Int, _ measure: Int) -> UnsafePointer<Double> {
    packed(lanes[source].values(ofMeasure: measure), source)
  }

  /// A likelihood of renewal at which contracts tie, in the lanes that hold.
  func tie(_ place: Int) -> UnsafePointer<Double> {
    guard let ties else { preconditionFailure("no likelihood of renewal is looked for") }
    return packed(ties.values(ofMeasure: place), lanes.count)
  }

  /// What a case draws for a slot, in the lanes that hold.
  func drawn(_ source: Int, slot: Int) -> UnsafePointer<Double> {
    packed(UnsafePointer(lanes[source].values(ofSlot: slot)), source)
  }

  private func packed(_ values: UnsafePointer<Double>, _ room: Int) -> UnsafePointer<Double> {
    guard sound.count < count else { return values }
    let out = scratch + room * Kernel.width
    for (place, lane) in sound.enumerated() { out[place] = values[lane] }
    return UnsafePointer(out)
  }
}
