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

  /// Finds the payments among parties and what each wins or loses, £ at today's value; less than a penny is
  /// nothing.
  public init(_ parties: [(party: Alliance.Party, pounds: Double)]) {
    let losers = parties.filter { $0.pounds <= -0.01 }
    let winners = parties.filter { $0.pounds >= 0.01 }
    let lost = -losers.reduce(0) { $0 + $1.pounds }
    let won = winners.reduce(0) { $0 + $1.pounds }
    missing = won < lost ? lost - won : 0
    guard won >= lost else {
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

  private let losers: [Stake]
  private let winners: [Stake]

  init(_ losers: [Stake], _ winners: [Stake]) {
    self.losers = losers
    self.winners = winners
  }

  /// The groups that take the fewest payments.
  var groups: [(losers: [Stake], winners: [Stake])] {
    best(losers: (1 << losers.count) - 1, winners: (1 << winners.count) - 1).map { pair in
      (chosen(losers, pair.losers), chosen(winners, pair.winners))
    }
  }

  private func chosen(_ stakes: [Stake], _ mask: Int) -> [Stake] {
    stakes.indices.filter { mask & (1 << $0) != 0 }.map { stakes[$0] }
  }

  private func total(_ stakes: [Stake], _ mask: Int) -> Double {
    chosen(stakes, mask).reduce(0) { $0 + $1.pounds }
  }

  /// The groups for some losers out of some winners; the last of equals that was found first.
  private func best(losers open: Int, winners free: Int) -> [(losers: Int, winners: Int)] {
    guard open != 0 else { return [] }
    let first = open & -open
    var best: [(losers: Int, winners: Int)]?
    var group = open
    // Every group that holds the first open loser.
    while group != 0 {
      if group & first != 0, let payers = fewestPayers(of: group, among: free) {
        let rest = self.best(losers: open & ~group, winners: free & ~payers)
        let isWhole = rest.reduce(group) { $0 | $1.losers } == open
        let groups = [(losers: group, winners: payers)] + rest
        if isWhole, best.map({ count(groups) < count($0) }) ?? true { best = groups }
      }
      group = (group - 1) & open
    }
    return best ?? []
  }

  private func count(_ groups: [(losers: Int, winners: Int)]) -> Int {
    groups.reduce(0) { $0 + $1.losers.nonzeroBitCount + $1.winners.nonzeroBitCount - 1 }
  }

  /// The fewest winners that make a group good, of equals those that have least to spare.
  private func fewestPayers(of group: Int, among free: Int) -> Int? {
    let lost = -total(losers, group)
    var best: (mask: Int, count: Int, spare: Double)?
    var mask = free
    while mask != 0 {
      let spare = total(winners, mask) - lost
      if spare >= -0.005 {
        let found = (mask, mask.nonzeroBitCount, spare)
        if best.map({ (found.1, found.2) < ($0.count, $0.spare) }) ?? true { best = found }
      }
      mask = (mask - 1) & free
    }
    return best?.mask
  }
}
