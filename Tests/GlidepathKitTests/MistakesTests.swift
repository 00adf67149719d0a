import GlidepathKit
import Testing

@Suite("Checks that only what is stated can break are told at its place")
struct MistakesTests {
  private func mistakes(_ clauses: String) -> [String] {
    let text = """
      scenario: {title: A ward moves}
      contract: {start: 2026/27, years: 5}
      parties: {board: {role: commissioner}, hospital: {role: provider}, community: {role: provider}}
      services:
        wards: {provider: hospital, activity: 12000, unit_cost: £700}
      payments:
        wards: {bau: {rule: activity, price: £1980}}

      """
    do {
      _ = try Study(text: text + clauses, file: "plan.yaml").run()
      return []
    } catch {
      return error.diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message)" }
    }
  }

  @Test("Weights that exceed 100 % along two paths, and paths that just reach it")
  func paths() {
    func clauses(_ last: Int) -> String {
      """
      gainshare: {gain: [{providers: 50%}], weights: {hospital: 60%, community: 30%}}
      landing:
        hospital: {weight: [60%, 65%, \(last)%]}
        community: {weight: 35%}
      """
    }
    #expect(mistakes(clauses(65)) == [])
    #expect(
      mistakes(clauses(70)) == [
        "10:14 in 2028/29 this does not hold: no weight is negative and no weights add up to more than 100 %"
      ])
  }

  @Test("A factor of 7 on a fund, and one of 1", arguments: [(100, 0), (700, 1)])
  func factor(_ factor: Int, _ count: Int) {
    let told = mistakes(
      """
      outcomes:
        metrics:
          hours: {weight: 100%, unit: '%', thresholds: [40%, 60%, 80%], forecast: 75%}
      fund:
        share: 2%
        earned: [{score: 25, factor: 0%}, {score: 75, factor: \(factor)%}]
        weights: {hospital: 60%, community: 40%}
      """)
    #expect(told.count == count)
    #expect(told.allSatisfy { $0.hasPrefix("13:3 in 2026/27") }, "\(told)")
  }
}
