import Testing

@Suite("The hand case: 10,000 spells, £100m, 12 % leaves")
struct HandCaseTests {
  @Test("Paid by activity the hospital loses £8.4m, then £5.9m")
  func activity() throws {
    let model = try Computed(handCase: "rule: activity, price: 10000")
    // Income 8,800 × £10,000 = 88m. Cost: 26.4m + 10 blocks 25m + 45m = 96.4m; with 9 blocks 93.9m.
    model.expect("party.hospital.service_income", [88_000_000, 88_000_000])
    model.expect("party.hospital.service_cost", [96_400_000, 93_900_000])
    model.expect("party.hospital.gap", [8_400_000, 5_900_000, 5_900_000])
  }

  @Test("Paid 20 % of the price at the margin it gains £1.2m, then £3.7m")
  func blended() throws {
    let model = try Computed(
      handCase: "rule: blended, price: 10000, plan: bau, above: 20%, below: 20%")
    // Income 100m − 20 % × 1,200 × £10,000 = 97.6m; less cost 96.4m = 1.2m, less 93.9m = 3.7m.
    model.expect("party.hospital.service_income", [97_600_000, 97_600_000])
    model.expect("party.hospital.gap", [-1_200_000, -3_700_000, -3_700_000])
  }

  @Test("However it is paid, £8.4m and then £5.9m are stranded")
  func stranded() throws {
    for rule in [
      "rule: activity, price: 10000",
      "rule: blended, price: 10000, plan: bau, above: 20%, below: 20%",
    ] {
      let model = try Computed(handCase: rule)
      // 25m + 45m − 70m × 8,800 ÷ 10,000 = 8.4m; 22.5m + 45m − 61.6m = 5.9m.
      model.expect("service.wards.stranded_cost", [8_400_000, 5_900_000, 5_900_000])
      model.expect("party.hospital.stranded_cost", [8_400_000, 5_900_000])
      model.expect("party.hospital.stranded_to_date", [8_400_000, 14_300_000, 20_200_000])
      // Nothing grows, so the base year's capacity is the capacity as usual.
      model.expect("service.wards.empty_capacity", [8_400_000, 5_900_000])
      #expect(model.errors.isEmpty)
    }
  }

  @Test("A block closes as many years later as the lag says", arguments: 0...3)
  func lag(_ years: Int) throws {
    let model = try Computed(handCase: "rule: activity, price: 10000", lag: years)
    // 8,800 ÷ 1,000 needs 9 blocks from year 1 on; the tenth goes in year 1 + lag.
    model.expect("service.wards.blocks_needed", [9, 9, 9, 9, 9])
    model.expect("service.wards.blocks_held", (1...5).map { $0 > years ? 9 : 10 })
    model.expect("service.wards.blocks_closed", (1...5).map { $0 == years + 1 ? 1 : 0 })
    model.expect("service.wards.semi_fixed_cost", (1...5).map { $0 > years ? 22.5e6 : 25e6 })
  }
}
