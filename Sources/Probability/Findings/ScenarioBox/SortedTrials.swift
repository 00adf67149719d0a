/// Trials and their event, in the order of each input.
struct SortedTrials {
  private struct Place {
    let value: Double
    let trial: Int32
  }

  let columns: TrialColumns
  let events: [Bool]
  /// Trials from the least value of an input to its greatest, column by column.
  private let order: [Int32]

  /// Sorts every column once; equal values stand in the order of their trials.
  init(_ columns: TrialColumns, _ events: [Bool]) {
    self.columns = columns
    self.events = events
    var order: [Int32] = []
    order.reserveCapacity(columns.values.count)
    for input in 0..<columns.count {
      var places = columns.column(input).enumerated().map {
        Place(value: $0.element, trial: Int32($0.offset))
      }
      places.sort { $0.value < $1.value || ($0.value == $1.value && $0.trial < $1.trial) }
      for place in places { order.append(place.trial) }
    }
    self.order = order
  }

  /// The trial at a place in the order of an input, 0 being the least, or the greatest where the
  /// order is walked from above.
  func trial(_ input: Int, _ place: Int, from side: BoxLimit.Side) -> Int {
    let start = input * columns.trials
    return Int(order[side == .lower ? start + place : start + columns.trials - 1 - place])
  }
}
