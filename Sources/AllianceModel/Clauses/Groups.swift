import Modelling
import Scenarios

/// Clause 10: a group speaks with one voice, splits its share by a rule of its own and signs severally.
///
/// share = 1 ÷ members, or size ÷ Σ size, where size is what the rule goes by; gain, pain and exposure of a member are the
/// group's times its share. A member's income is stated, or the group's service income as usual by size (its list, else its
/// activity, else alike). worst = MAX over the years of pain ÷ income; that of the smallest member is
/// shown for the group.
/// Hand case: pain of £800 over lists of 1,000 and 3,000: by list £200 and £600; alike £400 each, which out of an income of
/// £40,000 and £120,000 is 1 % for the smaller and 0.33 % for the larger.
enum Groups {
  static func declare(_ draft: inout Draft, _ landing: Landing, _ sharing: Sharing) {
    guard draft.parts.parties.contains(where: { $0.value.group != nil }) else { return }
    draft.section(
      "Inside the groups", "Takes gain, pain and exposure of groups from above, sizes from Inputs.")
    var signatories: [Expression] = []
    for party in draft.parts.parties {
      // A council that is client and team signs once, as client.
      if draft.isTeam(party.id), party.value.group == nil { continue }
      guard let keys = party.value.group, !keys.members.isEmpty else {
        signatories.append(1)
        continue
      }
      let group = Group(party.id, keys, &draft)
      signatories.append(count(keys.members.count))
      group.declare(&draft, landing, sharing)
    }
    _ = draft.constant(
      "contract.signatories", "Signatories", .count,
      "Every party once, and of a group every member.", sum(of: signatories))
  }
}

/// One group and its members.
private struct Group {
  let party: String
  let keys: Clause<GroupKeys>
  let members: [Named<Clause<MemberKeys>>]
  /// How large each member is, and what share it takes.
  private let sizes: [Expression]
  private let allSizes: Expression
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
        "party.\(party).members_size", "\(name): size of all members", Group.unit(keys),
        "What the members' sizes add up to.", about: Subject(party: party), sum(of: sizes))
      : number
    var shares: [Expression] = []
    for (member, size) in zip(keys.members, sizes) {
      let share =
        keys.rule == .equal || !isSized
        ? 1 / number : ratio(size, to: allSizes, whenZero: 1 / number)
      shares.append(
        draft.constant(
          "party.\(party).member.\(member.id).share", Group.label(member, name, "share"), .share,
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

  private static func unit(_ keys: Clause<GroupKeys>) -> Unit {
    let isList = keys.rule != .activity && keys.members.allSatisfy { $0.value.list != nil }
    return isList ? .activity("people") : .activity("units")
  }

  private static func label(
    _ member: Named<Clause<MemberKeys>>, _ group: String, _ words: String
  ) -> String { "\(group), \(Titles.title(member.value.name, member.id)): \(words)" }

  func declare(_ draft: inout Draft, _ landing: Landing, _ sharing: Sharing) {
    if let gain = sharing.gain[party] {
      split(
        "gain", "gain", "Its share of the group's gain; it signs for its own part.", gain, &draft)
    }
    let exposure = exposures(draft)
    if exposure != 0 {
      split(
        "exposure", "exposure", "Its share of what the group would lose if the contract ended now.",
        exposure, &draft)
    }
    guard let pain = sharing.pain[party] else { return }
    let pains = split(
      "pain", "pain", "Its share of the group's pain; no other member answers for it.", pain, &draft
    )
    worst(pains, landing.income[.usual]?[party] ?? 0, &draft)
  }

  /// What of the group's investments is not recovered.
  private func exposures(_ draft: Draft) -> Expression {
    let own = draft.parts.investments.filter {
      $0.value.holder.text == party && $0.value.case == .alliance && $0.value.recovery == .price
    }
    return sum(of: own.map { .line("investment.\($0.id).exposure") })
  }

  @discardableResult
  private func split(
    _ key: String, _ words: String, _ sentence: String, _ amount: Expression, _ draft: inout Draft
  ) -> [Expression] {
    var lines: [Expression] = []
    for (member, share) in zip(members, shares) {
      lines.append(
        draft.yearly(
          "party.\(party).member.\(member.id).\(key)",
          Group.label(member, draft.name(party), words), .pounds,
          at: key == "exposure" ? .endOfYear : .duringYear, sentence,
          about: Subject(party: party, recurrent: false), amount * share))
    }
    return lines
  }

  /// The worst year of each member in % of its income, and of the smallest of them.
  private func worst(_ pains: [Expression], _ income: Expression, _ draft: inout Draft) {
    let name = draft.name(party)
    let about = Subject(party: party)
    for (index, member) in members.enumerated() {
      let own =
        member.value.income?.value
        ?? income * (sizes[0] == 1 ? 1 / allSizes : ratio(sizes[index], to: allSizes))
      let earned = draft.yearly(
        "party.\(party).member.\(member.id).income", Group.label(member, name, "income"), .pounds,
        "Its own, or its part of the group's income from services as usual by size.", about: about,
        own)
      _ = draft.yearly(
        "party.\(party).member.\(member.id).pain_rate",
        Group.label(member, name, "pain in % of its income"), .share,
        "Pain over income; 0 without income.", about: about, ratio(pains[index], to: earned))
    }
    for member in members {
      _ = draft.constant(
        "party.\(party).member.\(member.id).worst_pain",
        Group.label(member, name, "worst pain in % of its income"), .share,
        "The highest of all years.", about: about,
        .overYears(
          .highest, [LineID("party.\(party).member.\(member.id).pain_rate")], .afterBase))
    }
    smallest(&draft, name, about)
  }

  private func smallest(_ draft: inout Draft, _ name: String, _ about: Subject) {
    let least = draft.constant(
      "party.\(party).smallest_member", "\(name): size of the smallest member",
      Group.unit(keys), "The size of the smallest member; 1 where members state none.",
      about: about, lowest(of: sizes))
    var worst: [Expression] = []
    for (member, size) in zip(members, sizes) {
      worst.append(
        draft.constant(
          "party.\(party).member.\(member.id).worst_pain_if_smallest",
          Group.label(member, name, "worst pain if it is the smallest"), .share,
          "Its worst pain where no member is smaller, else 0.", about: about,
          when(
            size.isAtMost(least), .line("party.\(party).member.\(member.id).worst_pain"), else: 0)))
    }
    _ = draft.constant(
      "party.\(party).smallest_member_worst_pain",
      "\(name): worst pain of the smallest member in % of its income", .share,
      "What several liability means for the member that can bear least.", about: about,
      highest(of: worst))
  }
}
