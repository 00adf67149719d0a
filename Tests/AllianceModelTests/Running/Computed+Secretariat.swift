extension Computed {
  /// A board that pays £6,000 for services of two providers, £4,000 and £2,000, and shares a secretariat with
  /// them; what was delivered, if anything, as rows of its table.
  static func sharingSecretariat(
    _ secretariat: String, _ rest: String = "", delivered: String? = nil
  ) throws -> Computed {
    try Computed(
      years: 3, horizon: 5,
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10}
          homes: {provider: community, activity: 100, unit_cost: 10}
        payments:
          wards: {bau: {rule: block, sum: 4000}}
          homes: {bau: {rule: block, sum: 2000}}
        secretariat:
          \(secretariat)
        \(delivered == nil ? "" : "actuals: delivered.csv")
        \(rest)
        """, delivered: delivered.map { "year,line,party,value\n" + $0 } ?? "")
  }
}
