extension FixedBins {
  /// The tally as lines of text, the same for the same values; only bins that hold some are named.
  ///
  /// Range and number of bins; counts below, above and undefined; least and greatest value; the
  /// sum in its units; then each run of bins by its first and how many values each holds, `12=0.5` where
  /// all twelve are 0.5; a last line with the number of all finite values, by which a text that was cut off
  /// shows.
  public var text: String {
    var lines = ["bins \(low) \(high) \(bins.count)", "outside \(below) \(above) \(undefined)"]
    if let minimum, let maximum { lines.append("extremes \(minimum) \(maximum)") }
    lines.append("sum \(sum)")
    var bin = 0
    while bin < bins.count {
      let run = bins[bin...].prefix { $0.count > 0 }
      if !run.isEmpty {
        lines.append(([String(bin)] + run.map(FixedBins.word)).joined(separator: " "))
      }
      bin += run.count + 1
    }
    lines.append("values \(count)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func word(_ bin: Bin) -> String {
    bin.only.isNaN ? "\(bin.count)" : "\(bin.count)=\(bin.only)"
  }

  /// The tally that a text holds.
  ///
  /// - Throws: `FixedBinsTextError` if the text is not one that `text` gives.
  public init(text: some StringProtocol) throws(FixedBinsTextError) {
    var lines = FixedBinsLines(text)
    let range = try lines.words(after: "bins", 3)
    guard let low = Double(range[0]), let high = Double(range[1]), let bins = Int(range[2]),
      low < high, (high - low).isFinite, (1...1 << 24).contains(bins)
    else { throw lines.error("the ends of a range and a number of bins") }
    self.init(low: low, high: high, bins: bins)
    let outside = try lines.words(after: "outside", 3).map { UInt64($0) }
    guard let below = outside[0], let above = outside[1], let undefined = outside[2],
      below < 1 << 62, above < 1 << 62
    else { throw lines.error("three counts") }
    (self.below, self.above, self.undefined) = (below, above, undefined)
    if lines.stands("extremes") { try readExtremes(&lines) }
    guard let sum = Int128(try lines.words(after: "sum", 1)[0]) else {
      throw lines.error("a whole number")
    }
    self.sum = sum
    try readRuns(&lines)
    guard let values = UInt64(try lines.words(after: "values", 1)[0]), values == count,
      (values == 0) == (minimum == nil), isSumPossible(values)
    else { throw lines.error("as many values as are counted, between least and greatest") }
    try lines.end()
  }

  private mutating func readExtremes(_ lines: inout FixedBinsLines) throws(FixedBinsTextError) {
    let words = try lines.words(after: "extremes", 2)
    guard let least = Double(words[0]), let most = Double(words[1]), least <= most,
      least.isFinite, most.isFinite, (least < low) == (below > 0), (most > high) == (above > 0)
    else { throw lines.error("the least and the greatest value, outside only if counted there") }
    (smallest, greatest) = (least, most)
  }

  private mutating func readRuns(_ lines: inout FixedBinsLines) throws(FixedBinsTextError) {
    var next = 0
    while !lines.stands("values") {
      let words = try lines.words()
      guard let first = words.first, let start = Int(first), start >= next, words.count >= 2,
        start < bins.count, words.count - 1 <= bins.count - start
      else { throw lines.error("a later bin of the range and its counts") }
      for (bin, word) in zip(start..., words.dropFirst()) {
        let parts = word.split(separator: "=", omittingEmptySubsequences: false)
        guard let count = UInt32(parts[0]), count > 0, parts.count <= 2 else {
          throw lines.error("counts above 0")
        }
        bins[bin].count = count
        guard parts.count == 2 else { continue }
        guard let value = Double(parts[1]), value >= smallest, value <= greatest else {
          throw lines.error("a value between least and greatest")
        }
        bins[bin].only = value
      }
      next = start + words.count
    }
  }

  /// Whether the mean lies between the least and the greatest value, but for rounding.
  private func isSumPossible(_ values: UInt64) -> Bool {
    guard let mean, let minimum, let maximum else { return values == 0 && sum == 0 }
    let slack = (high - low) / Self.units + 1e-12 * max(abs(minimum), abs(maximum), abs(low))
    return mean >= minimum - slack && mean <= maximum + slack
      || max(abs(minimum - low), abs(maximum - low)) / (high - low) * Self.units >= Self.furthest
  }
}
