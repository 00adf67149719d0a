import Analysis
import ArgumentParser
import GlidepathKit
import Reports

/// `glidepath align`: whether everybody is paid for what the parties want.
struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Says who loses by what the parties want, and who gains by doing worse.",
    discussion: """
      What 1% more of each shift, a point of each outcome and each pound of fixed cost taken out is \
      worth to each party; whether a provider gains by sacrificing one outcome for another, or for \
      cost; where better performance pays less; and what crossing each threshold is worth: \
      glidepath align home-first.yaml -o reports/home-first
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var asked: MeasureOption

  @OptionGroup var delivery: InquiryOption

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(file)
      let alignment = Alignment(loaded.source, measuring: try asked.lines(of: loaded))
      guard !alignment.isEmpty else {
        throw ValidationError(
          "\(loaded.study.scenario.file) has nothing to align: it states no shift, no outcome and no take-out of fixed cost"
        )
      }
      try delivery.deliver(Inquiry.alignment(alignment), about: [loaded])
    }
  }
}
