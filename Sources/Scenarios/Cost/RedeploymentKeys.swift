import Modelling

/// `services.S.blocks.redeployment`: staff of closed blocks who move to another party.
public struct RedeploymentKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Staff of closed blocks who move to other work, and the recruitment that this saves."
  /// The keys.
  public static let table = RedeploymentKeys()
  /// Who takes them.
  public let to = Key<Word>.reference(to: .party, "to", "The party that they move to.")
  /// How many.
  public let posts = Key<Quantity>.number("posts", .count, "Posts in a block.").called(
    "posts in a block")
  /// What that saves.
  public let saving = Key<Quantity>.number(
    "saving", .poundsPer("post"), "Recruitment cost of a post that need not be filled from outside."
  ).called("recruitment saved for a post")
}
