extension FixedBins {
  /// Both tallies in one, the same in any order.
  ///
  /// - Precondition: both have the same range and as many bins.
  public static func + (left: FixedBins, right: FixedBins) -> FixedBins {
    var sum = left
    sum += right
    return sum
  }

  /// Adds the values of another tally.
  ///
  /// - Precondition: both have the same range and as many bins.
  public static func += (left: inout FixedBins, right: FixedBins) {
    precondition(
      left.low == right.low && left.high == right.high && left.counts.count == right.counts.count,
      "tallies of different bins")
    for bin in left.counts.indices where right.counts[bin] > 0 {
      if left.counts[bin] == 0 {
        left.onlyValues[bin] = right.onlyValues[bin]
      } else if left.onlyValues[bin] != right.onlyValues[bin] {
        left.onlyValues[bin] = .nan
      }
      left.counts[bin] += right.counts[bin]
    }
    left.below += right.below
    left.above += right.above
    left.undefined += right.undefined
    left.sum += right.sum
    left.smallest = min(left.smallest, right.smallest)
    left.greatest = max(left.greatest, right.greatest)
  }
}

extension FixedBins: Equatable {
  /// Whether two tallies are the same in every number, those that are none among them.
  public static func == (left: FixedBins, right: FixedBins) -> Bool {
    left.low == right.low && left.high == right.high && left.counts == right.counts
      && left.below == right.below && left.above == right.above
      && left.undefined == right.undefined && left.sum == right.sum
      && left.smallest == right.smallest && left.greatest == right.greatest
      && zip(left.onlyValues, right.onlyValues).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
  }
}
