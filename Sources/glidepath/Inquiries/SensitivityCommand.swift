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
      let tried = try inputs.map { try Input.named($0, in: loaded).id }
      let answer = Inquiry.sensitivity(
        loaded.source, measuring: measures, inputs: tried.isEmpty ? nil : Set(tried),
        grid: try grid(over: loaded, measures[0]))
      try delivery.deliver(answer, about: [loaded])
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
