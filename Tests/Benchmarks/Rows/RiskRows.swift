import AllianceModel
import Analysis
import GlidepathKit

/// What uncertain inputs do to both contracts, against numpy.
enum RiskRows {
  private static let files = ["northshire/five-years", "northshire/seven-years"].map(Files.scenario)

  static func all(_ studies: [Study]) throws -> [Row] {
    let cases = try studies.map { Case(try $0.run(), seekingWarnings: false) }
    let trials = 10_000
    let bench = try RiskBench(cases, RiskPlan(trials: trials, seed: 1))
    return [
      Row(
        "10,000 trials of five or seven years, all uncertain inputs, drawn, computed and counted",
        [.seconds(0.15), .fasterThanTwin(times: 5)],
        ours: {
          Figure(Repeated.time(5) { bench.count() }, .seconds)
        },
        twin: {
          let twins = try zip(studies, bench.measures).map { study, asked in
            let model = study.alliance.model
            return try PythonTwin(
              TwinProgram(
                model, measuring: asked.all, varying: Variation.uncertain(model)),
              "trials-" + study.name, spread: asked.spread)
          }
          return Figure(try PythonTwin.trials(trials, of: twins))
        }),
      Row(
        "value of information and boxes of losses from 10,000 trials", [.seconds(1)],
        ours: { Figure(Repeated.time { bench.find() }, .seconds) }),
      Row("what drives each result", ours: { Figure(Repeated.time { bench.drive() }, .seconds) }),
      Row("glidepath risk, 10,000 trials, all of it", ours: { Figure(try risk(10_000)) }),
      Row(
        "glidepath risk, 1,000,000 trials, all of it", [.seconds(12), .megabytes(300)],
        ours: { Figure(try risk(1_000_000)) }),
      Row(
        "growth with trials, to 1,000,000", [.exponent(1.1)],
        ours: {
          try Growth.exponent([125_000, 250_000, 500_000, 1_000_000]) { try risk($0).seconds }
        }),
    ]
  }

  private static func risk(_ trials: Int) throws -> Cost {
    try Child.best([Files.tool, "risk"] + files + ["--trials", "\(trials)", "--seed", "1"])
  }
}
