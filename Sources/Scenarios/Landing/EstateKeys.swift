import Modelling

/// `estates`: space that the change frees, and who moves in.
public struct EstateKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Space that the change frees: who moves in, from when, at what rent."
  /// The keys.
  public static let table = EstateKeys()
  /// The name.
  public let name = Key<String>.name("name", "The name as people know it.")
  /// Who owns the space.
  public let owner = Key<Word>.reference(
    to: .party, "owner", "Who owns the space and gets the rent.")
  /// Who moves in.
  public let tenant = Key<Word?>.optionalReference(
    to: .party, orOutside: true, "tenant", "Who moves in; somebody outside the contract by default."
  )
  /// The first year.
  public let from = Key<Quantity>.year("from", "The first year in which the space is let.").called(
    "first year let")
  /// The rent.
  public let rent = Key<Quantity>.series("rent", .pounds, "Rent a year, in base-year prices.")
  /// The price index.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which rent and what the tenant saves rise; none by default.")
  /// What moving in costs.
  public let fitOut = Key<Quantity?>.optionalOneOff(
    "fit_out", .pounds, "What making the space fit costs once, nominal, in the years named."
  ).called("fit-out")
  /// Who pays for that.
  public let fitOutBy = Key<Word?>.optionalReference(
    to: .party, "fit_out_by", "Who makes the space fit; the owner by default.")
  /// What the tenant saves.
  public let saves = Key<Quantity?>.optionalSeries(
    "saves", .pounds,
    "Cost a year that a tenant who is a party avoids by giving up other space, in base-year prices."
  ).called("cost the tenant saves")
  /// Why it should work.
  public let because = Key<Clause<BecauseKeys>?>.because
}
