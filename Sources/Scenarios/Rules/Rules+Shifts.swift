import Modelling
import SourceText

// Shifts and measures: how large they are and where activity goes.
extension Rules {
  static func checkShifts(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for shift in parts.shifts {
      if (shift.value.share == nil) == (shift.value.volume == nil) {
        reader.report(
          "share-or-volume", shift.position,
          "shift '\(shift.id)' states its size twice or not at all",
          "state either 'share' or 'volume'")
      }
      if let delivery = shift.value.delivery, shift.value.optimism != nil {
        reader.report(
          "delivery-twice", delivery.position, "'delivery' stands beside 'optimism'",
          "state one of them: optimism gives delivery = 1 − bias × (1 − mitigation)")
      }
      for target in shift.value.to where target.service.text == shift.value.from.text {
        reader.report(
          "shift-to-itself", target.service.position,
          "the activity goes back to where it came from",
          "name another service, or leave the list empty")
      }
    }
  }

  static func checkMeasures(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for measure in parts.measures
    where (measure.value.share == nil) == (measure.value.amount == nil) {
      reader.report(
        "share-or-amount", measure.position,
        "measure '\(measure.id)' states its size twice or not at all",
        "state either 'share' or 'amount'")
    }
  }
}
