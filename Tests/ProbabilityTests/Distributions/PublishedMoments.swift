import Foundation
import Probability
import Testing

/// A row of the table of published means, variances and percentiles.
struct PublishedMoments: CustomTestStringConvertible {
  let distribution: Distribution
  let mean: Double
  let variance: Double
  let percentiles: [(share: Double, value: Double)]

  var testDescription: String { "\(distribution)" }

  /// All rows: distribution, least, mode and greatest number, shape, then what is published.
  static func rows() throws -> [PublishedMoments] {
    let url = try #require(
      Bundle.module.url(
        forResource: "pert_triangular_moments", withExtension: "csv", subdirectory: "Oracles"))
    let text = try String(contentsOf: url, encoding: .utf8)
    return try text.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let kind = try #require(Distribution.Kind(rawValue: cells[0].lowercased()))
      func number(_ column: Int) throws -> Double { try #require(Double(cells[column])) }
      return PublishedMoments(
        distribution: try Distribution(
          kind, value: number(2), range: (low: number(1), high: number(3))),
        mean: try number(5), variance: try number(6),
        percentiles: [
          (0.1, try number(9)), (0.5, try number(10)), (0.9, try number(11)),
        ])
    }
  }
}
