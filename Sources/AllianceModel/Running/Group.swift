import Modelling
import Scenarios

/// One group and its members.
struct Group {
  let party: String
  let keys: Clause<GroupKeys>
  let members: [Named<Clause<MemberKeys>>]
  /// How large each member is, and what share it takes.
  let sizes: [Expression]
  let allSizes: Expression
  private let shares: [Expression]

  init(_ party: String, _ keys: Clause<GroupKeys>, _ draft: inout Draft) {
    self.party = party
    self.keys = keys
    members = keys.members
    let name = draft.name(party)
    sizes = Group.sizes(keys)
    let number = count(keys.members.count)
    let isSized = sizes[0] != 1
    allSizes =
      isSized
      ? draft.constant(
        .party(party, .membersSize), "\(name): size of all members", Group.unit(keys),
        "What the members' sizes add up to.", about: Subject(party: party), sum(of: sizes))
      : number
    var shares: [Expression] = []
    for (member, size) in zip(keys.members, sizes) {
      let share =
        keys.rule == .equal || !isSized
        ? 1 / number : ratio(size, to: allSizes, whenZero: 1 / number)
      shares.append(
        draft.constant(
          .member(member.id, of: party, .share), Group.label(member, name, "share"), .share,
          "Its share inside the group.", about: Subject(party: party), share))
    }
    self.shares = shares
  }

  /// How large the members are: by what the rule goes by, else by list, else by activity; 1 each else.
  private static func sizes(_ keys: Clause<GroupKeys>) -> [Expression] {
    let lists = keys.members.compactMap { $0.value.list?.value }
    let activities = keys.members.compactMap { $0.value.activity?.value }
    if lists.count == keys.members.count, keys.rule != .activity { return lists }
    if activities.count == keys.members.count { return activities }
    return keys.members.map { _ in 1 }
  }

  static func unit(_ keys: Clause<GroupKeys>) -> Unit {
    let isList = keys.rule != .activity && keys.members.allSatisfy { $0.value.list != nil }
    return isList ? .activity("people") : .activity("units")
  }

  static func label(
    _ member: Named<Clause<MemberKeys>>, _ group: String, _ words: String
  ) -> String { "\(group), \(Titles.title(member.value.name, member.id)): \(words)" }

  func declare(_ draft: inout Draft, _ landing: Landing, _ sharing: Sharing) {
    if let gain = sharing.gain.find(party) {
      split(
        .gain, "Its share of the group's gain; it signs for its own part.", gain, &draft)
    }
    let exposure = exposures(draft)
    if exposure != 0 {
      split(
        .exposure, "Its share of what the group would lose if the contract ended now.",
        exposure, &draft)
    }
    guard let pain = sharing.pain.find(party) else { return }
    let pains = split(
      .pain, "Its share of the group's pain; no other member answers for it.", pain, &draft
    )
    worst(pains, landing.income[.usual]?[party] ?? 0, &draft)
  }

  /// What of the group's investments is not recovered.
  private func exposures(_ draft: Draft) -> Expression {
    let own = draft.parts.investments.filter {
      $0.value.holder.text == party && $0.value.case == .alliance && $0.value.recovery == .price
    }
    return sum(of: own.map { .line(.investment($0.id, .exposure)) })
  }

  @discardableResult
  private func split(
    _ key: MemberLine, _ sentence: String, _ amount: Expression, _ draft: inout Draft
  ) -> [Expression] {
    var lines: [Expression] = []
    for (member, share) in zip(members, shares) {
      lines.append(
        draft.yearly(
          .member(member.id, of: party, key),
          Group.label(member, draft.name(party), key.rawValue), .pounds,
          at: key == .exposure ? .endOfYear : .duringYear, sentence,
          about: Subject(party: party, recurrent: false), amount * share))
    }
    return lines
  }
}
