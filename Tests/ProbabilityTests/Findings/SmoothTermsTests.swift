import Foundation
import Testing

@testable import Probability

@Suite struct SmoothTermsTests {
  @Test func `heights of humps sum to one, and their middles to the value`() throws {
    var random = SplitMix(1)
    let values = random.normals(200).map { exp($0) }
    let basis = try #require(SplineBasis(values[...], inner: 10))
    #expect(basis.count == 14)
    let columns = TrialColumns(values, trials: 200)
    let terms = SmoothTerms([0], of: columns)
    for trial in 0..<200 {
      let heights = terms.values[(4 * trial)..<(4 * trial + 4)]
      #expect(abs(heights.reduce(0, +) - 1) < 1e-12 && heights.allSatisfy { $0 >= -1e-15 })
    }
    #expect(SplineBasis([2, 2, 2][...], inner: 3) == nil)
  }

  @Test func `a straight line costs nothing, whatever the knots`() {
    var random = SplitMix(2)
    let values = random.normals(300).map { exp($0) }
    let mean = values.reduce(0, +) / 300
    let fit = SmoothFit(
      [values.map { $0 - mean }], on: SmoothTerms([0], of: TrialColumns(values, trials: 300)))
    for trial in 0..<300 { #expect(abs(fit.fitted(trial, 0) - (values[trial] - mean)) < 1e-6) }
    #expect(fit.residuals[0, 0] < 1e-12)
  }

  @Test func `noise is worth about a line, a wave more`() {
    var random = SplitMix(3)
    let values = random.uniforms(400)
    let terms = SmoothTerms([0], of: TrialColumns(values, trials: 400))
    func centred(_ response: [Double]) -> [Double] {
      let mean = response.reduce(0, +) / Double(response.count)
      return response.map { $0 - mean }
    }
    let noise = SmoothFit([centred(random.normals(400))], on: terms)
    let wave = SmoothFit(
      [centred(values.map { 3 * sin(9 * $0) + random.normal() })], on: terms)
    #expect(noise.freedom < 5 && noise.freedom > 1.99)
    #expect(wave.freedom > 6 && wave.freedom < 14)
    #expect(abs(wave.residuals[0, 0] - 1) < 0.2)
    // The trace of the smoother is the freedom of the fit.
    let leverages = (0..<400).reduce(0) { $0 + wave.leverage($1) }
    #expect(abs(leverages - wave.freedom) < 1e-6 * wave.freedom)
  }

  @Test func `the inverse of a matrix, and of one whose last term others make up`() {
    // [[4, 2], [2, 3]] has the determinant 8 and the inverse [[3, −2], [−2, 4]] / 8.
    let matrix = NormalMatrix(size: 2, elements: [4, 0, 2, 3])
    let inverse = matrix.inverse
    #expect(abs(inverse[0, 0] - 0.375) < 1e-15 && abs(inverse[1, 0] + 0.25) < 1e-15)
    #expect(abs(inverse[1, 1] - 0.5) < 1e-15)
    #expect(abs(inverse.product(matrix) - 2) < 1e-14)
    let twice = NormalMatrix(size: 3, elements: [4, 0, 0, 2, 3, 0, 4, 2, 4]).inverse
    #expect(abs(twice[1, 1] - 0.5) < 1e-15)
    #expect(twice[2, 0] == 0 && twice[2, 1] == 0 && twice[2, 2] == 0)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a term that others make up is left out in spite of rounding`(seed: UInt64) {
    var random = SplitMix(seed)
    var products = NormalMatrix(size: 3)
    for _ in 0..<50 {
      let one = random.normal()
      let other = random.normal()
      let terms = [one, other, 0.1 * one + 0.7 * other]
      for row in 0..<3 {
        for column in 0...row { products[row, column] += terms[row] * terms[column] }
      }
    }
    #expect(products.inverse[2, 2] == 0 && products.inverse[1, 1] > 0)
  }

  @Test(arguments: [0, 0.3, 1, 2, 3.5, 6])
  func `the unit normal loss`(limit: Double) {
    let density = exp(-limit * limit / 2) / (2 * Double.pi).squareRoot()
    let exact = density - limit * erfc(limit / 2.0.squareRoot()) / 2
    #expect(abs(unitNormalLoss(limit) - exact) < 1e-6)
  }
}
