import AllianceModel
import GlidepathKit

/// What uncertain inputs do to both contracts, from text to quantiles, against numpy.
enum RiskRows {
  private static let files = ["northshire/five-years", "northshire/seven-years"].map(Files.scenario)

  static func all(_ studies: [Study]) -> [Row] {
    [
      Row(
        "10,000 trials of five or seven years, all uncertain inputs",
        [.seconds(0.15), .fasterThanTwin(times: 5)], ours: { Figure(try risk(10_000)) },
        twin: {
          let twins = try studies.map { study in
            let model = study.alliance.model
            return try PythonTwin(
              TwinProgram(
                model, measuring: TwinProgram.worthsAndSurpluses(of: model),
                varying: Variation.uncertain(model)), "trials-" + study.name)
          }
          return Figure(try PythonTwin.trials(10_000, of: twins))
        }),
      Row(
        "1,000,000 trials of the same", [.seconds(12), .megabytes(300)],
        ours: { Figure(try risk(1_000_000)) }),
      Row(
        "growth with trials, to 1,000,000", [.exponent(1.1)],
        ours: {
          try Growth.exponent([125_000, 250_000, 500_000, 1_000_000]) { try risk($0).seconds }
        }),
      Row(
        "value of information and regions from 10,000 trials", [.seconds(1)],
        ours: { throw NoFigure.notThereYet }),
    ]
  }

  private static func risk(_ trials: Int) throws -> Cost {
    guard (try? Child.run([Files.tool, "risk", "--help"])) != nil else {
      throw NoFigure.notThereYet
    }
    return try Child.best([Files.tool, "risk"] + files + ["--trials", "\(trials)", "--seed", "1"])
  }
}
