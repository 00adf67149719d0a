import Analysis
import ArgumentParser
import GlidepathKit
import Modelling
import Reports

/// `glidepath sensitivity`: which inputs move a result most, and at what they change its sign.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Ranks inputs by what they do to each party, and says where signs change.",
    discussion: """
      Each input is tried over its range, else 10% lower and higher, and years by one; and the number \
      is sought at which it would change the sign of the measure. With --grid two inputs move at once: \
      glidepath sensitivity five-years.yaml --measure party.hospital.npv \
      --grid contract.years shifts.avoided_admissions.share
      """)

  @Argument(
    help: ArgumentHelp("The scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var asked: MeasureOption

  @Option(
    name: .customLong("inputs"), parsing: .upToNextOption,
    help: ArgumentHelp("The inputs to try, by their paths; all by default.", valueName: "path"))
  var inputs: [String] = []

  @Option(
    name: .customLong("grid"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two inputs for a table of the first measure over both.", valueName: "path[@year]"))
  var grid: [String] = []

  @OptionGroup var delivery: InquiryOption

  func validate() throws {
    if !grid.isEmpty, grid.count != 2 {
      throw ValidationError("--grid takes two inputs: the first down, the second across")
    }
    if grid.count == 2, grid[0] == grid[1] {
      throw ValidationError("--grid takes two inputs that differ")
    }
  }

  func run() throws {
    try delivery.json.guarding {
      let loaded = try delivery.reported(file)
      let measures = try asked.lines(of: loaded)
      let tried = try tried(of: loaded, measures)
      let answer = Inquiry.sensitivity(
        loaded.source, measuring: measures, inputs: tried.isEmpty ? nil : Set(tried),
        grid: try grid(over: loaded, measures[0]))
      try delivery.deliver(answer, about: [loaded])
    }
  }

  /// The inputs that are named.
  ///
  /// - Throws: that one cannot be tried, and why, as a mistake of usage.
  private func tried(of loaded: Reported, _ measures: [MeasuredLine]) throws -> [InputID] {
    let named = try inputs.map { text in
      let input = try Input.named(text, in: loaded)
      guard text == input.id.path else {
        throw ValidationError(
          "--inputs tries '\(input.id)' as a whole; leave out '\(text.dropFirst(input.id.path.count))', or name the year under --grid"
        )
      }
      return input
    }
    guard !named.isEmpty else { return [] }
    let sensitivity = Sensitivity(
      loaded.source, measuring: measures, inputs: Set(named.map(\.id)))
    let possible = Set(sensitivity.trials.map(\.move.input))
    if let other = named.first(where: { !possible.contains($0.id) }) {
      throw ValidationError("'\(other.id)' cannot be tried: \(SensitivityCommand.reason(other))")
    }
    return named.map(\.id)
  }

  /// Why no lower and higher number of an input is tried.
  private static func reason(_ input: Input) -> String {
    switch input.unit {
    case .flag: "it is 1 or 0, and nothing is lower or higher"
    case .year, .years: "it states years year by year, of which none is lower or higher alone"
    default:
      "it is 0, of which 10% is nothing; seek a number for it with 'glidepath solve --set'"
    }
  }

  private func grid(over loaded: Reported, _ measure: MeasuredLine) throws -> InputGrid? {
    guard grid.count == 2 else { return nil }
    let moves = try grid.map { try InputMove(named: $0, in: loaded) }
    let inputs = try grid.map { try Input.named($0, in: loaded) }
    return InputGrid(
      loaded.source, measure, down: moves[0], across: moves[1],
      rows: InputGrid.numbers(inputs[0], moves[0]), columns: InputGrid.numbers(inputs[1], moves[1]))
  }
}
