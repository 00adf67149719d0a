// Contracts that several suites look at from different sides.
extension Computed {
  /// The hand case: £100m of cost (30m variable, ten blocks of 2.5m, 45m fixed), 12 % leaves.
  ///
  /// Stranded are £8.4m, then £5.9m a year; `rest` are further sections of the file.
  init(handCase rule: String, years: Int = 5, lag: Int = 1, rest: String = "") throws {
    try self.init(
      years: years,
      clauses: """
        services:
          wards:
            provider: hospital
            activity: 10000
            unit_cost: 3000
            blocks: {size: 1000, cost: 2.5m, release_lag: \(lag)}
            fixed: {cost: 45m}
        payments:
          wards: {bau: {\(rule)}}
        shifts:
          care_at_home: {from: wards, share: 12%}
        \(rest)
        """)
  }

  /// A budget a year and what is spent of it; one delivers 20 % of it, two the rest.
  init(
    spend: String, years: Int = 3, budget: String = "100k", gainshare: String
  ) throws {
    try self.init(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: \(years)}
      parties:
        council: {role: commissioner}
        one: {role: provider, share: 20%}
        two: {role: provider}
      budget: {given: \(budget)}
      spend: \(spend)
      gainshare: {\(gainshare)}
      """)
  }
}
