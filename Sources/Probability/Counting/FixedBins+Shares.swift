extension FixedBins {
  /// Values between two places, spread evenly as far as is known.
  private struct Stretch {
    let count: Double
    let start: Double
    let end: Double
  }

  /// The value below which a share of all values lies; nothing if there are no values.
  ///
  /// Exact to the width of a bin, and where all values of a bin are the same: values are taken to lie
  /// evenly in theirs, and all between the least and the greatest.
  ///
  /// - Precondition: the share is from 0 to 1.
  public func quantile(_ share: Double) -> Double? {
    precondition(share >= 0 && share <= 1, "a share outside 0 to 1")
    guard let minimum, let maximum else { return nil }
    guard share > 0 else { return minimum }
    var left = share * Double(count)
    for stretch in stretches() {
      if left <= stretch.count {
        return min(stretch.start + (stretch.end - stretch.start) * (left / stretch.count), maximum)
      }
      left -= stretch.count
    }
    return maximum
  }

  /// The share of all values up to a place; nothing if there are no values.
  public func cumulative(_ place: Double) -> Double? {
    guard let minimum, let maximum else { return nil }
    guard place >= minimum else { return 0 }
    guard place < maximum else { return 1 }
    var sum = 0.0
    for stretch in stretches() {
      guard stretch.end > place else {
        sum += stretch.count
        continue
      }
      if stretch.start < place {
        sum += stretch.count * ((place - stretch.start) / (stretch.end - stretch.start))
      }
      break
    }
    return sum / Double(count)
  }

  /// The parts of the range that hold values, rising, none beyond the least or greatest value.
  private func stretches() -> [Stretch] {
    var stretches: [Stretch] = []
    let step = (high - low) / Double(bins.count)
    if below > 0 {
      stretches.append(
        Stretch(count: Double(below), start: smallest, end: min(low, greatest)))
    }
    for (place, bin) in bins.enumerated() where bin.count > 0 {
      guard bin.only.isNaN else {
        stretches.append(Stretch(count: Double(bin.count), start: bin.only, end: bin.only))
        continue
      }
      // A value at the edge may be counted on its other side: ends never cross.
      let start = min(max(low + step * Double(place), smallest), greatest)
      let end = min(max(low + step * Double(place + 1), start), greatest)
      stretches.append(Stretch(count: Double(bin.count), start: start, end: end))
    }
    if above > 0 {
      stretches.append(
        Stretch(count: Double(above), start: max(high, smallest), end: greatest))
    }
    return stretches
  }
}
