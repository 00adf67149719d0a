import Analysis
import ArgumentParser
import Foundation
import GlidepathKit
import Modelling
import Reports

/// `glidepath solve`: what an input must become for a result to be what is wanted.
struct SolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solve",
    abstract: "Says what an input must become for a result to be what is wanted.",
    discussion: """
      The number nearest to the stated one is found at which the condition holds, rounded as far as it \
      still holds; where the result jumps, both sides are shown: glidepath solve five-years.yaml \
      --set shifts.avoided_admissions.share --until 'party.hospital.npv >= 0' --write agreed.yaml

      Exit code 1 where no number does it.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "The input to change; one with a value a year by one factor on all, or in the year after @.",
      valueName: "path[@year]"))
  var input: String

  @Option(
    name: .customLong("until"),
    help: ArgumentHelp("What is wanted, in quotes.", valueName: "line[@year] >= number"))
  var wanted: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The lowest number to try.", valueName: "number"))
  var from: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The highest number to try.", valueName: "number"))
  var to: String?

  @OptionGroup var overlay: OverlayOption

  @OptionGroup var delivery: InquiryOption

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(file)
      let move = try InputMove(named: input, in: loaded)
      let (measure, condition) = try Search.Condition.read(wanted, in: loaded)
      let goal = Search.Goal(
        move, measure, condition, within: try domain(of: move, loaded.source.alliance.model.years))
      let solution = Solution(loaded.source, goal)
      let paths = try overlay.written(
        solution.edits, over: loaded.study, remark: "Solved for \(wanted) by \(move.name).")
      try delivery.deliver(
        Inquiry.solution(loaded.source, solution), about: [loaded], files: paths)
      overlay.tell(paths, over: loaded.study)
      if overlay.write != nil, solution.holdsAlready {
        Messages.say("nothing was written: what is wanted holds as the scenario stands")
      }
      if !solution.holdsAlready, solution.stated == nil { throw ExitCode(1) }
    }
  }

  /// Where to look; nil where nothing is said.
  private func domain(
    of move: InputMove, _ years: Years
  ) throws -> ClosedRange<Double>? {
    if from == nil, to == nil { return nil }
    func number(_ text: String?, _ usual: Double?, _ option: String) throws -> Double {
      if let text { return try Search.Condition.number(text, of: move.unit, move.name, years) }
      guard let usual else {
        throw ValidationError("'\(move.name)' has no natural end; give \(option) too")
      }
      return usual
    }
    let low = try number(from, move.searched?.lowerBound ?? move.bounds.lowerBound, "--from")
    let high = try number(to, move.searched?.upperBound, "--to")
    guard low < high else { throw ValidationError("--from must be below --to") }
    guard move.bounds.contains(low), move.bounds.contains(high) else {
      let (lowest, highest) = (
        move.words(move.bounds.lowerBound, years), move.words(move.bounds.upperBound, years)
      )
      throw ValidationError(
        "'\(move.name)' takes \(move.unit == .year ? "years" : "numbers") from \(lowest) to \(highest)"
      )
    }
    return low...high
  }
}
