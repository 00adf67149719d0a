import AllianceModel
import Analysis
import Evaluation
import Foundation
import GlidepathKit

/// How processor time grows with a scenario, one measure of it at a time.
enum Growth {
  static var rows: [Row] {
    [
      row("parties, to 200", [25, 50, 100, 200]) { try results(.init(parties: $0)) },
      row("services, to 450", [56, 112, 225, 450]) { try results(.init(services: $0)) },
      row("years, to 60", [8, 15, 30, 60]) { try results(.init(years: $0)) },
      row("scenarios compared, to 8", [2, 4, 8]) { count in
        let cases = try (1...count).map { number in
          LetteredCase(
            letter: "ABCDEFGH".map(String.init)[number - 1], source: try results(.init()))
        }
        _ = CaseComparison(cases)
      },
    ]
  }

  /// The power of the size with which time grows: the slope of log time over log size, by least squares.
  static func exponent(_ sizes: [Int], _ seconds: (Int) throws -> Double) rethrows -> Figure {
    let points = try sizes.map { (x: log(Double($0)), y: log(try seconds($0))) }
    let count = Double(points.count)
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count
    )
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    return Figure(
      points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread, .exponent)
  }

  private static func row(_ what: String, _ sizes: [Int], _ work: @escaping (Int) throws -> Void)
    -> Row
  {
    Row(
      "growth with " + what, [.exponent(1.1)],
      ours: { try exponent(sizes) { size in try Repeated.processorTime { try work(size) } } })
  }

  /// From text to a case with its results.
  @discardableResult
  private static func results(_ grown: GrownScenario) throws -> Case {
    Case(try Study(text: grown.text).run(), seekingWarnings: false)
  }
}
