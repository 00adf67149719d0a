import Analysis
import ArgumentParser
import GlidepathKit
import Reports
import Scenarios
import SourceText

/// `glidepath options`: which of several scenarios is best by weighted criteria.
struct OptionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "options",
    abstract:
      "Ranks scenarios by weighted criteria, and says which weights would turn the ranking.",
    discussion: """
      Two to eight scenarios are scored from 0 to 100 by each criterion that a file names with its \
      weight: by a line of the model, or by judgement with a source: \
      glidepath options alliance.yaml prime-contractor.yaml --criteria criteria.yaml

      --example prints a file of criteria to start from; 'glidepath keys --criteria' explains its keys.
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, two to eight.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String] = []

  @Option(
    help: ArgumentHelp("The file of criteria and weights.", valueName: "criteria.yaml"),
    completion: .file(extensions: ["yaml"]))
  var criteria: String?

  @Flag(help: "Print a file of criteria to start from, and do nothing else.")
  var example = false

  @Option(
    help: ArgumentHelp(
      "The name of what -o writes; the scenarios' names joined by default.", valueName: "name"))
  var name: String?

  @OptionGroup var delivery: InquiryOption

  func validate() throws {
    if example {
      guard criteria == nil, name == nil, delivery.output == nil, !delivery.json.json else {
        throw ValidationError("--example prints a file and does nothing else; give files at most")
      }
      return
    }
    guard (2...8).contains(files.count) else {
      throw ValidationError("options takes two to eight scenario files")
    }
    guard criteria != nil else {
      throw ValidationError(
        "nothing says by what the options are judged; name a file with --criteria. "
          + "'glidepath options \(files.joined(separator: " ")) --example > criteria.yaml' writes one to start from"
      )
    }
    try delivery.check(name: name)
    try Reported.checkOnce(files)
  }

  func run() throws {
    let names = DistinctNames.of(files)
    if example { return try Messages.show(FirstCriteria.text(for: names)) }
    try delivery.json.guarding {
      let criteria = try read(criteria ?? "", names)
      let loaded = try delivery.reported(distinct: files)
      let warnings = try Comparability(loaded: loaded).checked()
      let appraisal = try appraised(loaded, by: criteria)
      try delivery.deliver(
        Inquiry.options(appraisal), about: loaded, called: name, warnings: warnings)
    }
  }

  private func read(_ path: String, _ names: [String]) throws(StudyError) -> Criteria {
    do {
      return try Criteria(path: path, options: names)
    } catch {
      let source = try? SourceFile.read(path: path)
      throw StudyError(diagnostics: error.all, sources: [source].compactMap(\.self))
    }
  }

  private func appraised(
    _ loaded: [Reported], by criteria: Criteria
  ) throws(StudyError) -> OptionAppraisal {
    do {
      return try OptionAppraisal(Case.distinct(loaded.map(\.source)), by: criteria)
    } catch {
      throw StudyError(diagnostics: error.all, sources: [criteria.source])
    }
  }
}
