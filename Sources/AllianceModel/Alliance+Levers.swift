public import Modelling
import Scenarios

// What parties do under the contract that moves activity or cost: where an analysis can push.
extension Alliance {
  /// Activity that leaves a service.
  public struct Shift: Hashable, Sendable {
    /// The id in the scenario file.
    public let id: String
    /// The name as people know it.
    public let name: String
    /// The input that says how much leaves: a share, or units.
    public let amount: InputID
  }

  /// Fixed cost that is taken out of a service.
  public struct Takeout: Hashable, Sendable {
    /// The id of the service.
    public let service: String
    /// The name of the service as people know it.
    public let name: String
    /// The input that says which share is taken out.
    public let share: InputID
    /// The line that holds the fixed cost by year.
    public let fixedCost: LineID
  }
}

extension Draft {
  /// The shifts in the order of the file.
  var shifts: [Alliance.Shift] {
    parts.shifts.compactMap { shift in
      (shift.value.share ?? shift.value.volume).map {
        Alliance.Shift(
          id: shift.id, name: Titles.title(shift.value.name, shift.id), amount: $0.input.id)
      }
    }
  }

  /// What is taken out of services whose file says how much, in the order of the file.
  var takeouts: [Alliance.Takeout] {
    parts.services.compactMap { service in
      guard let takeout = service.value.fixed?.takeout, takeout.isStated else { return nil }
      return Alliance.Takeout(
        service: service.id, name: service.title, share: takeout.input.id,
        fixedCost: .service(service.id, .fixedCost))
    }
  }
}
