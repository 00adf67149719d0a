/// Random words that follow from a key and a counter alone: Philox with ten rounds.
///
/// Nothing is carried from one draw to the next, so any word can be had on its own, in any order
/// and on any thread. Source: Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3" (2011); the published answers of Random123 are among the tests.
public struct Philox4x32: Hashable, Sendable {
  /// The seed that is the key: its low word first.
  public let seed: UInt64

  /// The generator of a seed.
  @inlinable
  public init(seed: UInt64) {
    self.seed = seed
  }

  /// The four random words of a counter.
  @inlinable
  public func block(_ counter: SIMD4<UInt32>) -> SIMD4<UInt32> {
    let words = rounds(counter.x, counter.y, counter.z, counter.w)
    return SIMD4(
      UInt32(truncatingIfNeeded: words.first), UInt32(truncatingIfNeeded: words.first >> 32),
      UInt32(truncatingIfNeeded: words.second), UInt32(truncatingIfNeeded: words.second >> 32))
  }

  /// The same four words as two of 64 bits, the lower word of each pair first.
  @inlinable @inline(__always)
  func rounds(
    _ word0: UInt32, _ word1: UInt32, _ word2: UInt32, _ word3: UInt32
  ) -> (first: UInt64, second: UInt64) {
    var (word0, word1, word2, word3) = (word0, word1, word2, word3)
    var key0 = UInt32(truncatingIfNeeded: seed)
    var key1 = UInt32(truncatingIfNeeded: seed >> 32)
    for _ in 0..<10 {
      let product0 = UInt64(word0) &* 0xD251_1F53
      let product1 = UInt64(word2) &* 0xCD9E_8D57
      word0 = UInt32(truncatingIfNeeded: product1 >> 32) ^ word1 ^ key0
      word1 = UInt32(truncatingIfNeeded: product1)
      word2 = UInt32(truncatingIfNeeded: product0 >> 32) ^ word3 ^ key1
      word3 = UInt32(truncatingIfNeeded: product0)
      key0 &+= 0x9E37_79B9
      key1 &+= 0xBB67_AE85
    }
    return (
      UInt64(word0) | UInt64(word1) &<< 32,
      UInt64(word2) | UInt64(word3) &<< 32
    )
  }
}
