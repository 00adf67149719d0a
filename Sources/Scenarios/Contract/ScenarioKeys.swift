import Modelling

/// `scenario`: what the scenario says of itself.
public struct ScenarioKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "What the scenario says of itself."
  /// The keys.
  public static let table = ScenarioKeys()
  /// The title.
  public let title = Key<String>.name(
    "title", atMost: 200, isRequired: true, "The title, shown on every sheet.")
  /// The purpose.
  public let purpose = Key<String>.text(
    "purpose", "What the scenario is for and who decides on it.")
  /// The author.
  public let author = Key<String>.text("author", "Who built the scenario.")
  /// The version.
  public let version = Key<String>.text("version", "The version of the scenario.")
  /// Who commissioned it.
  public let commissionedBy = Key<String>.text("commissioned_by", "Who commissioned the work.")
  /// Who assured it.
  public let assuredBy = Key<String>.text("assured_by", "Who checked the work.")
  /// Who approved it.
  public let approvedBy = Key<String>.text("approved_by", "Who approved the work.")
  /// When it is published.
  public let published = Key<String>.day(
    "published", "The day on which the results are published.")
  /// Whom readers may ask.
  public let contact = Key<String>.text(
    "contact", "Whom readers may ask about the results, with an address.")
  /// What was decided.
  public let decisions = Key<[String]>.texts("decisions", "What was decided so far, oldest first.")
  /// What changed from version to version.
  public let changes = Key<[String]>.texts(
    "changes", "What changed from version to version, oldest first: '1.1: prices of 2026/27'.")
}
