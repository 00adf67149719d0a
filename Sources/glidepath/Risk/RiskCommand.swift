import Analysis
import ArgumentParser
import GlidepathKit
import Modelling
import Reports

/// `glidepath risk`: how likely each party gains or loses, what drives it, what knowing more is worth.
struct RiskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risk",
    abstract: "Draws thousands of futures: who loses how likely, when, and what drives it.",
    discussion: """
      Every input with a range that the world decides is drawn from its distribution; what was agreed \
      stays as agreed, so that what turns out otherwise becomes gain or pain. Several scenarios meet the \
      same futures. A job scheduler can compute parts and add them up, to the same bytes: \
      glidepath risk a.yaml --trials 1000000 --trials-to 500000 --part one.txt, the rest with \
      --trials-from 500001 --part two.txt, then --add one.txt two.txt
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, one or several.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var draws: RiskDraws

  @Option(
    help: ArgumentHelp(
      "What scenarios are chosen by; the system's net present value by default.",
      valueName: "line[@year]"))
  var measure: String?

  @Flag(help: "The scenario with less of the measure is better, as of years in deficit.")
  var less = false

  @OptionGroup var parts: RiskParts

  @Option(
    help: ArgumentHelp(
      "The name of what -o writes; the scenarios' names joined by default.", valueName: "name"))
  var name: String?

  @OptionGroup var delivery: InquiryOption

  func validate() throws {
    try delivery.check(name: name)
    if less, measure == nil { throw ValidationError("--less goes with --measure") }
    guard (1...8).contains(files.count) else {
      throw ValidationError("risk takes one to eight scenario files")
    }
    try Reported.checkOnce(files)
    try parts.check(draws.plan, delivery)
  }

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(distinct: files)
      let warnings = try Comparability(loaded: loaded).checked()
      let asked = try measure.map { try measured($0, loaded) }
      let cases = Case.distinct(loaded.map(\.source))
      do {
        if let path = parts.part {
          let part = try RiskPart(
            cases, draws.plan, by: asked, trials: parts.range(of: draws.plan))
          return try parts.write(part, to: path)
        }
        let risk =
          parts.add.isEmpty
          ? try Risk(cases, draws.plan, by: asked)
          : try Risk(
            adding: try parts.read(of: cases, draws.plan, asked), of: cases, draws.plan, by: asked)
        try delivery.deliver(
          Inquiry.risk(risk), about: loaded, called: name, warnings: warnings)
      } catch let error as RiskError {
        throw CommandFailure(
          code: "risk", "error: \(error.words(files))", exitCode: 65)
      } catch let mistake as RiskPart.Mistake {
        throw CommandFailure(code: "risk", "error: \(mistake.words)", exitCode: 65)
      }
    }
  }

  /// The line that is asked for, which all scenarios must have.
  private func measured(_ text: String, _ loaded: [Reported]) throws -> RiskCriterion {
    let asked = try AskedLine(text, in: loaded.map(\.source))
    if let other = loaded.first(where: { !$0.source.results.has(asked.line.id) }) {
      throw ValidationError(
        "\(other.study.scenario.file) has no line '\(asked.line.id)'; --measure takes one that all have"
      )
    }
    let line = MeasuredLine(
      asked.line, column: asked.column ?? 0, loaded[0].source.alliance.model.years)
    return RiskCriterion(line, prefersLess: less)
  }
}

/// How many futures are drawn, and which.
struct RiskDraws: ParsableArguments {
  @Option(help: ArgumentHelp("How many futures are drawn.", valueName: "number"))
  var trials = 10_000

  @Option(help: ArgumentHelp("What all random numbers follow from.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help:
      "Whether each input's futures are spread evenly over its distribution (latin), or each is drawn by itself (plain)."
  )
  var sampling = Sampling.latin

  enum Sampling: String, ExpressibleByArgument, CaseIterable { case latin, plain }

  /// As many as can be counted.
  private static let most = 1_000_000_000

  func validate() throws {
    guard (2...RiskDraws.most).contains(trials) else {
      throw ValidationError("--trials takes a number from 2 to a thousand million")
    }
  }

  var plan: RiskPlan { RiskPlan(trials: trials, seed: seed, isSpread: sampling == .latin) }
}

extension RiskError {
  /// What is wrong, in words, with a remedy.
  func words(_ files: [String]) -> String {
    let them = files.joined(separator: ", ")
    return switch self {
    case .nothingUncertain:
      "\(them): no input has a range, so that nothing is uncertain; state one, such as {value: 2%, range: [1%, 3%]}"
    case .nothingInCommon:
      "\(them): nobody has a net present value in all of them; name a line with --measure"
    case .otherYears:
      "\(them): the years differ; give all the same 'contract.start' and 'appraisal.years'"
    case .differingCorrelation(let first, let second):
      "\(them): the correlation of '\(first)' and '\(second)' differs between scenarios that meet the same futures, or one of them states none; state it the same in all"
    case .impossibleCorrelations(let nearest):
      "\(them): the correlations of all scenarios together contradict each other; the nearest that can be are \(nearest.joined(separator: ", "))"
    case .distribution(let input, let reason): "\(them): '\(input)': \(reason)"
    }
  }
}
