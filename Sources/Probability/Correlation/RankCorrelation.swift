/// How inputs go together: a Gaussian copula by Spearman's rank correlations of pairs of them.
///
/// Independent standard normal numbers become correlated ones; each on its own stays standard
/// normal, so any distribution can follow. Pairs that are not stated are independent.
public struct RankCorrelation: Sendable {
  /// The pairs, as they were stated.
  public let pairs: [Pair]
  /// The dimensions that some pair names, rising; all others are left alone.
  public let dimensions: [Int]
  private let groups: [Factor]

  /// The factor of one group: of each row the entries that are not 0, the diagonal last.
  private struct Factor: Sendable {
    let rows: [Row]
  }

  /// What one correlated number is the sum of.
  private struct Row: Sendable {
    let dimension: Int
    let diagonal: Double
    let others: [Term]
  }

  /// An earlier dimension and how much of its number is taken.
  private struct Term: Sendable {
    let dimension: Int
    let weight: Double
  }

  /// The correlation that some pairs state.
  ///
  /// - Throws: `RankCorrelationError` for a pair that says nothing sound, or for pairs that cannot
  ///   all hold, with the nearest that can.
  public init(_ pairs: [Pair]) throws(RankCorrelationError) {
    try Self.check(pairs)
    var factors: [Factor] = []
    let groups = CorrelatedGroup.groups(pairs)
    for group in groups {
      guard group.isPossible(group.pairs) else {
        throw .impossible(stated: group.pairs, nearest: group.nearest())
      }
      factors.append(Self.factor(group))
    }
    self.pairs = pairs
    self.groups = factors
    dimensions = groups.flatMap(\.dimensions).sorted()
  }

  private static func check(_ pairs: [Pair]) throws(RankCorrelationError) {
    var seen: Set<[Int]> = []
    for pair in pairs {
      guard abs(pair.rank) <= 1 else { throw .outside(pair) }
      guard pair.first >= 0, pair.second >= 0 else { throw .noInput(pair) }
      guard pair.first != pair.second else { throw .withItself(pair) }
      guard seen.insert([pair.first, pair.second].sorted()).inserted else {
        throw .statedTwice(pair)
      }
    }
  }

  private static func factor(_ group: CorrelatedGroup) -> Factor {
    let matrix = group.factor()
    return Factor(
      rows: group.dimensions.indices.map { row in
        Row(
          dimension: group.dimensions[row], diagonal: matrix[row, row],
          others: (0..<row).filter { matrix[row, $0] != 0 }.map {
            Term(dimension: group.dimensions[$0], weight: matrix[row, $0])
          })
      })
  }

  /// Makes independent standard normal numbers correlated, in place.
  ///
  /// - Parameters:
  ///   - normals: the numbers of dimension d from place d × `stride` on; the greatest of
  ///     `dimensions` has to be there.
  ///   - stride: the distance from one dimension to the next.
  ///   - count: how many trials, at most `stride`.
  public func correlate(_ normals: UnsafeMutablePointer<Double>, stride: Int, count: Int) {
    precondition(count <= stride, "columns overlap")
    // Few trials at a time: what a group needs stays in the nearest memory.
    var start = 0
    while start < count {
      let length = min(256, count - start)
      for group in groups { correlate(normals + start, stride, length, group) }
      start += length
    }
  }

  /// From the last row up, so that each still finds the independent numbers of those before it.
  private func correlate(
    _ normals: UnsafeMutablePointer<Double>, _ stride: Int, _ count: Int, _ group: Factor
  ) {
    for row in group.rows.reversed() {
      let column = normals + row.dimension * stride
      for place in 0..<count { column[place] *= row.diagonal }
      for term in row.others {
        let other = normals + term.dimension * stride
        for place in 0..<count { column[place] += term.weight * other[place] }
      }
    }
  }
}
