public import Modelling

// Inputs that are filled from others at signing: as if the file stated them under `budget`.
extension InputID {
  /// The growth of a service as agreed at signing.
  static func agreedGrowth(of service: String) -> InputID { InputID("budget.growth.\(service)") }

  /// The capital of an investment as agreed at signing.
  static func agreedCapital(of investment: String) -> InputID {
    InputID("budget.capital.\(investment)")
  }

  /// The rise of a price index as agreed at signing.
  static func agreedRise(of index: String) -> InputID { InputID("budget.prices.\(index)") }

  /// The cost of running the alliance as agreed at signing.
  static let agreedRunningCost = InputID("budget.running_cost")

  /// An uncertain input as it stood at signing: what the agreed budget and plans are made from.
  static func signed(_ input: InputID) -> InputID { InputID("budget.signed.\(input.path)") }

  /// The input that such a copy, which no file states, was made from; nil for every other.
  public var signedFrom: InputID? {
    path.hasPrefix("budget.signed.") ? InputID(String(path.dropFirst("budget.signed.".count))) : nil
  }

  /// Whether an input is what was agreed at signing: stated under `budget`, or filled as if it were.
  var isAgreed: Bool { section == "budget" }
}

// Inputs that the table of what was delivered states.
extension InputID {
  /// What was delivered of a line.
  static func delivered(_ line: LineID) -> InputID { InputID("actuals.\(line.text)") }

  /// Whether an input stands in that table; nothing else is stated under its name.
  var isDelivered: Bool { self == .yearsDelivered || path.hasPrefix("actuals.") }

  /// How many years are over.
  static let yearsDelivered = InputID("actuals.years")
}

// Inputs that an analysis adds to a model; no scenario states them.
extension InputID {
  /// The share by which a party, or whoever spends, is tried to spend less than the model says.
  public static func costTried(of party: String) -> InputID { InputID("tried.cost.\(party)") }
}
