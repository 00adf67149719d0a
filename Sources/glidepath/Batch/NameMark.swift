/// What is kept of a name: two polynomials over its bytes, each at a place drawn for the run.
///
/// A polynomial of degree *n* modulo the prime 2⁶¹ − 1 tells two names apart but at *n* of its places (Carter and
/// Wegman, 1979), whatever the names are; two places that are drawn by themselves square that.
struct NameMark: Equatable {
  let first: UInt64
  let second: UInt64

  /// Where a table of marks looks for it first: running numbers lie side by side, and are spread.
  var place: Int { Int(truncatingIfNeeded: NameMark.spread(first)) }
  /// Which of many tables holds it.
  var table: UInt8 { UInt8(truncatingIfNeeded: NameMark.spread(second)) }

  /// Moves what differs in any bits into all of them; no two numbers become one (the last step of MurmurHash3).
  @inline(__always)
  private static func spread(_ number: UInt64) -> UInt64 {
    var bits = (number ^ number >> 33) &* 0xff51_afd7_ed55_8ccd
    bits = (bits ^ bits >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return bits ^ bits >> 33
  }
}
