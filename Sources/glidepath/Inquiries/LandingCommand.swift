import AllianceModel
import Analysis
import ArgumentParser
import GlidepathKit
import Modelling
import Reports

/// `glidepath landing`: the cheapest soft landing that keeps floors.
struct LandingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "landing",
    abstract: "Finds the cheapest soft landing that keeps a party's margin above a floor.",
    discussion: """
      Pace of the shifts away from the party, support and weight in gain are searched for what costs the \
      commissioners least: its margin keeps the floor in every year of the term, its underlying margin from \
      the year after on, and no other provider is worse off than as usual, or than --others says: \
      glidepath landing five-years.yaml --party hospital --floor 1% --write landed.yaml

      Exit code 1 where no package keeps the floors.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Option(help: ArgumentHelp("The provider that is to land softly.", valueName: "id"))
  var party: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The lowest margin that it can bear; by default what the scenario states as its floor.",
      valueName: "margin"))
  var floor: String?

  @Option(
    name: .customLong("others"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "The net present value that another provider must reach, where it is not 0.",
      valueName: "id=pounds"))
  var others: [String] = []

  @OptionGroup var overlay: OverlayOption

  @OptionGroup var delivery: InquiryOption

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(file)
      let provider = try Alliance.Party.provider(party, in: loaded)
      let floor = try marginFloor(of: provider, in: loaded)
      let floors = try others.map { try otherFloor($0, in: loaded) }
      for (place, floor) in floors.enumerated()
      where floors[..<place].contains(where: { $0.0 == floor.0 }) {
        throw ValidationError("--others gives '\(floor.0)' twice; give each provider once")
      }
      let search = LandingSearch(
        try LandingTerms(loaded.study, party: provider), floor: floor,
        floors: Dictionary(uniqueKeysWithValues: floors))
      let cheapest = search.cheapest()
      let paths = try written(cheapest, of: search, over: loaded)
      try delivery.deliver(
        Inquiry.landing(search, cheapest: cheapest), about: [loaded], files: paths)
      overlay.tell(paths, over: loaded.study)
      if cheapest == nil { throw ExitCode(1) }
    }
  }

  private func written(
    _ cheapest: LandingSearch.Outcome?, of search: LandingSearch, over loaded: Reported
  ) throws -> [String] {
    guard let cheapest else { return [] }
    return try overlay.written(
      search.terms.edits(cheapest.package), over: search.terms.study, upon: loaded.study,
      remark: "The cheapest landing of \(search.terms.party.name) for its floor.")
  }

  /// The floor that is given, or that the scenario states.
  private func marginFloor(of provider: Alliance.Party, in loaded: Reported) throws -> Double {
    if let floor { return try Search.Condition.number(floor, of: .rate, "--floor") }
    let stated = provider.marginFloor.flatMap { id in
      loaded.source.alliance.model.inputs.first { $0.id == id }?.values.first
    }
    guard let stated else {
      throw ValidationError(
        "\(file) states no floor of '\(provider.id)'; give one, such as --floor -1%")
    }
    return stated
  }

  /// A provider and the net present value that it must reach.
  private func otherFloor(_ text: String, in loaded: Reported) throws -> (String, Double) {
    let halves = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard halves.count == 2 else {
      throw ValidationError("--others takes a provider and pounds, such as council=-500k")
    }
    let provider = try Alliance.Party.provider(halves[0], in: loaded)
    guard provider.id != party else {
      throw ValidationError("--others is for other providers; the floor of '\(party)' is --floor")
    }
    return (
      provider.id, try Search.Condition.number(halves[1], of: .presentPounds, "--others")
    )
  }
}
