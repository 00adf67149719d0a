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
      left.low == right.low && left.high == right.high && left.bins.count == right.bins.count,
      "tallies of different bins")
    for bin in left.bins.indices { left.bins[bin].add(right.bins[bin]) }
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
    left.low == right.low && left.high == right.high && left.bins.count == right.bins.count
      && left.below == right.below && left.above == right.above
      && left.undefined == right.undefined && left.sum == right.sum
      && left.smallest == right.smallest && left.greatest == right.greatest
      && zip(left.bins, right.bins).allSatisfy {
        $0.count == $1.count && ($0.only == $1.only || $0.only.isNaN && $1.only.isNaN)
      }
  }
}
