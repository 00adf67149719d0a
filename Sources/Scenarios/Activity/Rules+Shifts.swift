import Modelling
import SourceText

// Shifts and measures: how large they are and where activity goes.
extension Rules {
  static func checkShifts(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for shift in parts.shifts {
      let keys = shift.value
      if keys.share == nil, keys.volume == nil {
        reader.report(
          "share-or-volume", shift.position, "shift '\(shift.id)' does not say how large it is",
          "add 'share', such as 15%, or 'volume', such as 1,800")
      } else if keys.share != nil, keys.volume != nil {
        reader.report(
          "share-or-volume", keys.place(of: \.volume),
          "shift '\(shift.id)' states its size twice: 'volume' cannot be combined with 'share'",
          "keep one of them; " + removal("\(keys.path).share"))
      }
      if let delivery = shift.value.delivery, shift.value.optimism != nil {
        reader.report(
          "delivery-twice", delivery.position, "'delivery' cannot be combined with 'optimism'",
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
    for measure in parts.measures {
      let keys = measure.value
      if keys.share == nil, keys.amount == nil {
        reader.report(
          "share-or-amount", measure.position,
          "measure '\(measure.id)' does not say how large it is",
          "add 'share', such as 2%, or 'amount', such as £450k")
      } else if keys.share != nil, keys.amount != nil {
        reader.report(
          "share-or-amount", keys.place(of: \.amount),
          "measure '\(measure.id)' states its size twice: 'amount' cannot be combined with 'share'",
          "keep one of them; " + removal("\(keys.path).share"))
      }
    }
  }
}
