public import AllianceModel

/// Payments at today's value that leave nobody worse off than business as usual: of the fewest pounds, and
/// of those the fewest payments.
///
/// The fewest pounds are what the losers lose. For the fewest payments the parties fall into groups that each
/// balance by themselves: a group of l losers and w winners takes l + w − 1 payments.
public struct Transfers: Sendable {
  /// One payment.
  public struct Payment: Hashable, Sendable {
    /// Who pays.
    public let from: Alliance.Party
    /// Who receives.
    public let to: Alliance.Party
    /// Pounds at today's value.
    public let pounds: Double
  }

  /// The payments; nil where the winners together win less than the losers lose.
  public let payments: [Payment]?
  /// What is missing for nobody to lose, £ at today's value; 0 where nothing is.
  public let missing: Double
  /// Whether no other payments of the same pounds are fewer: beyond twelve parties that is not proved.
  public let isFewest: Bool

  /// Up to how many parties with something to win or lose all groups are tried.
  static let mostTried = 12

  /// The least pounds that count as won or lost.
  static let least = 0.5

  /// Finds the payments among parties and what each wins or loses, £ at today's value; less than half a pound
  /// is nothing.
  public init(_ parties: [(party: Alliance.Party, pounds: Double)]) {
    let losers = parties.filter { $0.pounds <= -Transfers.least }
    let winners = parties.filter { $0.pounds >= Transfers.least }
    let lost = -losers.reduce(0) { $0 + $1.pounds }
    let won = winners.reduce(0) { $0 + $1.pounds }
    let isEnough = won >= lost - Transfers.least
    missing = isEnough ? 0 : lost - won
    guard isEnough else {
      (payments, isFewest) = (nil, true)
      return
    }
    isFewest = losers.count + winners.count <= Transfers.mostTried
    let groups = isFewest ? Grouping(losers, winners).groups : [(losers, winners)]
    payments = groups.flatMap { Transfers.settled($0.losers, $0.winners) }
  }

  /// The payments within a group: the largest loss from the largest winnings first.
  private static func settled(
    _ losers: [(party: Alliance.Party, pounds: Double)],
    _ winners: [(party: Alliance.Party, pounds: Double)]
  ) -> [Payment] {
    var rest = winners.sorted { $0.pounds > $1.pounds }[...]
    var payments: [Payment] = []
    for loser in losers.sorted(by: { $0.pounds < $1.pounds }) {
      var owed = -loser.pounds
      while owed >= 0.005, let winner = rest.first {
        let pounds = min(owed, winner.pounds)
        payments.append(Payment(from: winner.party, to: loser.party, pounds: pounds))
        owed -= pounds
        rest[rest.startIndex].pounds -= pounds
        if rest[rest.startIndex].pounds < 0.005 { rest = rest.dropFirst() }
      }
    }
    return payments
  }
}

/// Losers and winners in as many groups as balance by themselves, each with no more winners than it needs.
private struct Grouping {
  typealias Stake = (party: Alliance.Party, pounds: Double)
  private typealias Pair = (losers: Int, winners: Int)

  private let losers: [Stake]
  private let winners: [Stake]
  /// What each set of winners wins together.
  private let won: [Double]

  init(_ losers: [Stake], _ winners: [Stake]) {
    self.losers = losers
    self.winners = winners
    won = (0..<(1 << winners.count)).map { set in
      winners.indices.reduce(0) { set & (1 << $1) == 0 ? $0 : $0 + winners[$1].pounds }
    }
  }

  /// The groups that take the fewest payments; of equals those in which who wins most pays.
  var groups: [(losers: [Stake], winners: [Stake])] {
    var known: [Int: [Pair]?] = [:]
    let best = best(
      losers: (1 << losers.count) - 1, winners: (1 << winners.count) - 1, &known)
    return (best ?? []).map { (chosen(losers, $0.losers), chosen(winners, $0.winners)) }
  }

  private func chosen(_ stakes: [Stake], _ set: Int) -> [Stake] {
    stakes.indices.filter { set & (1 << $0) != 0 }.map { stakes[$0] }
  }

  /// The groups for some losers out of some winners; nil where these are too few.
  private func best(losers open: Int, winners free: Int, _ known: inout [Int: [Pair]?]) -> [Pair]? {
    guard open != 0 else { return [] }
    let key = open << winners.count | free
    if let found = known[key] { return found }
    let first = open & -open
    var best: [Pair]?
    var group = open
    // Every group that holds the first open loser, paid by every set that is enough and none too large.
    while group != 0 {
      if group & first != 0 {
        for payers in payers(of: group, among: free) {
          guard let rest = self.best(losers: open & ~group, winners: free & ~payers, &known)
          else { continue }
          let groups = [(group, payers)] + rest
          if best.map({ count(groups) < count($0) }) ?? true { best = groups }
        }
      }
      group = (group - 1) & open
    }
    known[key] = .some(best)
    return best
  }

  private func count(_ groups: [Pair]) -> Int {
    groups.reduce(0) { $0 + $1.losers.nonzeroBitCount + $1.winners.nonzeroBitCount - 1 }
  }

  /// The sets of winners that make a group good and would not without any of theirs; those that win most first.
  private func payers(of group: Int, among free: Int) -> [Int] {
    let lost = -chosen(losers, group).reduce(0) { $0 + $1.pounds } - Transfers.least
    var found: [Int] = []
    var set = free
    while set != 0 {
      let isNeeded = winners.indices.allSatisfy { place in
        set & (1 << place) == 0 || won[set & ~(1 << place)] < lost
      }
      if won[set] >= lost, isNeeded { found.append(set) }
      set = (set - 1) & free
    }
    return found.sorted { won[$0] != won[$1] ? won[$0] > won[$1] : $0 < $1 }
  }
}
