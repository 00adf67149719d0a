/// How often values of one measure fell into each of many equal bins, with their exact sum and ends.
///
/// All that is kept is whole numbers and extremes, so parts of the trials can be counted anywhere
/// and added in any order: the outcome is the same, bit by bit. The sum is kept in units of the
/// range's width ÷ 2⁴⁰, each value rounded to the nearest.
public struct FixedBins: Sendable {
  /// Where the first bin starts.
  public let low: Double
  /// Where the last bin ends; a value that stands there is in it.
  public let high: Double
  /// The bins.
  var bins: [Bin]
  /// How many values lie below the first bin.
  public internal(set) var below: UInt64 = 0
  /// How many values lie above the last bin.
  public internal(set) var above: UInt64 = 0
  /// How many values are no finite number: they count nowhere else.
  public internal(set) var undefined: UInt64 = 0
  /// The sum of (value − low) over all values, in units of width ÷ 2⁴⁰.
  var sum: Int128 = 0
  var smallest = Double.infinity
  var greatest = -Double.infinity

  /// One bin: what it counts and what it holds stand beside each other in memory.
  struct Bin: Hashable, Sendable {
    /// How many values it holds.
    var count: UInt32 = 0
    /// The value of a bin whose values are all the same; no number in the others.
    ///
    /// What is capped or never happens comes to one value in many trials: that value is a percentile then, and
    /// none beside it.
    var only = Double.nan

    /// Counts a value.
    @inline(__always)
    mutating func add(_ value: Double) {
      if count == 0 {
        only = value
      } else if only != value {
        only = .nan
      }
      count += 1
    }

    /// Counts the values of another.
    mutating func add(_ other: Bin) {
      guard other.count > 0 else { return }
      if count == 0 {
        only = other.only
      } else if only != other.only {
        only = .nan
      }
      count += other.count
    }
  }

  /// How many units of the sum are in the width of the range.
  static let units = 0x1p40
  /// As far off as a value counts in the sum, in units.
  static let furthest = 0x1p90

  /// Empty bins.
  ///
  /// - Precondition: `low` is below `high`, their distance is finite, and there is a bin.
  public init(low: Double, high: Double, bins: Int) {
    precondition(low < high && (high - low).isFinite, "bins without a range")
    precondition(bins >= 1, "a range without bins")
    self.low = low
    self.high = high
    self.bins = Array(repeating: Bin(), count: bins)
  }

  /// How many finite values there are, in bins and outside.
  public var count: UInt64 { bins.reduce(below + above) { $0 + UInt64($1.count) } }
  /// The least value, exactly; nothing if there are no values.
  public var minimum: Double? { smallest <= greatest ? smallest : nil }
  /// The greatest value, exactly; nothing if there are no values.
  public var maximum: Double? { smallest <= greatest ? greatest : nil }

  /// The mean, within width ÷ 2⁴¹ of the exact one; nothing if there are no values.
  ///
  /// A value more than 2⁵⁰ widths away counts here as if it were that far.
  public var mean: Double? {
    let count = count
    guard count > 0 else { return nil }
    return low + (high - low) * (Double(sum) / Double(count) / Self.units)
  }

  /// Counts a value.
  public mutating func add(_ value: Double) {
    withUnsafePointer(to: value) { add($0, count: 1) }
  }

  /// Counts a buffer of values.
  ///
  /// - Precondition: no bin comes to hold 2³² values.
  public mutating func add(_ values: UnsafePointer<Double>, count: Int) {
    // A million values of at most 2⁴⁰ units fit into one sum.
    for start in stride(from: 0, to: count, by: 1 << 20) {
      let length = min(1 << 20, count - start)
      guard addInside(values + start, length) < length else { continue }
      for place in start..<(start + length) where !(values[place] >= low && values[place] <= high) {
        addOutside(values[place] + 0)
      }
    }
  }

  /// Counts the values that lie in some bin; gives how many there are.
  private mutating func addInside(_ values: UnsafePointer<Double>, _ count: Int) -> Int {
    let (low, high, last) = (low, high, bins.count - 1)
    let (inverse, scale) = (1 / (high - low), Double(bins.count))
    var (least, most) = (smallest, greatest)
    var (units, inside) = (UInt64(0), 0)
    bins.withUnsafeMutableBufferPointer { bins in
      for place in 0..<count {
        // The sum makes −0 a 0: which of the two came first must not show.
        let value = values[place] + 0
        guard value >= low && value <= high else { continue }
        inside += 1
        let share = (value - low) * inverse
        bins[min(Int(share * scale), last)].add(value)
        units &+= FixedBins.units(share)
        least = min(least, value)
        most = max(most, value)
      }
    }
    sum += Int128(units)
    smallest = least
    greatest = most
    return inside
  }

  /// A share from 0 to 1 in units, to the nearest: the fraction of 1 + share as it stands in memory.
  @inline(__always)
  private static func units(_ share: Double) -> UInt64 {
    ((1 + share).bitPattern &- 0x3FF0_0000_0000_0000 &+ 0x800) >> 12
  }

  private mutating func addOutside(_ value: Double) {
    guard value.isFinite else {
      undefined += 1
      return
    }
    if value < low { below += 1 } else { above += 1 }
    let distance = (value / (high - low) - low / (high - low)) * Self.units
    sum += Int128(min(max(distance, -Self.furthest), Self.furthest).rounded())
    smallest = min(smallest, value)
    greatest = max(greatest, value)
  }
}
