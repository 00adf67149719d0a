import SourceText

/// `actuals`: what was delivered in the years that are over, and what it is held against.
public struct ActualsKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "What was delivered in the years that are over, and the plan that it is held against; a file name alone will do."
  /// The keys.
  public static let table = ActualsKeys()
  /// The table of what was delivered.
  public let from = Key<Word>.file(
    .table, "from",
    "A CSV table: year, line, party, value, for every year that is over; accept says why a figure far from plan is right."
  )
  /// Who answers for it.
  public let owner = Key<String>.text("owner", "Who answers for the delivered figures.")
  /// Where it is from.
  public let source = Key<String>.text("source", "Where the delivered figures are from.")
  /// What was agreed.
  public let plan = Key<Clause<AgreedPlanKeys>?>.optionalPart(
    "plan", AgreedPlanKeys.self, AgreedPlanKeys.meaning)
}
