import Modelling

/// How a group splits its share among its members.
public enum GroupRule: String, OneOfWords {
  /// Every member alike.
  case equal
  /// By the people on each member's list.
  case listSize = "list_size"
  /// By each member's activity.
  case activity
}

/// `parties.P.group`: like parties that speak with one voice and sign severally.
public struct GroupKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Like parties that speak with one voice and sign severally."
  /// The keys.
  public static let table = GroupKeys()
  /// The rule inside.
  public let rule = Key<GroupRule>.choice(
    "rule", default: .equal, "How the group splits its gain and pain among its members."
  ).called("rule of the group")
  /// The members.
  public let members = Key<[Named<Clause<MemberKeys>>]>.parts(
    "members", MemberKeys.self, "Who signs as part of the group."
  ).called("")
}

/// `parties.P.group.members`: one member of a group.
public struct MemberKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A member of a group."
  /// The keys.
  public static let table = MemberKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// How many people it looks after.
  public let list = Key<Quantity?>.optionalNumber(
    "list", .activity("people"), in: 0...1e7, "People on its list."
  ).called("people on its list")
  /// How much it does.
  public let activity = Key<Quantity?>.optionalNumber(
    "activity", .activity("units"), "Its activity a year, in whatever the group counts.")
  /// What it earns.
  public let income = Key<Quantity?>.optionalSeries(
    "income", .pounds,
    "Its income a year, nominal; by default its part of the group's service income by size.")
}
