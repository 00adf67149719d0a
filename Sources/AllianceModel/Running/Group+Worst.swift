import Modelling
import Scenarios

// What the worst year means for members, and for the smallest of them.
extension Group {
  /// Writes the worst year of each member in % of its income, and of the smallest of them.
  func writeWorst(into draft: inout Draft, pains: [Expression], income: Expression) {
    for (index, member) in members.enumerated() {
      let earned = earned(
        into: &draft, by: member, size: sizes[index], income: income)
      draft.yearly(
        .member(member.id, of: party, .painRate),
        Group.label(of: member, in: draft.name(party), words: "pain in % of its income"), .share,
        "Pain over income; 0 without income.", about: Subject(party: party),
        ratio(pains[index], to: earned))
    }
    for member in members { writeWorstPain(into: &draft, of: member) }
    writeSmallest(into: &draft)
  }

  /// What a member earns: as stated, or its part of the group's income by size.
  private func earned(
    into draft: inout Draft, by member: Named<Clause<MemberKeys>>, size: Expression,
    income: Expression
  ) -> Expression {
    let part = sizes[0] == 1 ? 1 / allSizes : ratio(size, to: allSizes)
    return draft.yearly(
      .member(member.id, of: party, .income),
      Group.label(of: member, in: draft.name(party), words: "income"), .pounds,
      "Its own, or its part of the group's income from services as usual by size.",
      about: Subject(party: party), member.value.income?.value ?? income * part)
  }

  /// The highest pain of a member in % of its income.
  private func writeWorstPain(into draft: inout Draft, of member: Named<Clause<MemberKeys>>) {
    draft.constant(
      .member(member.id, of: party, .worstPain),
      Group.label(of: member, in: draft.name(party), words: "worst pain in % of its income"),
      .share, "The highest of all years.", about: Subject(party: party),
      .overYears(.highest, [.member(member.id, of: party, .painRate)], .afterBase))
  }

  /// The worst pain of the member whose size is the smallest.
  private func writeSmallest(into draft: inout Draft) {
    let name = draft.name(party)
    let about = Subject(party: party)
    let least = draft.constant(
      .party(party, .smallestMember), "\(name): size of the smallest member",
      Group.unit(of: keys), "The size of the smallest member; 1 where members state none.",
      about: about, lowest(of: sizes))
    let worst = zip(members, sizes).map { member, size in
      draft.constant(
        .member(member.id, of: party, .worstPainIfSmallest),
        Group.label(of: member, in: name, words: "worst pain if it is the smallest"), .share,
        "Its worst pain where no member is smaller, else 0.", about: about,
        when(
          size.isAtMost(least), .line(.member(member.id, of: party, .worstPain)), else: 0))
    }
    draft.constant(
      .party(party, .smallestMemberWorstPain),
      "\(name): worst pain of the smallest member in % of its income", .share,
      "What several liability means for the member that can bear least.", about: about,
      highest(of: worst))
  }
}
