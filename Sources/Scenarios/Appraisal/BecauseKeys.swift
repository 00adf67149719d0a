import Modelling

/// How good the evidence for something is.
public enum EvidenceGrade: String, OneOfWords {
  /// Trials or evaluations of the same thing elsewhere, or a binding document.
  case high
  /// Studies of something alike, or figures of one place.
  case medium
  /// Judgement.
  case low
}

/// `because`: why something should work: context, mechanism, outcome, whose need, and how good the
/// evidence for that is.
///
/// The keys are those of a realist explanation: in this context the mechanism brings about the outcome
/// (Pawson and Tilley, Realistic Evaluation, 1997), and somebody needs it.
public struct BecauseKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Why it should work: the chain from context and mechanism to outcome, and its evidence."
  /// The keys.
  public static let table = BecauseKeys()
  /// The context.
  public let context = Key<String>.text(
    "context", isRequired: true, "What holds here that the mechanism depends on.")
  /// The mechanism.
  public let mechanism = Key<String>.text(
    "mechanism", isRequired: true, "What people then do differently, and why.")
  /// The outcome.
  public let outcome = Key<String>.text(
    "outcome", isRequired: true, "What changes because of that.")
  /// Whose need.
  public let whoseNeed = Key<String>.text(
    "whose_need", isRequired: true, "Whose need it meets, and how that is known.")
  /// The evidence.
  public let evidence = Key<EvidenceGrade>.choice(
    "evidence", default: nil, "How good the evidence for the chain is: high, medium or low."
  ).called("evidence of why it should work")
}

extension Key where Value == Clause<BecauseKeys>? {
  /// Why something should work; what states none is listed by `check --qa`.
  static var because: Key {
    .optionalPart("because", BecauseKeys.self, BecauseKeys.meaning).called("")
  }
}
