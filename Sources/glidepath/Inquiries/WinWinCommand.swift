import AllianceModel
import Analysis
import ArgumentParser
import GlidepathKit
import Reports

/// `glidepath winwin`: who loses, and what would leave nobody worse off.
struct WinWinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "winwin",
    abstract: "Says who loses, which payments would mend it, and where all would win.",
    discussion: """
      The payments are those of the fewest pounds, and of these the fewest, at today's value. The map \
      tries every length of the contract and every tenth of weight in gain of one provider: the one that \
      loses most, or --party.
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Option(help: ArgumentHelp("The provider whose weight in gain is moved.", valueName: "id"))
  var party: String?

  @OptionGroup var delivery: InquiryOption

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(file)
      let provider = try party.map { try Alliance.Party.provider($0, in: loaded) }
      guard let moved = provider ?? hardestHit(loaded) else {
        throw ValidationError("\(file) has no provider whose weight could be moved")
      }
      let map = loaded.study.plan == nil ? try WeightMap(loaded.study, party: moved) : nil
      try delivery.deliver(Inquiry.winWin(loaded.source, map), about: [loaded])
    }
  }

  /// The provider that loses most, or wins least.
  private func hardestHit(_ loaded: Reported) -> Alliance.Party? {
    let results = loaded.source.results
    return loaded.source.alliance.parties
      .filter { !$0.isCommissioner && results.has(.party($0.id, .npv)) }
      .min { results[.party($0.id, .npv)] < results[.party($1.id, .npv)] }
  }
}

extension Alliance.Party {
  /// The provider of an id.
  ///
  /// - Throws: a mistake of usage where there is none of that id.
  static func provider(_ id: String, in loaded: Reported) throws -> Alliance.Party {
    let providers = loaded.source.alliance.parties.filter { !$0.isCommissioner }
    guard let party = providers.first(where: { $0.id == id }) else {
      throw ValidationError(
        "\(loaded.study.scenario.file) has no provider '\(id)'; its providers are \(providers.map(\.id).joined(separator: ", "))"
      )
    }
    return party
  }
}
