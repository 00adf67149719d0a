import GlidepathKit
import Testing

@testable import Analysis

@Suite("What a step is worth to each")
struct AlignmentMatrixTests {
  private func matrix(_ studied: Studied) -> AlignmentMatrix {
    AlignmentMatrix(studied.source, measuring: MeasuredLine.usual(of: studied.source))
  }

  /// The measures of a file that extends a study's, less those of the study.
  private func rerun(_ studied: Studied, _ text: String) throws -> [Double] {
    let top = SourceFile(name: "edited.yaml", text: text)
    let edited = try Studied(try studied.study.overlaid(by: top))
    return MeasuredLine.usual(of: studied.source).map {
      edited.source.results[$0.line, $0.column] - studied.source.results[$0.line, $0.column]
    }
  }

  private func isSame(_ one: [Double], _ other: [Double]) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { abs($0 - $1) < 1e-6 }
  }

  @Test(
    "1 % more of a shift is the file with 1.01 times its share",
    arguments: [("admission_avoidance", "14.14%"), ("streaming", "12.12%"), ("advice", "12.12%")])
  func shifts(id: String, share: String) throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let step = try #require(
      matrix(studied).steps.first { $0.input == InputID("shifts.\(id).share") })
    #expect(step.kind == .shift && !step.isTurned)
    #expect(
      isSame(step.effects, try rerun(studied, "shifts: {\(id): {share: \(share)}}")), "\(step)")
  }

  @Test("A point of an outcome is the file with a forecast a point better, falling ones lower")
  func outcomes() throws {
    let studied = try Studied(shipped: "small/home-first")
    for (id, forecast) in [
      // 66 %, 72 %, 78 % and 84 % by the line between the two years that are stated.
      ("home_in_time", "[67%, 73%, 79%, 85%]"), ("back_again", "[14%, 13%, 11.5%]"),
      ("own_home", "[81%, 83%, 86%]"), ("told_once", "[56%, 66%, 73%]"),
    ] {
      let step = try #require(
        matrix(studied).steps.first { $0.input == InputID("outcomes.metrics.\(id).forecast") })
      #expect(step.kind == .outcome && step.size == 0.01)
      // A series that is stated as a map of years keeps its last value, one as a list too.
      let text = "outcomes: {metrics: {\(id): {forecast: \(forecast)}}}"
      #expect(isSame(step.effects, try rerun(studied, text)), "\(step)")
    }
  }

  @Test("What moves somebody down most stands first among its kind")
  func order() throws {
    for path in ["northshire/five-years", "small/home-first"] {
      let steps = matrix(try Studied(shipped: path)).steps
      for kind in AlignmentMatrix.Kind.allCases {
        let losses = steps.filter { $0.kind == kind }.map(\.largestLoss)
        #expect(losses == losses.sorted(by: >))
      }
    }
    // Each admission avoided costs the hospital more than it saves it.
    let first = try #require(matrix(try Studied(shipped: "northshire/five-years")).steps.first)
    #expect(first.input == InputID("shifts.admission_avoidance.share"))
    #expect(first.largestLoss > 0)
  }

  /// 20 of 100 spells are prevented; £1,000 of fixed cost, 10 % of it taken out, half a year of it to leave.
  private static func wards(share: String = "20%", more: String = "") -> String {
    """
    scenario: {title: Wards}
    contract: {start: 2026/27, years: 2}
    appraisal: {years: 3, discount_rate: 0%, deflator: 0%}
    parties: {board: {role: commissioner}, trust: {role: provider}}
    services:
      wards:
        provider: trust
        activity: 100
        unit_cost: £1
        growth: 0%
        fixed: {cost: £1000, takeout: 10%, exit_multiple: 0.5}
    payments:
      wards: {bau: {rule: activity, price: £11}}
    shifts:
      prevented: {from: wards, to: [], share: \(share)}
    \(more)
    """
  }

  @Test("A pound of fixed cost taken out is what it saves less what it costs to leave")
  func pound() throws {
    let studied = try Studied(text: Self.wards())
    let steps = matrix(studied).steps
    let pound = try #require(steps.first { $0.kind == .fixedCost })
    #expect(pound.size == 1 && pound.name == "Wards")
    // £1 a year for three years costs 50p once: 1 − 0.5 ÷ 3 of each pound, all of it the trust's.
    let kept = 1 - 0.5 / 3
    #expect(isSame(pound.effects, [kept, 0, kept]), "\(pound.effects)")
    // A percent more of 20 spells is 0.2 a year for three years: £1 less cost, £11 less paid for each.
    let shift = try #require(steps.first { $0.kind == .shift })
    #expect(isSame(shift.effects, [0.6, 6.6, -6]), "\(shift.effects)")
  }

  @Test(
    "Take-out that activity has not left takes no pound out, and a share of all is tried by less")
  func edges() throws {
    // 10 % are to be taken out, and 5 % of the activity leaves: no more goes.
    let bound = matrix(try Studied(text: Self.wards(share: "5%")))
    #expect(bound.steps.allSatisfy { $0.kind == .shift })
    #expect(bound.withoutTakeout == ["Wards"])
    // All activity leaves: 1 % less is tried, and turned round: 1 spell a year for three years.
    let whole = try #require(
      matrix(try Studied(text: Self.wards(share: "100%"))).steps.first { $0.kind == .shift })
    #expect(whole.isTurned)
    #expect(isSame(whole.effects, [3, 33, -30]), "\(whole.effects)")
  }

  @Test("Where no shift, outcome or take-out is stated there is nothing to align")
  func nothing() throws {
    let studied = try Studied(shipped: "small/befriending")
    let alignment = Alignment(
      studied.source, measuring: MeasuredLine.usual(of: studied.source))
    #expect(alignment.isEmpty)
    let wards = try Studied(text: Self.wards(share: "5%"))
    #expect(
      !Alignment(wards.source, measuring: MeasuredLine.usual(of: wards.source)).isEmpty)
  }
}
