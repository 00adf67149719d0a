import AllianceModel
import Analysis
import Evaluation
import Foundation
import GlidepathKit
import Layouts
import Modelling
import Scenarios

@testable import glidepath

/// The scenarios that the project ships, computed once for all tests.
enum Shipped {
  /// The folder of the project.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Every scenario file below `scenarios/`, by its path there, in order.
  static let paths: [String] = {
    let folder = root.appendingPathComponent("scenarios")
    let all =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("criteria.yaml") }.sorted()
  }()

  /// The sets of scenarios for which reports are shipped: each alone, and the comparisons.
  static let reports: [[String]] =
    paths.map { [$0] } + [
      ["northshire/five-years.yaml", "northshire/seven-years.yaml"],
      [
        "northshire/five-years.yaml", "northshire/seven-years.yaml",
        "northshire/seven-years-paced.yaml",
      ],
    ]

  /// A scenario by its path below `scenarios/`.
  static func load(_ path: String) throws -> Case {
    try Case(Study(path: root.appendingPathComponent("scenarios/\(path)").path).run())
  }

  /// The cases of a report.
  static func cases(_ paths: [String]) throws -> [Case] { try paths.map(load) }
}

extension Case {
  /// The same case after edits of its inputs, as if the scenario had stated the new values.
  func edited(_ edits: [Edit]) throws -> Case {
    var values = InputValues(alliance.model)
    for edit in edits { values.apply(edit) }
    let inputs = alliance.model.inputs.map { input in
      Input(
        id: input.id, label: input.label, unit: input.unit, shape: input.shape,
        values: values[input.id] ?? input.values, bounds: input.bounds, provenance: input.provenance
      )
    }
    let model = Model(
      years: alliance.model.years, inputs: inputs, sections: alliance.model.sections,
      checks: alliance.model.checks)
    let program = try Program(model)
    // Why scenarios differ is a snapshot of their files, which no edit of a workbook changes.
    return Case(
      name: name, alliance: alliance.over(model), program: program, results: program.run(),
      plan: plan, study: study)
  }
}
