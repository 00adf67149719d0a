import Modelling
import Scenarios

// What the worst year means for members, and for the smallest of them.
extension Group {
  /// The worst year of each member in % of its income, and of the smallest of them.
  func worst(_ pains: [Expression], _ income: Expression, _ draft: inout Draft) {
    let name = draft.name(party)
    let about = Subject(party: party)
    for (index, member) in members.enumerated() {
      let own =
        member.value.income?.value
        ?? income * (sizes[0] == 1 ? 1 / allSizes : ratio(sizes[index], to: allSizes))
      let earned = draft.yearly(
        .member(member.id, of: party, .income), Group.label(member, name, "income"), .pounds,
        "Its own, or its part of the group's income from services as usual by size.", about: about,
        own)
      draft.yearly(
        .member(member.id, of: party, .painRate),
        Group.label(member, name, "pain in % of its income"), .share,
        "Pain over income; 0 without income.", about: about, ratio(pains[index], to: earned))
    }
    for member in members {
      draft.constant(
        .member(member.id, of: party, .worstPain),
        Group.label(member, name, "worst pain in % of its income"), .share,
        "The highest of all years.", about: about,
        .overYears(
          .highest, [.member(member.id, of: party, .painRate)], .afterBase))
    }
    smallest(&draft, name, about)
  }

  private func smallest(_ draft: inout Draft, _ name: String, _ about: Subject) {
    let least = draft.constant(
      .party(party, .smallestMember), "\(name): size of the smallest member",
      Group.unit(keys), "The size of the smallest member; 1 where members state none.",
      about: about, lowest(of: sizes))
    var worst: [Expression] = []
    for (member, size) in zip(members, sizes) {
      worst.append(
        draft.constant(
          .member(member.id, of: party, .worstPainIfSmallest),
          Group.label(member, name, "worst pain if it is the smallest"), .share,
          "Its worst pain where no member is smaller, else 0.", about: about,
          when(
            size.isAtMost(least), .line(.member(member.id, of: party, .worstPain)), else: 0)))
    }
    draft.constant(
      .party(party, .smallestMemberWorstPain),
      "\(name): worst pain of the smallest member in % of its income", .share,
      "What several liability means for the member that can bear least.", about: about,
      highest(of: worst))
  }
}
