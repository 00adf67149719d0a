/// Whether a twin computes what the engine does.
enum Agreement {
  /// Throws where numbers differ by more than a part in 10⁹, or there are not as many.
  static func demand(_ printed: [Double], _ expected: [Double], _ who: String) throws {
    guard printed.count == expected.count else {
      throw NoFigure.failed("\(who) prints \(printed.count) numbers, not \(expected.count)")
    }
    for (position, (one, other)) in zip(printed, expected).enumerated()
    where abs(one - other) > 1e-9 * max(abs(one), abs(other), 1) || one.isNaN != other.isNaN {
      throw NoFigure.failed("\(who) has \(one), the engine \(other), at number \(position)")
    }
  }
}
