import GlidepathKit
import Testing

@testable import Analysis

@Suite("What inputs do to measures")
struct SensitivityTests {
  @Test(
    "Every effect is that of a scenario file that states the number",
    arguments: ["small/home-first", "small/befriending"])
  func reruns(path: String) throws {
    let studied = try Studied(shipped: path)
    let measures = MeasuredLine.usual(of: studied.source)
    let sensitivity = Sensitivity(studied.source, measuring: measures)
    var held = 0
    for trial in sensitivity.trials {
      for (isHigher, number) in [(false, trial.tried.lower), (true, trial.tried.higher)] {
        // What a file cannot state, such as a thousandth of a line's share, is no comparison.
        let edits = trial.move.edits(to: number)
        let rerun: Run
        do { rerun = try self.rerun(studied.study, edits) } catch {
          // Some numbers cannot change alone: weights add up, thresholds rise.
          let codes = Set(error.diagnostics.map(\.code))
          #expect(codes.isSubset(of: Self.together), "\(trial.move.name): \(codes)")
          continue
        }
        held += 1
        for (position, measure) in measures.enumerated() {
          let change = rerun.results[measure.line, measure.column] - sensitivity.now[position]
          let effect = trial.effects[position]
          #expect(
            abs(change - (isHigher ? effect.higher : effect.lower)) < 1e-6,
            "\(trial.move.name) at \(number): \(measure.name)")
        }
      }
    }
    #expect(held > sensitivity.trials.count, "\(held) of \(2 * sensitivity.trials.count)")
  }

  /// What is wrong where one number changes that adds up with others.
  private static let together: Set<String> = [
    "metric-weights", "threshold-order", "weights-over-one",
  ]

  /// The run of a file that extends a study's and states edits.
  private func rerun(_ study: Study, _ edits: [Edit]) throws(StudyError) -> Run {
    let path = study.scenario.file.split(separator: "/").last.map(String.init) ?? ""
    _ = try study.overlay(stating: edits, extending: path, as: "edited.yaml")
    return try study.run(edits)
  }

  @Test("The input that moves a measure most stands first, and none that moves it not at all")
  func ranked() throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let measures = MeasuredLine.usual(of: studied.source)
    let sensitivity = Sensitivity(studied.source, measuring: measures)
    #expect(measures.map(\.name).first == "system.npv")
    for measure in measures.indices {
      let sizes = sensitivity.ranked(by: measure).map { $0.effects[measure].size }
      #expect(sizes == sizes.sorted(by: >))
      #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 0.5 })
    }
  }

  @Test("Years are tried by one, ranges at their ends, all else by a tenth")
  func bases() throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let sensitivity = Sensitivity(
      studied.source, measuring: MeasuredLine.usual(of: studied.source))
    func trial(_ path: String) throws -> Sensitivity.Trial {
      try #require(sensitivity.trials.first { $0.move.name == path })
    }
    let years = try trial("contract.years")
    #expect(years.basis == .year && years.tried == (4, 6))
    // 30 years of life are more than are appraised, and stay a life of 29 and 31.
    #expect(try trial("investments.hub.asset_life").tried == (29, 31))
    let share = try trial("shifts.admission_avoidance.share")
    let range = try #require(
      try studied.input("shifts.admission_avoidance.share").provenance.range)
    #expect(share.basis == .range && share.tried == (range.lowerBound, range.upperBound))
    #expect(try trial("services.emergency.unit_cost").basis == .range)
  }

  @Test("What is tried lies within bounds, and is what was computed")
  func bounded() throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let sensitivity = Sensitivity(
      studied.source, measuring: MeasuredLine.usual(of: studied.source))
    for trial in sensitivity.trials where trial.basis != .range {
      #expect(trial.move.bounds.contains(trial.tried.lower), "\(trial.move.name)")
      #expect(trial.move.bounds.contains(trial.tried.higher), "\(trial.move.name)")
    }
  }

  @Test("Two inputs at once are two edits at once")
  func grid() throws {
    let studied = try Studied(text: Studied.wards)
    let (down, across) = (
      try studied.move("services.wards.activity"), try studied.move("services.wards.unit_cost")
    )
    let grid = InputGrid(
      studied.source, try studied.measure("service.wards.variable_cost", column: 1), down: down,
      across: across, rows: [50, 100], columns: [10, 20])
    // Spells times the cost of one.
    #expect(grid.values == [[500, 1000], [1000, 2000]])
    #expect(
      InputGrid.numbers(try studied.input("services.wards.unit_cost"), across)
        == [5, 6.25, 7.5, 8.75, 10, 11.25, 12.5, 13.75, 15])
  }
}
