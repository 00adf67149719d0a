/// Options by what they bring more than the first one: which is best, and by how much.
struct Lead {
  /// The position of the best option; the first of equals.
  let best: Int
  /// The position of the next best, the best itself where there is no other.
  let next: Int
  /// How much more the best brings.
  let gap: Double

  /// Ranks options.
  ///
  /// - Parameters:
  ///   - count: How many options there are, the first one included.
  ///   - increment: What an option after the first brings more than it.
  init(_ count: Int, _ increment: (Int) -> Double) {
    var best = (option: 0, value: 0.0)
    var next = (option: 0, value: -Double.infinity)
    for option in 1..<max(1, count) {
      let value = increment(option)
      if value > best.value {
        next = best
        best = (option, value)
      } else if value > next.value {
        next = (option, value)
      }
    }
    self.best = best.option
    self.next = next.option
    gap = count > 1 ? best.value - next.value : .infinity
  }
}
