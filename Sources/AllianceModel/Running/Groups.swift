import Modelling
import Scenarios

/// Clause 10: a group speaks with one voice, splits its share by its own rule, signs severally.
///
/// share = 1 ÷ members, or size ÷ Σ size, where size is what the rule goes by; gain, pain and
/// exposure of a member are the group's times its share, exposure being that of the group's
/// investments. A member's income is stated, or the group's service income as usual by size (its
/// list, else its activity, else alike). worst = MAX over the years of pain ÷ income; that of the
/// smallest member is shown for the group.
/// Hand case: pain of £800 over lists of 1,000 and 3,000: by list £200 and £600; alike £400 each,
/// which out of an income of £40,000 and £120,000 is 1 % for the smaller and 0.33 % for the larger.
enum Groups {
  /// Writes each group and its members, and how many sign.
  static func write(into draft: inout Draft, landing: Landing, sharing: Sharing) {
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
      let group = Group.write(into: &draft, party: party.id, keys: keys)
      signatories.append(count(keys.members.count))
      group.writeSplits(into: &draft, landing: landing, sharing: sharing)
    }
    draft.constant(
      .contract(.signatories), "Signatories", .count,
      "Every party once, and of a group every member.", sum(of: signatories))
  }
}
