import Modelling
import Scenarios

// Values of series for years after the contract, which nothing may read any more.
extension Trial {
  /// Values after the contract, where they differ from that of its last year.
  static func ofLaterYears(in scenario: Scenario) -> [Trial] {
    let contract = scenario.parts.contract
    guard contract.afterTerm != .relet else { return [] }
    let last = lastYear(of: contract)
    let heldBack = heldBack(in: scenario.parts)
    return scenario.quantities
      .filter { $0.isStated && $0.input.id.section != "appraisal" }
      .filter { !heldBack.contains($0.input.id) }
      .compactMap { laterYears(of: $0, after: last, in: scenario.years) }
  }

  /// The last year of the contract, its extension counted.
  private static func lastYear(of contract: Clause<ContractKeys>) -> Int {
    let lengths = [contract.years, contract.extension?.years]
    return Int(lengths.compactMap { $0?.input.values.first }.reduce(0, +))
  }

  /// A series whose later values differ from that of the last year of the contract.
  private static func laterYears(
    of quantity: Quantity, after last: Int, in years: Years
  ) -> Trial? {
    let input = quantity.input
    guard input.shape == .series, input.values.indices.contains(last) else { return nil }
    let level = input.values[last]
    let later = input.values.indices.filter { $0 > last && input.values[$0] != level }
    guard let first = later.first else { return nil }
    return Trial(
      path: "\(input.id) from \(years.label(first)) on", position: quantity.position,
      test: .changes([later.map { Change(input: input.id, column: $0, value: level) }]),
      remedy:
        "the contract ends with \(years.label(last)), and nothing reads it after that: take these values out, unless a longer contract extends this file"
    )
  }

  /// Series that `needs` holds back while too little of the contract is left, as they are to be.
  private static func heldBack(in parts: Clause<RootKeys>) -> Set<InputID> {
    func stated(_ ramp: Ramp?, _ needs: Quantity?) -> [InputID] {
      guard needs != nil, case .given(let series) = ramp else { return [] }
      return [series.input.id]
    }
    let takeouts = parts.services.compactMap { service in
      service.value.fixed.flatMap { $0.needs == nil ? nil : $0.takeout.input.id }
    }
    return Set(
      takeouts + parts.shifts.flatMap { stated($0.value.ramp, $0.value.needs) }
        + parts.measures.flatMap { stated($0.value.ramp, $0.value.needs) })
  }
}
