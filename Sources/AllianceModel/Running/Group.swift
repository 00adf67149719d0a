import Modelling
import Scenarios

/// One group and its members; the algebra stands at `Groups`.
struct Group {
  /// The party that is a group.
  let party: String
  /// What the scenario file says of it.
  let keys: Clause<GroupKeys>
  /// How large each member is.
  let sizes: [Expression]
  /// How large all members are together.
  let allSizes: Expression
  /// What share each member takes.
  private let shares: [Expression]

  /// The members in the order of the file.
  var members: [Named<Clause<MemberKeys>>] { keys.members }

  /// Writes the size of all members and the share of each.
  static func write(into draft: inout Draft, party: String, keys: Clause<GroupKeys>) -> Self {
    let name = draft.name(party)
    let sizes = sizes(of: keys)
    let number = count(keys.members.count)
    let isSized = sizes[0] != 1
    let allSizes =
      isSized
      ? draft.constant(
        .party(party, .membersSize), "\(name): size of all members", unit(of: keys),
        "What the members' sizes add up to.", about: Subject(party: party), sum(of: sizes))
      : number
    let shares = zip(keys.members, sizes).map { member, size in
      draft.constant(
        .member(member.id, of: party, .share), label(of: member, in: name, words: "share"), .share,
        "Its share inside the group.", about: Subject(party: party),
        keys.rule == .equal || !isSized
          ? 1 / number : ratio(size, to: allSizes, whenZero: 1 / number))
    }
    return Group(party: party, keys: keys, sizes: sizes, allSizes: allSizes, shares: shares)
  }

  /// How large the members are: what the rule goes by, else list, else activity, else 1 each.
  private static func sizes(of keys: Clause<GroupKeys>) -> [Expression] {
    let lists = keys.members.compactMap { $0.value.list?.value }
    let activities = keys.members.compactMap { $0.value.activity?.value }
    if lists.count == keys.members.count, keys.rule != .activity { return lists }
    if activities.count == keys.members.count { return activities }
    return keys.members.map { _ in 1 }
  }

  /// What the sizes count.
  static func unit(of keys: Clause<GroupKeys>) -> Unit {
    let isList = keys.rule != .activity && keys.members.allSatisfy { $0.value.list != nil }
    return isList ? .activity("people") : .activity("units")
  }

  /// The label of a member's line.
  static func label(
    of member: Named<Clause<MemberKeys>>, in group: String, words: String
  ) -> String { "\(group), \(Titles.title(member.value.name, member.id)): \(words)" }

  /// Writes what each member has of the group's gain, exposure and pain, and its worst year.
  func writeSplits(into draft: inout Draft, landing: Landing, sharing: Sharing) {
    if let gain = sharing.gain.find(party) {
      writeSplit(
        into: &draft, key: .gain, of: gain,
        sentence: "Its share of the group's gain; it signs for its own part.")
    }
    let exposure = exposures(in: draft)
    if exposure != 0 {
      writeSplit(
        into: &draft, key: .exposure, of: exposure,
        sentence: "Its share of what the group would lose if the contract ended now.")
    }
    guard let pain = sharing.pain.find(party) else { return }
    let pains = writeSplit(
      into: &draft, key: .pain, of: pain,
      sentence: "Its share of the group's pain; no other member answers for it.")
    writeWorst(into: &draft, pains: pains, income: landing.incomeAsUsual(of: party))
  }

  /// What of the group's investments is not recovered.
  private func exposures(in draft: Draft) -> Expression {
    let own = draft.parts.investments.filter {
      $0.value.holder.text == party && $0.value.case == .alliance && $0.value.recovery == .price
    }
    return sum(of: own.map { .line(.investment($0.id, .exposure)) })
  }

  /// Writes what each member has of an amount of the group's.
  @discardableResult
  private func writeSplit(
    into draft: inout Draft, key: MemberLine, of amount: Expression, sentence: String
  ) -> [Expression] {
    zip(members, shares).map { member, share in
      draft.yearly(
        .member(member.id, of: party, key),
        Group.label(of: member, in: draft.name(party), words: key.rawValue), .pounds,
        at: key == .exposure ? .endOfYear : .duringYear, sentence,
        about: Subject(party: party, recurrent: false), amount * share)
    }
  }
}
