import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
import Reports

/// `glidepath explain`: why a number is what it is, or why it differs between two scenarios.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a number is what it is, down to the inputs and their sources.",
    discussion: """
      Prints the number with its formula, the values put in, and under it all that the formula reads. A \
      branch that is 0 is not followed, and what stands above is not told again. With a second file it \
      says why the two differ, the largest difference first: glidepath explain five-years.yaml \
      party.hospital.surplus@2029/30 --against seven-years.yaml
      """)

  @Argument(
    help: ArgumentHelp("A scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Argument(
    help: ArgumentHelp(
      "The line and its year, such as party.hospital.surplus@2029/30; 'glidepath lines' lists them.",
      valueName: "line[@year]"))
  var line: String

  @Option(help: "A second scenario file: explain what it has more than the first.")
  var against: String?

  @Option(help: "How many steps to follow.")
  var depth = 3

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  func validate() throws {
    if !(1...20).contains(depth) { throw ValidationError("--depth takes a number from 1 to 20") }
    try Reported.checkOnce([file] + (against.map { [$0] } ?? []))
  }

  func run() throws {
    try answer.guarding {
      let files = [file] + (against.map { [$0] } ?? [])
      let cases = Case.distinct(
        try StudyError.gathering(files) { path throws(StudyError) in
          Case(try Study(path: path, root: extending.root).run(), seekingWarnings: false)
        })
      let column = try self.column(in: cases)
      let explanation = Explanation(cases, column.line, column: column.column, depth: depth)
      if answer.json { return try answer.emit(explanation.json) }
      try Messages.show(ExplanationText(explanation).text)
    }
  }

  /// The line and the column that are asked for; of two scenarios both must have them.
  private func column(in cases: [Case]) throws -> (line: LineID, column: Int) {
    let years = cases.map(\.alliance.model.years)
    if let other = years.last, other != years[0] {
      throw ValidationError(
        "the scenarios do not run over the same years; give both one start and 'appraisal.years'")
    }
    let asked = try AskedLine(line, in: [cases[0]])
    return (asked.line.id, asked.column ?? 0)
  }
}
