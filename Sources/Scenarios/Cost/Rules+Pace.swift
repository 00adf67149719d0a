import Modelling
import SourceText

// How long what is left behind stays, and where its staff go.
extension Rules {
  /// The longest that a block can stay after it is needed: a chain of lines holds as many years.
  static let longestLag = 3.0

  static func checkDoubleRunning(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for shift in parts.shifts {
      guard let double = shift.value.doubleRunning,
        let service = parts.services.first(where: { $0.id == shift.value.from.text }),
        let lag = service.value.blocks?.releaseLag.input.values.first,
        let years = double.input.values.first, years + lag > longestLag
      else { continue }
      reader.report(
        "double-running-too-long", double.position,
        "blocks of '\(service.id)' would stay \(reader.plain(years + lag)) years after they are needed",
        "release lag and double running are at most 3 years together: write at most \(reader.plain(max(0, longestLag - lag)))"
      )
    }
  }

  static func checkRedeployment(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for service in parts.services {
      guard let redeployment = service.value.blocks?.redeployment,
        service.value.redeployed == nil
      else { continue }
      reader.report(
        "missing-key", redeployment.position,
        "'\(redeployment.path)' needs the key 'redeployed' of '\(service.id)'",
        "add 'redeployed:' to the service — the share of staff who move to other work")
    }
  }
}
