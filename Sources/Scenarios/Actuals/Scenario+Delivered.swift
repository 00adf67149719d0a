import Modelling
public import SourceText

extension Scenario {
  /// Whether something is stated by a file that one which states what was delivered extends: it was said
  /// of the figures as planned.
  public func isBeforeDelivery(_ place: SourcePosition) -> Bool {
    guard let actuals = parts.actuals, let own = files.firstIndex(of: actuals.position.file),
      let other = files.firstIndex(of: place.file)
    else { return false }
    return other > own
  }

  /// The year after those that are delivered, from 1; nil where all years of the contract are delivered.
  public var nextToDeliver: Int? {
    let next = (delivered?.years ?? 0) + 1
    return next > parts.contract.longest(within: years) ? nil : next
  }
}

extension Clause<ContractKeys> {
  /// How many years can be delivered: those of the contract, of its extension where that is exercised,
  /// and all years that are shown where the contract is let again.
  func longest(within years: Years) -> Int {
    if self.afterTerm == .relet { return years.horizon }
    func first(_ quantity: Quantity?) -> Double { quantity?.input.values.first ?? 0 }
    let added = first(self.extension?.years) * first(self.extension?.exercised)
    return min(Int(first(self.years) + added), years.horizon)
  }
}
