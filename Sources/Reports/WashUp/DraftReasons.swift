import AllianceModel
public import Analysis
import Modelling

/// Why what is handed over is a draft: the paper is not the change.
///
/// A number that nobody says the source of, an alert that nobody accepted with a reason, or a check that must
/// hold and does not.
public struct DraftReasons: Hashable, Sendable {
  /// The paths of inputs that the file states without a source, in the order of the contract.
  public let unsourced: [String]
  /// What alerts say that are up and not accepted with a reason.
  public let alerts: [String]
  /// What must hold and does not: checks, and values that were expected to come out.
  public let broken: [String]

  /// Looks for reasons in a case.
  public init(_ source: Case, accepted: [AcceptedAlert] = []) {
    let findings = Findings(source)
    func words(_ found: Findings.Finding) -> String {
      "\(found.label) (first in \(findings.years.label(found.firstColumn)))"
    }
    unsourced = source.alliance.model.inputs.filter {
      $0.provenance.place != nil && $0.provenance.source == nil
    }.map(\.id.path)
    alerts = findings.openAlerts(accepted).map(words)
    broken =
      findings.checks(.error).map(words)
      + findings.unmet.map { "\($0.expectation.line) does not come to what was expected" }
  }

  /// Whether nothing makes it a draft.
  public var isEmpty: Bool { unsourced.isEmpty && alerts.isEmpty && broken.isEmpty }

  /// The word that stands on every page; nil where nothing makes it a draft.
  public var mark: String? { isEmpty ? nil : "DRAFT" }

  /// The reasons in a few words, as the head of a page holds them: `12 inputs without a source, 1 alert not
  /// accepted`; empty where there is none.
  public var summary: String {
    [
      DraftReasons.counted(broken.count, "check that must hold is", "checks that must hold are")
        .map { "\($0) broken" },
      DraftReasons.counted(unsourced.count, "input", "inputs").map { "\($0) without a source" },
      DraftReasons.counted(alerts.count, "alert", "alerts").map { "\($0) not accepted" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  /// The reasons in sentences, one for each kind and none where there is none.
  public var sentences: [String] {
    [
      DraftReasons.sentence(
        broken, "check that must hold is broken", "checks that must hold are broken"),
      DraftReasons.sentence(
        unsourced, "stated input has no source", "stated inputs have no source"),
      DraftReasons.sentence(
        alerts, "alert is not accepted with a reason", "alerts are not accepted with a reason"),
    ].compactMap(\.self)
  }

  /// How many names a sentence tells.
  private static let told = 3

  private static func sentence(_ all: [String], _ one: String, _ several: String) -> String? {
    counted(all.count, one, several).map { "\($0): \(WashUp.few(all, told, separator: "; "))." }
  }

  private static func counted(_ count: Int, _ one: String, _ several: String) -> String? {
    count == 0 ? nil : "\(MoneyText.decimals(Double(count), 0)) \(count == 1 ? one : several)"
  }
}
