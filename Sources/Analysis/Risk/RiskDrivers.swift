import Evaluation
public import Probability

/// What drives a result: the share of its variance that comes from each input, or from inputs that go
/// together.
public struct RiskDrivers: Sendable {
  /// The place of the case.
  public let source: Int
  /// The place of the subject.
  public let subject: Int
  /// The places of each factor's inputs, and its shares; empty where the result never varies.
  public let factors: [(inputs: [Int], index: SobolIndex)]
}

extension RiskSetup {
  /// How many pairs of trials variances are taken from.
  static let pairs = 2_048

  /// The drivers of each subject under each case, from `pairs` × (factors + 2) runs of each.
  ///
  /// Inputs that are correlated are one factor: only what is independent has a share of its own. Always in the
  /// same pieces, so that sums are the same on any number of threads.
  func drivers() -> [RiskDrivers] {
    let groups = inputs.groups
    let centres = cases.map { source in
      subjects.map { source.results[$0.measure.line, $0.measure.column] }
    }
    let parts = Pieces(0..<RiskSetup.pairs, threads: 8).map { piece in
      var sums = Sums(self, centres, groups)
      Kernel.forEachBlock(of: piece) { sums.add($0) }
      return sums.all
    }
    return cases.indices.flatMap { source in
      subjects.indices.map { subject in
        var all = parts[0][source][subject]
        for part in parts.dropFirst() { all.merge(part[source][subject]) }
        return RiskDrivers(
          source: source, subject: subject,
          factors: all.indices.map { Array(zip(groups, $0)) } ?? [])
      }
    }
  }

  /// The sums of one thread.
  private struct Sums {
    var all: [[SobolIndices]]
    private let groups: [[Int]]
    private let machine: RiskMachine

    init(_ setup: RiskSetup, _ centres: [[Double]], _ groups: [[Int]]) {
      all = centres.map { $0.map { SobolIndices(factors: groups.count, centre: $0) } }
      self.groups = groups
      machine = RiskMachine(setup, .drivers)
    }

    mutating func add(_ block: Range<Int>) {
      // Runs by lane: the first draw, the second, and the first with one factor of the second.
      var holds = [Bool](repeating: true, count: block.count)
      let results =
        [run(block, &holds) { _ in false }, run(block, &holds) { _ in true }]
        + groups.map { group in run(block, &holds) { group.contains($0) } }
      for source in all.indices {
        for subject in all[source].indices {
          for lane in holds.indices where holds[lane] {
            let lanes = results.map { $0[source][subject][lane] }
            all[source][subject].add(
              first: lanes[0], second: lanes[1], exchanged: Array(lanes.dropFirst(2)))
          }
        }
      }
    }

    /// What every subject is worth under every case in all lanes; notes which lanes do not hold.
    private func run(
      _ block: Range<Int>, _ holds: inout [Bool], _ exchanged: (Int) -> Bool
    ) -> [[[Double]]] {
      machine.run(block, exchanging: exchanged)
      var sound = [Bool](repeating: false, count: block.count)
      for lane in machine.sound { sound[lane] = true }
      for lane in holds.indices where !sound[lane] { holds[lane] = false }
      return all.indices.map { source in
        all[source].indices.map { subject in
          var values = [Double](repeating: 0, count: block.count)
          let packed = machine.values(source, subject)
          for (place, lane) in machine.sound.enumerated() { values[lane] = packed[place] }
          return values
        }
      }
    }
  }
}
