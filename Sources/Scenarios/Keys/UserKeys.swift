public import Modelling

/// What a user's own line counts.
public enum UserUnit: String, OneOfWords {
  /// Money.
  case pounds
  /// A share.
  case share
  /// A multiplier.
  case factor
  /// A quantity of care.
  case activity
  /// Things.
  case count

  /// The unit of the line.
  public var unit: Unit {
    switch self {
    case .pounds: .pounds
    case .share: .share
    case .factor: .factor
    case .activity: .activity("units")
    case .count: .count
    }
  }
}

/// `lines`: lines of the scenario's own.
public struct LineKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A line of the scenario's own, in the language of the model."
  /// The keys.
  public static let table = LineKeys()
  /// The name.
  public let name = Key<String>.text("name", "The label of the row.")
  /// The formula.
  public let formula = Key<Word?>.formula(
    "formula", "The formula, such as party.hospital.surplus / party.hospital.income.")
  /// The value of the base year.
  public let opening = Key<Word?>.optionalFormula(
    "opening", "The formula of the base year, where it differs; nothing by default.")
  /// The unit.
  public let unit = Key<UserUnit>.choice("unit", default: .pounds, "What the line counts.")
  /// The meaning.
  public let sentence = Key<String>.text("meaning", "The meaning in one sentence.")
}

/// `checks`: what must hold in every year.
public struct CheckKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Something that must hold in every year."
  /// The keys.
  public static let table = CheckKeys()
  /// The name.
  public let name = Key<String>.text("name", "The label of the row.")
  /// The formula.
  public let formula = Key<Word?>.formula(
    "formula", "A comparison that must hold, such as pool.gain <= 2000000.")
  /// Whether it stops the run.
  public let severity = Key<CheckSeverity>.choice(
    "severity", default: .error, "An error makes the run fail, an alert is shown.")
}

/// How bad it is when a user's check does not hold.
public enum CheckSeverity: String, OneOfWords {
  /// The model is wrong.
  case error
  /// The plan is bad.
  case alert
}

/// The keys of a scenario file.
public struct RootKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A scenario of an alliance contract."
  /// The keys.
  public static let table = RootKeys()
  /// What the scenario says of itself.
  public let scenario = Key<Clause<ScenarioKeys>>.part(
    "scenario", ScenarioKeys.self, ScenarioKeys.meaning)
  /// The contract.
  public let contract = Key<Clause<ContractKeys>>.part(
    "contract", ContractKeys.self, ContractKeys.meaning)
  /// The appraisal.
  public let appraisal = Key<Clause<AppraisalKeys>>.part(
    "appraisal", AppraisalKeys.self, AppraisalKeys.meaning)
  /// The price indices.
  public let indices = Key<[Named<Clause<IndexKeys>>]>.parts(
    "indices", IndexKeys.self, "How prices rise.")
  /// The parties.
  public let parties = Key<[Named<Clause<PartyKeys>>]>.parts(
    "parties", PartyKeys.self, "Who signs the contract.")
  /// The services.
  public let services = Key<[Named<Clause<ServiceKeys>>]>.parts(
    "services", ServiceKeys.self, "What is delivered, by whom and at what cost.")
  /// The payments.
  public let payments = Key<[Named<Clause<PaymentKeys>>]>.parts(
    for: .service, "payments", PaymentKeys.self, "How services are paid for.")
  /// The shifts.
  public let shifts = Key<[Named<Clause<ShiftKeys>>]>.parts(
    "shifts", ShiftKeys.self, "Activity that leaves a service, and where it goes.")
  /// The measures.
  public let measures = Key<[Named<Clause<MeasureKeys>>]>.parts(
    "measures", MeasureKeys.self, "Savings that are no shift.")
  /// The investments.
  public let investments = Key<[Named<Clause<InvestmentKeys>>]>.parts(
    "investments", InvestmentKeys.self, "Buildings and equipment, and who pays for them.")
  /// The soft landing.
  public let landing = Key<[Named<Clause<LandingKeys>>]>.parts(
    for: .party, "landing", LandingKeys.self, "How parties that lose activity land softly.")
  /// The budget.
  public let budget = Key<Clause<BudgetKeys>>.part("budget", BudgetKeys.self, BudgetKeys.meaning)
  /// The given spend.
  public let spend = Key<Quantity?>.optionalSeries(
    "spend", .pounds, "What is really spent a year, nominal, for a contract without services.")
  /// The gainshare.
  public let gainshare = Key<Clause<GainshareKeys>?>.optionalPart(
    "gainshare", GainshareKeys.self, GainshareKeys.meaning)
  /// The ledger's codes.
  public let accounts = Key<[Named<Word>]>.words("accounts", "A ledger's code for each line.")
  /// The scenario's own lines.
  public let lines = Key<[Named<Clause<LineKeys>>]>.parts(
    "lines", LineKeys.self, "Lines of the scenario's own.")
  /// The scenario's own checks.
  public let checks = Key<[Named<Clause<CheckKeys>>]>.parts(
    "checks", CheckKeys.self, "What must hold in every year.")
  /// What the scenario expects to come out.
  public let expect = Key<[Named<Word>]>.words(
    "expect", "Values that must come out: 'party.hospital.surplus @ 2029/30: 1,234,000 ± 1'.")
}
