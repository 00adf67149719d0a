import Testing

@Suite("Tax that is not reclaimed")
struct TaxTests {
  @Test("It differs by who delivers: in the contract, as usual, and after a contract that ends")
  func taxes() throws {
    for (keys, after, usual, alliance) in [
      ("irrecoverable_vat: 4%", "ends", [4, 4], [4, 4]),
      ("irrecoverable_vat: 4%, irrecoverable_vat_as_usual: 0%", "ends", [0, 0], [4, 0]),
      ("irrecoverable_vat: 4%, irrecoverable_vat_as_usual: 1%", "continues", [1, 1], [4, 4]),
      ("irrecoverable_vat_as_usual: 3%", "ends", [3, 3], [0, 3]),
    ] as [(String, String, [Double], [Double])] {
      let model = try Computed(
        years: 1, horizon: 2, after: after,
        clauses: """
          services:
            homes: {provider: community, activity: 10, unit_cost: 10, \(keys)}
          payments:
            homes: {bau: {rule: activity, price: 12}}
          """)
      // 10 visits at £10 cost £100 a year.
      model.expect("bau.service.homes.vat", usual)
      model.expect("service.homes.vat", alliance)
      #expect(model.errors == [])
    }
  }
}
