import Modelling

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
    "contract", ContractKeys.self, ContractKeys.meaning
  ).changing(.length)
  /// The appraisal.
  public let appraisal = Key<Clause<AppraisalKeys>>.part(
    "appraisal", AppraisalKeys.self, AppraisalKeys.meaning
  ).changing(.appraisal)
  /// The price indices.
  public let indices = Key<[Named<Clause<IndexKeys>>]>.parts(
    "indices", IndexKeys.self, "How prices rise."
  ).changing(.inflation)
  /// The parties.
  public let parties = Key<[Named<Clause<PartyKeys>>]>.parties(
    "parties", "Who signs the contract."
  ).changing(.parties)
  /// The services.
  public let services = Key<[Named<Clause<ServiceKeys>>]>.parts(
    "services", ServiceKeys.self, "What is delivered, by whom and at what cost."
  ).changing(.costs)
  /// The payments.
  public let payments = Key<[Named<Clause<PaymentKeys>>]>.parts(
    for: .service, "payments", PaymentKeys.self, "How services are paid for."
  ).changing(.payment)
  /// The prime contractor.
  public let prime = Key<Clause<PrimeKeys>?>.optionalPart(
    "prime", PrimeKeys.self, PrimeKeys.meaning
  ).called("prime contractor").changing(.payment)
  /// The shifts.
  public let shifts = Key<[Named<Clause<ShiftKeys>>]>.parts(
    "shifts", ShiftKeys.self, "Activity that leaves a service, and where it goes."
  ).changing(.shifts)
  /// The measures.
  public let measures = Key<[Named<Clause<MeasureKeys>>]>.parts(
    "measures", MeasureKeys.self, "Savings that are no shift."
  ).changing(.measures)
  /// The investments.
  public let investments = Key<[Named<Clause<InvestmentKeys>>]>.parts(
    "investments", InvestmentKeys.self, "Buildings and equipment, and who pays for them."
  ).changing(.investments)
  /// The space that is freed.
  public let estates = Key<[Named<Clause<EstateKeys>>]>.parts(
    "estates", EstateKeys.self, "Space that the change frees, and who moves in."
  ).changing(.estates)
  /// The soft landing.
  public let landing = Key<[Named<Clause<LandingKeys>>]>.parts(
    for: .party, "landing", LandingKeys.self, "How parties that lose activity land softly."
  ).called("soft landing").changing(.support)
  /// The budget.
  public let budget = Key<Clause<BudgetKeys>>.part("budget", BudgetKeys.self, BudgetKeys.meaning)
    .changing(.budget)
  /// The given spend.
  public let spend = Key<Quantity?>.optionalSeries(
    "spend", .pounds, "What is really spent a year, nominal, for a contract without services."
  ).changing(.costs)
  /// The outcomes.
  public let outcomes = Key<Clause<OutcomeKeys>>.part(
    "outcomes", OutcomeKeys.self, OutcomeKeys.meaning
  ).changing(.outcomes)
  /// The gainshare.
  public let gainshare = Key<Clause<GainshareKeys>?>.optionalPart(
    "gainshare", GainshareKeys.self, GainshareKeys.meaning
  ).changing(.gainshare)
  /// What runs the alliance.
  public let secretariat = Key<Clause<SecretariatKeys>?>.optionalPart(
    "secretariat", SecretariatKeys.self, SecretariatKeys.meaning
  ).changing(.running)
  /// Disputes.
  public let disputes = Key<Clause<DisputeKeys>?>.optionalPart(
    "disputes", DisputeKeys.self, DisputeKeys.meaning
  ).changing(.running)
  /// The benefits.
  public let benefits = Key<[Named<Clause<BenefitKeys>>]>.parts(
    "benefits", BenefitKeys.self,
    "What else the alliance achieves: listed, and never part of the pool."
  ).changing(.benefits)
  /// The readiness.
  public let readiness = Key<Clause<ReadinessKeys>?>.optionalPart(
    "readiness", ReadinessKeys.self, ReadinessKeys.meaning
  ).changing(.running)
  /// The fund.
  public let fund = Key<Clause<FundKeys>?>.optionalPart("fund", FundKeys.self, FundKeys.meaning)
    .changing(.fund)
  /// The events; they change series of the sections before them.
  public let events = Key<[Named<Clause<EventKeys>>]>.parts(
    "events", EventKeys.self, "What happens in a year, and what follows from it."
  ).changing(.events)
  /// What moves together; no number of the contract as stated follows it.
  public let correlations = Key<[Clause<CorrelationKeys>]>.list(
    "correlations", CorrelationKeys.self, "Which uncertain inputs move together, two at a time.")
  /// What was delivered.
  public let actuals = Key<Clause<ActualsKeys>?>.actuals("actuals", ActualsKeys.meaning).changing(
    .delivered)
  /// The ledger's chart of accounts.
  public let accounts = Key<[Named<StatedAccount>]>.chart(
    "accounts", ChartKeys.meaning)
  /// The scenario's own lines.
  public let lines = Key<[Named<Clause<LineKeys>>]>.parts(
    "lines", LineKeys.self, "Lines of the scenario's own."
  ).changing(.ownLines)
  /// The scenario's own checks.
  public let checks = Key<[Named<Clause<CheckKeys>>]>.parts(
    "checks", CheckKeys.self, "What must hold in every year."
  ).changing(.ownLines)
  /// What the scenario expects to come out.
  public let expect = Key<[Named<Word>]>.words(
    "expect", "Values that must come out: 'party.hospital.surplus @ 2029/30: 1,234,000 ± 1'.")
}
