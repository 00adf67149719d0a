import GlidepathKit
import Reports
import SourceText
import Spreadsheets

/// Scenarios as they lie in a package: overlays of what was agreed over copies of the files.
///
/// Files go by the names that they have in the package, so that no path of a machine gets into any report.
struct PackagedScenarios {
  /// The contract as agreed: what `NAME-agreed.yaml` says.
  let agreed: Study
  /// The contract as drafted.
  let drafted: Study
  /// The options, each as agreed where anything was agreed of it.
  let options: [Study]
  /// The overlays.
  let overlays: [PackageFile]
  /// The copies that they extend.
  let sources: CopiedSources

  /// Lays deals out.
  ///
  /// - Throws: `StudyError` where a deal cannot be stated by a file, `OutputError` where copies of files cannot
  ///   lie beside each other.
  init(_ deal: AgreedDeal, _ others: [AgreedDeal], _ draft: DraftReasons) throws {
    let sources = try CopiedSources(([deal] + others).map(\.drafted))
    self.sources = sources
    drafted = try deal.drafted.renamingFiles(sources.path)
    let main = try PackagedScenarios.overlay(
      deal, over: drafted, remark: PackagedScenarios.remark(deal, draft))
    agreed = try drafted.overlaid(by: main)
    var overlays = [
      PackageFile(
        main.name, main.text,
        about: "the scenario as agreed; run it anew with 'glidepath run \(main.name)'")
    ]
    options = try others.map { other in
      let base = try other.drafted.renamingFiles(sources.path)
      guard other.isMoved else { return base }
      let overlay = try PackagedScenarios.overlay(other, over: base, remark: [])
      overlays.append(
        PackageFile(overlay.name, overlay.text, about: "\(other.name) as agreed"))
      return try base.overlaid(by: overlay)
    }
    self.overlays = overlays
  }

  private static func overlay(
    _ deal: AgreedDeal, over base: Study, remark: [String]
  ) throws(StudyError) -> SourceFile {
    try base.overlay(
      stating: deal.terms, extending: base.scenario.file, as: "\(deal.name)-agreed.yaml",
      remark: remark)
  }

  /// What the first lines of the agreed scenario say.
  private static func remark(_ deal: AgreedDeal, _ draft: DraftReasons) -> [String] {
    let head =
      deal.isMoved
      ? "\(deal.name) with what was agreed, and nothing else."
      : "\(deal.name) as drafted: nothing was agreed over it."
    let reasons = draft.mark.map { ["\($0): \(draft.summary)."] } ?? []
    let decisions = deal.decisions.map { decision in
      "Decision \(decision.number): \(decision.words)"
        + (decision.why.isEmpty ? "" : " (\(decision.why))")
    }
    return [head] + reasons + decisions
  }
}
