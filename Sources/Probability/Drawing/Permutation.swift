/// A keyed pseudo-random permutation of 0..<count that is computed, not stored.
///
/// Eight rounds over the next power of two, each a product by an odd number, a sum and a shifted
/// exclusive or: every step can be undone, so the whole is a permutation. Whoever lands outside
/// 0..<count walks on until inside, which keeps it one (cycle walking: Black and Rogaway,
/// "Ciphers with arbitrary finite domains", 2002).
struct Permutation: Sendable {
  /// How many indices are sent at a time.
  static let block = 256

  private let count: UInt32
  private let mask: UInt32
  private let shift: UInt32
  private let factors: SIMD8<UInt32>
  private let terms: SIMD8<UInt32>

  /// The permutation of a key of sixteen words.
  ///
  /// - Precondition: `count` is at least 1.
  init(of count: UInt32, factors: SIMD8<UInt32>, terms: SIMD8<UInt32>) {
    precondition(count >= 1, "a permutation of nothing")
    let bits = UInt32(UInt32.bitWidth - (count - 1).leadingZeroBitCount)
    self.count = count
    mask = count == 1 ? 0 : UInt32.max >> (32 - bits)
    shift = max(1, (bits + 1) / 2)
    self.factors = factors | SIMD8(repeating: 1)
    self.terms = terms
  }

  /// Writes where the permutation sends some indices in a row.
  ///
  /// All take a step together and those that are outside the next one, without a branch for each:
  /// a processor guesses wrongly who walks on.
  ///
  /// - Parameters:
  ///   - places: room for three times `block` numbers; the places come first.
  ///   - start: the first index; all are below `count`.
  ///   - length: how many, at most `block`.
  @inline(__always)
  func send(_ places: UnsafeMutablePointer<UInt32>, from start: UInt32, length: Int) {
    let walkers = places + Self.block
    let indices = places + 2 * Self.block
    for index in 0..<length {
      walkers[index] = start &+ UInt32(truncatingIfNeeded: index)
      indices[index] = UInt32(truncatingIfNeeded: index)
    }
    var walking = length
    while walking > 0 {
      for walker in 0..<walking { walkers[walker] = step(walkers[walker]) }
      var left = 0
      for walker in 0..<walking {
        let (place, index) = (walkers[walker], indices[walker])
        places[Int(index)] = place
        walkers[left] = place
        indices[left] = index
        // The sign of what is left up to the last index; written as a choice, it is a branch.
        left &+= Int(truncatingIfNeeded: (UInt64(count &- 1) &- UInt64(place)) &>> 63)
      }
      walking = left
    }
  }

  /// One step over the next power of two.
  @inline(__always)
  private func step(_ word: UInt32) -> UInt32 {
    var word = word
    for round in 0..<8 {
      word = (word &* factors[round] &+ terms[round]) & mask
      word ^= word &>> shift
    }
    return word
  }
}
