/// Uniform numbers by trial and dimension, the same whichever part of them is asked for.
///
/// Number (trial, dimension) follows from seed, purpose and sampling alone: not from how many
/// others are drawn, in what order, or on how many threads. All lie strictly between 0 and 1; plain
/// ones are odd multiples of 2⁻⁵³.
public struct Draws: Hashable, Sendable {
  /// What all numbers follow from.
  public let seed: UInt64
  /// What the numbers are for.
  public let purpose: Purpose
  /// How the numbers are spread over the trials.
  public let sampling: Sampling
  private let philox: Philox4x32

  /// The numbers of a seed for a purpose.
  ///
  /// - Precondition: a hypercube is of at least one trial.
  public init(seed: UInt64, purpose: Purpose = .inputs, sampling: Sampling = .plain) {
    if case .latinHypercube(of: let trials) = sampling {
      precondition(trials >= 1, "a hypercube of no trials")
    }
    self.seed = seed
    self.purpose = purpose
    self.sampling = sampling
    philox = Philox4x32(seed: seed)
  }

  /// The number of one trial in one dimension, strictly between 0 and 1.
  public func uniform(trial: UInt64, dimension: UInt32) -> Double {
    var number = 0.0
    fill(&number, trials: trial..<trial + 1, dimension: dimension)
    return number
  }

  /// Writes the numbers of some trials in one dimension, strictly between 0 and 1.
  ///
  /// - Parameters:
  ///   - numbers: room for as many numbers as there are trials.
  ///   - trials: which trials, below 2⁶⁴ − 1.
  ///   - dimension: which input.
  public func fill(
    _ numbers: UnsafeMutablePointer<Double>, trials: Range<UInt64>, dimension: UInt32
  ) {
    fillPlain(numbers, trials, dimension)
    if case .latinHypercube(of: let count) = sampling {
      stratify(numbers, trials, dimension, count)
    }
  }

  /// Two trials share a block of random words: an even one and the next.
  private func fillPlain(
    _ numbers: UnsafeMutablePointer<Double>, _ trials: Range<UInt64>, _ dimension: UInt32
  ) {
    guard !trials.isEmpty else { return }
    var place = 0
    var trial = trials.lowerBound
    if trial & 1 == 1 {
      numbers[0] = Self.openUnit(pair(trial >> 1, dimension).second)
      (place, trial) = (1, trial + 1)
    }
    let count = trials.count
    while place + 1 < count {
      let words = pair(trial >> 1, dimension)
      numbers[place] = Self.openUnit(words.first)
      numbers[place + 1] = Self.openUnit(words.second)
      (place, trial) = (place + 2, trial &+ 2)
    }
    if place < count { numbers[place] = Self.openUnit(pair(trial >> 1, dimension).first) }
  }

  /// Moves each number into the stratum of its trial, hypercube by hypercube.
  private func stratify(
    _ numbers: UnsafeMutablePointer<Double>, _ trials: Range<UInt64>, _ dimension: UInt32,
    _ count: UInt32
  ) {
    var trial = trials.lowerBound
    var place = 0
    while trial < trials.upperBound {
      let (cube, first) = trial.quotientAndRemainder(dividingBy: UInt64(count))
      let length = min(UInt64(count) - first, trials.upperBound - trial)
      let permutation = permutation(cube, dimension, count)
      Self.stratify(numbers + place, UInt32(first), Int(length), permutation, Double(count))
      place += Int(length)
      trial += length
    }
  }

  /// Moves numbers into the strata of trials of one hypercube; each keeps its share of the width.
  private static func stratify(
    _ numbers: UnsafeMutablePointer<Double>, _ first: UInt32, _ count: Int,
    _ permutation: Permutation, _ strata: Double
  ) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 3 * Permutation.block) { room in
      guard let places = room.baseAddress else { return }
      var start = 0
      while start < count {
        let length = min(Permutation.block, count - start)
        permutation.send(places, from: first + UInt32(start), length: length)
        for index in 0..<length {
          numbers[start + index] =
            within(stratum: Double(places[index]), numbers[start + index]) / strata
        }
        start += length
      }
    }
  }

  /// A stratum and a share of its width, short of the next: no sum rounds up into that.
  @inline(__always)
  static func within(stratum: Double, _ share: Double) -> Double {
    // The product is the last number below the next stratum.
    min(stratum + share, (stratum + 1) * (1 - 0x1p-53))
  }

  /// The order of strata in one dimension of one hypercube.
  private func permutation(_ cube: UInt64, _ dimension: UInt32, _ count: UInt32) -> Permutation {
    let low = UInt32(truncatingIfNeeded: cube << 2)
    let high = UInt32(truncatingIfNeeded: cube >> 30)
    func words(_ part: UInt32) -> SIMD4<UInt32> {
      philox.block(SIMD4(low | part, high, dimension, purpose.permutations))
    }
    return Permutation(
      of: count, factors: SIMD8(lowHalf: words(0), highHalf: words(1)),
      terms: SIMD8(lowHalf: words(2), highHalf: words(3)))
  }

  @inline(__always)
  private func pair(_ pair: UInt64, _ dimension: UInt32) -> (first: UInt64, second: UInt64) {
    philox.rounds(
      UInt32(truncatingIfNeeded: pair), UInt32(truncatingIfNeeded: pair >> 32), dimension,
      purpose.numbers)
  }

  /// The upper 52 bits as a number strictly between 0 and 1: (bits + ½) ÷ 2⁵².
  @inline(__always)
  private static func openUnit(_ word: UInt64) -> Double {
    // A number from 1 up to 2, of which all but half a step of 1 is taken: exact.
    Double(bitPattern: 0x3FF0_0000_0000_0000 | word >> 12) - (1 - 0x1p-53)
  }
}
