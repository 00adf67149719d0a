import Evaluation
import Probability

extension RiskSetup {
  /// Counts a part of the trials, on as many threads as there are cores unless told otherwise.
  ///
  /// The bins are as wide as some trials of their own, always the same ones, say that numbers reach, so that
  /// parts of the trials are counted in the same bins wherever they are computed.
  func tally(_ trials: Range<Int>, threads: Int? = nil) -> RiskTally {
    let empty = emptyTally
    let parts = Pieces(trials, threads: threads).map { piece in
      let machine = RiskMachine(self)
      var counter = RiskCounter(self, empty)
      Kernel.forEachBlock(of: piece) { block in
        machine.run(block)
        counter.count(machine)
      }
      counter.countCuts(machine)
      return counter.tally
    }
    guard var sum = parts.first else { return empty }
    for part in parts.dropFirst() { sum.add(part) }
    return sum
  }

  /// How many trials say how far numbers reach.
  private static let tried = 256
  /// Into how many bins what is counted falls.
  private static let bins = 1_024

  /// Empty bins: half as wide again on both sides as the numbers of some trials reach.
  private var emptyTally: RiskTally {
    let layout = RiskLayout(self)
    let parts = Pieces(0..<RiskSetup.tried).map { piece in
      var ranges = [ClosedRange<Double>?](repeating: nil, count: layout.binCount)
      let machine = RiskMachine(self, .reach)
      Kernel.forEachBlock(of: piece) { block in
        machine.run(block)
        widen(&ranges, layout, machine)
      }
      return ranges
    }
    let ranges = (0..<layout.binCount).map { place in
      parts.compactMap { $0[place] }.reduce(nil as ClosedRange<Double>?) { sum, part in
        guard let sum else { return part }
        return min(sum.lowerBound, part.lowerBound)...max(sum.upperBound, part.upperBound)
      }
    }
    var bins = ranges.map { range in
      let (low, high) = RiskSetup.wide(range ?? 0...0)
      return FixedBins(low: low, high: high, bins: RiskSetup.bins)
    }
    // A likelihood lies between 0 and 1.
    for tie in 0..<layout.ties {
      bins[layout.tie(tie)] = FixedBins(low: 0, high: 1, bins: RiskSetup.bins)
    }
    return RiskTally(bins: bins, counts: [UInt64](repeating: 0, count: layout.countCount))
  }

  private static func wide(_ range: ClosedRange<Double>) -> (low: Double, high: Double) {
    let width = range.upperBound - range.lowerBound
    let more = width > 0 ? width / 2 : max(1, abs(range.lowerBound) / 2)
    return (range.lowerBound - more, range.upperBound + more)
  }

  private func widen(
    _ ranges: inout [ClosedRange<Double>?], _ layout: RiskLayout, _ machine: RiskMachine
  ) {
    func take(_ place: Int, _ value: Double) {
      let range = ranges[place] ?? value...value
      ranges[place] = min(range.lowerBound, value)...max(range.upperBound, value)
    }
    for (source, measured) in measured.enumerated() {
      for subject in subjects.indices {
        let values = machine.values(source, subject)
        for place in machine.sound.indices { take(layout.worth(source, subject), values[place]) }
      }
      for cell in 0..<(measured.yearly.count * measured.years) {
        let values = machine.values(source, measured.firstYearly + cell)
        for place in machine.sound.indices { take(layout.year(source, 0, cell), values[place]) }
      }
    }
    for source in measured.indices.dropFirst() {
      for subject in subjects.indices {
        let (first, own) = (machine.values(0, subject), machine.values(source, subject))
        for place in machine.sound.indices {
          take(layout.lead(source, subject), own[place] - first[place])
        }
      }
    }
  }
}
