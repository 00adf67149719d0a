import AllianceModel
import Evaluation
import Foundation
import GlidepathKit
import Modelling

/// `glidepath batch` from file to file, against numpy reading and writing the same files.
struct BatchRows {
  private let study: Study
  private let name: String
  private let columns: [RowsFile.Column]
  private let measures: [Batch.Measure]

  /// Settlements of Track 3 by what their template's README names.
  static func settlements(_ study: Study) -> [Row] {
    let columns: [RowsFile.Column] = [
      .init("budget.given", 78e6...95e6, decimals: 2), .init("spend", 80e6...98e6, decimals: 2),
      .init("gainshare.dead_band", 0.02...0.04, decimals: 5),
      .init("outcomes.metrics.quality.forecast", 0.2...1, decimals: 4),
      .init("outcomes.metrics.standard.forecast", 0...1, decimals: 0),
      .init("gainshare.adjustment", 0...5_000, decimals: 2),
    ]
    let measures = ["pool.gain", "pool.pain"].map { Batch.Measure(LineID($0), column: 1) }
    let batch = BatchRows(study: study, name: "settlements", columns: columns, measures: measures)
    return [batch.row("batch, 200,000 settlements", 200_000, [.fasterThanTwin(times: 1)])]
  }

  /// The five-year model as a template, eight uncertain inputs a row.
  static func wholeModel(_ study: Study) -> [Row] {
    let model = study.alliance.model
    let columns = Variation.uncertain(model).filter(\.shape.isEditedOnce).prefix(8).compactMap {
      input in
      input.provenance.range.map { RowsFile.Column(input.id.path, $0, decimals: 6) }
    }
    let batch = BatchRows(
      study: study, name: "whole-model", columns: columns, measures: TwinProgram.worths(of: model))
    return [
      batch.row(
        "batch, whole model, 100,000 rows of 8 inputs", 100_000, [.fasterThanTwin(times: 3)]),
      Row(
        "batch, whole model, 1,000,000 rows", [.megabytes(100)],
        ours: {
          Figure(try batch.ours(try batch.rows(1_000_000), "million", runs: 1))
        }),
    ]
  }

  private func row(_ work: String, _ count: Int, _ goals: [Goal]) -> Row {
    Row(
      work, goals, ours: { Figure(try ours(try rows(count), name, runs: 3)) },
      twin: {
        let model = study.alliance.model
        let inputs = columns.compactMap { column in
          model.inputs.first { $0.id.path == column.path }
        }
        let twin = try PythonTwin(
          TwinProgram(model, measuring: measures, varying: inputs), "batch-" + name)
        let cost = try twin.batch(try rows(count), out("numpy"))
        try Agreement.demand(
          RowsFile.numbers(out("numpy"), 10_000), RowsFile.numbers(out(name), 10_001),
          "numpy's \(name)")
        return Figure(cost)
      })
  }

  private func rows(_ count: Int) throws -> String {
    try RowsFile.write(columns, count, "\(name)-\(count).csv")
  }

  private func out(_ who: String) -> String { Files.scratch("\(name)-by-\(who).csv").path }

  private func ours(_ rows: String, _ who: String, runs: Int) throws -> Cost {
    let years = study.alliance.model.years
    let asked = measures.map { "\($0.line)" + ($0.column > 0 ? "@\(years.label($0.column))" : "") }
    let path = Files.scenario(
      name == "settlements" ? "settlements/track-3" : "northshire/five-years")
    return try Child.best(
      of: runs,
      [Files.tool, "batch", path, "--rows", rows, "--id", "case", "-o", out(who), "--measure"]
        + asked)
  }
}
