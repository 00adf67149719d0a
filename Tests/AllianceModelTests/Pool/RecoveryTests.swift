import Foundation
import Testing

@Suite("Every way to recover an investment pays off what was spent, and no more")
struct RecoveryTests {
  /// One way: capital by column, first year of recovery, over which years, how, down to what.
  struct Way: CustomTestStringConvertible, Sendable {
    let capital: [Int: Double]
    let start: Int
    let years: String
    let method: String
    let residual: Double

    var testDescription: String { "\(capital), from \(start), \(years), \(method), \(residual)" }

    /// Years of recovery in a contract of five years, for an asset of eight.
    var count: Int { years == "contract_term" ? 5 - start + 1 : years == "asset_life" ? 8 : 3 }
  }

  static let ways: [Way] = {
    var ways: [Way] = []
    let spent: [[Int: Double]] = [
      [1: 1000], [0: 400, 1: 600], [0: 1000], [0: 300, 1: 300, 2: 400],
    ]
    for capital in spent {
      for start in [1, 3] where start >= capital.keys.max() ?? 0 {
        for years in ["contract_term", "asset_life", "3"] {
          for method in ["annuity", "straight_line"] {
            for residual in [0, 150.0] {
              ways.append(
                Way(
                  capital: capital, start: start, years: years, method: method, residual: residual))
            }
          }
        }
      }
    }
    return ways
  }()

  private static let rate = 0.06

  @Test("Worked out anew, year by year", arguments: ways)
  func recovered(_ way: Way) throws {
    let spent = way.capital.sorted { $0.key < $1.key }.map { "\(2025 + $0)/\(26 + $0): \($1)" }
    let model = try Computed(
      years: 5, horizon: 12,
      clauses: """
        services: {homes: {provider: community, activity: 100, unit_cost: 1}}
        payments: {homes: {bau: {rule: activity, price: 1}}}
        investments:
          hub:
            holder: community
            capital: {\(spent.joined(separator: ", "))}
            start: \(2025 + way.start)/\(26 + way.start)
            asset_life: 8
            rate: 6%
            years: \(way.years)
            method: \(way.method)
            residual: \(way.residual)
        """)
    // Each sum with interest from the first day of its year to the first day of recovery.
    let principal = way.capital.reduce(0) {
      $0 + $1.value * pow(1 + Self.rate, Double(way.start - $1.key))
    }
    let n = Double(way.count)
    // Sinking fund: what n payments of 1 grow to.
    let grown = (pow(1 + Self.rate, n) - 1) / Self.rate
    let level = (principal * pow(1 + Self.rate, n) - way.residual) / grown
    var charges: [Double] = []
    var balances: [Double] = []
    var left = 0.0
    for year in 1...12 {
      let paid = year - way.start
      let isRunning = paid >= 0 && paid < way.count
      let part = (principal - way.residual) / n
      let straight = part + Self.rate * (principal - part * Double(paid))
      charges.append(isRunning ? (way.method == "annuity" ? level : straight) : 0)
      if year < way.start {
        left = way.capital.filter { $0.key <= year }.reduce(0) {
          $0 + $1.value * pow(1 + Self.rate, Double(year - $1.key + 1))
        }
      } else {
        left = isRunning ? (year == way.start ? principal : left) * (1 + Self.rate) : left
        left -= charges[year - 1]
      }
      balances.append(left)
    }
    model.expect("investment.hub.principal", [principal], within: 1e-6)
    model.expect("investment.hub.recovery_years", [n])
    model.expect("investment.hub.charge", charges, within: 1e-6)
    model.expect("flow.charge.board.community", charges, within: 1e-6)
    model.expect("investment.hub.balance", balances, within: 1e-6)
    #expect(abs((balances.last ?? 0) - way.residual) < 1e-6)
    #expect(model.errors.isEmpty)
    // The book knows nothing of it: an eighth a year of what is spent, from the first year of use.
    let book = (1...12).map { year in
      1000 - 125 * Double(min(max(year - way.start + 1, 0), 8))
        - way.capital.filter { $0.key > year }.reduce(0) { $0 + $1.value }
    }
    model.expect("investment.hub.book_value", book, within: 1e-6)
  }

  @Test("Only firm years of the term count; an asset in use after them states its years")
  func startAfterTerm() throws {
    func hub(_ start: String, _ keys: String) throws -> [String] {
      try complaints(
        """
        scenario: {title: Hub}
        contract: {start: 2026/27, years: 3, extension: {years: 2, exercised: yes}}
        parties: {board: {role: commissioner}, community: {role: provider}}
        services: {homes: {provider: community, activity: 100, unit_cost: 1}}
        payments: {homes: {bau: {rule: activity, price: 1}}}
        investments: {hub: {holder: community, capital: 100, start: \(start), asset_life: 5, \(keys)}}
        """)
    }
    #expect(try hub("2028/29", "rate: 5%") == [])
    #expect(try hub("2029/30", "rate: 5%") == ["start-after-term"])
    #expect(try hub("2029/30", "rate: 5%, years: 4") == [])
    #expect(try hub("2029/30", "recovery: own") == [])
  }
}
