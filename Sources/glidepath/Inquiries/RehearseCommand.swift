import Analysis
import ArgumentParser
import GlidepathKit
import Modelling
import Reports

/// `glidepath rehearse`: what it costs whom when a provider is excluded.
struct RehearseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Says whom the alliance can least lose to an exclusion, and when.",
    discussion: """
      Each provider is excluded for wilful default at the start of each year of the contract but the \
      first, and the others carry on without it, replace it by a new provider, or end the contract. \
      What they lose and pay then is assumed as the options say: \
      glidepath rehearse five-years.yaml --lost 50% --wind-up 400k
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var asked: MeasureOption

  @Option(
    help: ArgumentHelp(
      "To carry on: share of the shifts into its services that is lost.", valueName: "share"))
  var lost = "100%"

  @Option(
    help: ArgumentHelp(
      "To replace it: share of those shifts that goes on in the year.", valueName: "share"))
  var gap = "50%"

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "To replace it: how much more its services are paid for.", valueName: "rate"))
  var price = "0%"

  @Option(
    help: ArgumentHelp("To replace it: what the new start costs.", valueName: "pounds"))
  var mobilisation = "0"

  @Option(
    name: .customLong("wind-up"),
    help: ArgumentHelp("To end the contract: what winding up costs.", valueName: "pounds"))
  var windUp = "0"

  @OptionGroup var delivery: InquiryOption

  func run() throws {
    try delivery.json.guarding {
      let terms = try terms
      let loaded = try delivery.reported(file)
      let rehearsal = Rehearsal(
        loaded.study, loaded.source, measuring: try asked.lines(of: loaded), terms)
      try check(rehearsal, loaded)
      try delivery.deliver(Inquiry.rehearsal(loaded.source, rehearsal), about: [loaded])
    }
  }

  /// Refuses a scenario in which nobody can be excluded.
  private func check(_ rehearsal: Rehearsal, _ loaded: Reported) throws {
    let file = loaded.study.scenario.file
    guard !rehearsal.years.isEmpty else {
      throw ValidationError(
        "\(file) has nothing to rehearse: nobody is excluded before a year of the contract is over, and no other year of it is left"
      )
    }
    guard rehearsal.exclusions.isEmpty else { return }
    let reason = rehearsal.refusals.first.map { "\($0.party.name): \($0.reason)" }
    throw ValidationError(
      "\(file) leaves no room for an exclusion: \(reason ?? "it has no provider")")
  }

  private var terms: RehearsalTerms {
    get throws {
      var terms = RehearsalTerms()
      terms.lost = try number(lost, .share, "--lost", 0...1)
      terms.gap = try number(gap, .share, "--gap", 0...1)
      terms.price = try number(price, .rate, "--price", -0.9...10)
      terms.mobilisation = try number(mobilisation, .pounds, "--mobilisation", 0...1e12)
      terms.windUp = try number(windUp, .pounds, "--wind-up", 0...1e12)
      return terms
    }
  }

  private func number(
    _ text: String, _ unit: Unit, _ option: String, _ bounds: ClosedRange<Double>
  ) throws -> Double {
    let number = try Search.Condition.number(text, of: unit, option)
    guard bounds.contains(number) else {
      let (lowest, highest) = (
        ValueText.of(bounds.lowerBound, unit), ValueText.of(bounds.upperBound, unit)
      )
      throw ValidationError("\(option) takes numbers from \(lowest) to \(highest)")
    }
    return number
  }
}
