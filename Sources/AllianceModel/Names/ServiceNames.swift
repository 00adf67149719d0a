public import Modelling

/// Lines of a service: `service.wards.activity`.
public enum ServiceLine: String, LineKey {
  case activity, limit, efficiency
  case costLevel = "cost_level"
  case variableCost = "variable_cost"
  case blocksNeeded = "blocks_needed"
  case blocksNeededLagged = "blocks_needed_lagged"
  case blocksHeld = "blocks_held"
  case blocksClosed = "blocks_closed"
  case blocksOpened = "blocks_opened"
  case blocksReopened = "blocks_reopened"
  case semiFixedCost = "semi_fixed_cost"
  case openingCost = "opening_cost"
  case reopeningCost = "reopening_cost"
  case fixedCost = "fixed_cost"
  case fixedCostArriving = "fixed_cost_arriving"
  case takeout
  case takeoutAgreed = "takeout_agreed"
  case takeoutStated = "takeout_stated"
  case takeoutHeldBack = "takeout_held_back"
  case doubleRunning = "double_running"
  case lag
  case lagAndDoubleRunning = "lag_and_double_running"
  case doubleRunningCost = "double_running_cost"
  case exitCost = "exit_cost"
  case cost, vat
  case postsMoved = "posts_moved"
  case recruitmentSaved = "recruitment_saved"
  case payment
  case paymentAgreed = "payment_agreed"
  case paymentAsUsual = "payment_as_usual"
  case subcontract, received
  case strandedCost = "stranded_cost"
  case baseCapacity = "base_capacity"
  case emptyCapacity = "empty_capacity"
  case standingSaved = "standing_saved"
  case costSaved = "cost_saved"
  case moved
}

/// Lines of a service as agreed at signing: `agreed.service.wards.activity`.
public enum AgreedServiceLine: String, LineKey {
  case activity
  case afterShifts = "after_shifts"
  case payment
}

/// Lines of a shift: `shift.avoided.volume`.
public enum ShiftLine: String, LineKey {
  case ramp, progress
  case rampAgreed = "ramp_agreed"
  case planned, delivered, volume, left, saving
  case deliveredShare = "delivered_share"
  case presentValue = "present_value"
  case worth
}

/// Lines of a measure: `measure.rota.saving`.
public enum MeasureLine: String, LineKey {
  case ramp, progress
  case rampAgreed = "ramp_agreed"
  case saving
  case oneOffCost = "one_off_cost"
  case presentValue = "present_value"
  case worth
}

extension LineID {
  /// A line of a service, as usual or in the alliance.
  public static func service(_ id: String, _ line: ServiceLine, _ view: View = .alliance) -> LineID
  {
    joined("service.\(id)", line, view)
  }

  /// A line of a service as agreed at signing.
  public static func agreed(service id: String, _ line: AgreedServiceLine) -> LineID {
    joined("agreed.service.\(id)", line)
  }

  /// The ramp of a shift as agreed at signing.
  public static func agreedRamp(shift id: String) -> LineID { LineID("agreed.shift.\(id).ramp") }

  /// A price index as agreed at signing.
  public static func agreedIndex(_ id: String) -> LineID { LineID("agreed.index.\(id)") }

  /// A line as it would be with every uncertain input as it stood at signing.
  public static func signed(_ line: LineID) -> LineID { LineID("agreed.signed.\(line.text)") }

  /// The activity that a rule of payment plans for: by the rule in force, by the usual one after the
  /// contract, or by the subcontract; numbered where several rules follow each other.
  public static func plan(
    of service: String, _ view: View = .alliance, by plan: PaymentPlan = .rule, number: Int? = nil
  ) -> LineID {
    let words = plan.rawValue.isEmpty ? "" : ".\(plan.rawValue)"
    let rule = number.map { ".rule_\($0)" } ?? ""
    return LineID("\(view.prefix)service.\(service)\(words)\(rule).plan")
  }

  /// A line of a shift.
  public static func shift(_ id: String, _ line: ShiftLine) -> LineID {
    joined("shift.\(id)", line)
  }

  /// A line of a measure.
  public static func measure(_ id: String, _ line: MeasureLine) -> LineID {
    joined("measure.\(id)", line)
  }
}

/// By which rule of payment activity is planned.
public enum PaymentPlan: String, Sendable {
  case rule = ""
  case usual, subcontract
}
