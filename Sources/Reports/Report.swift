import AllianceModel
public import Analysis
import Modelling

/// All answers about some cases, each computed once: what every layout is made of.
public struct Report: Sendable {
  /// What is said of each case, the one that others are compared with first.
  public let cases: [CaseReport]
  /// The answer.
  public let headline: Headline
  /// The cases side by side; nil where there is one only, or where their years differ.
  public let comparison: CaseComparison?
  /// What takes each party from business as usual to the alliance; nil where nothing flows.
  public let bridge: Bridge?
  /// Why each further case differs from the first, where its file is known as it was run.
  public let causes: [CausesReport]
  /// Whether business as usual itself differs, for each further case.
  public let asUsual: [AsUsualDifference]
  /// The answers to further questions that were asked about the cases.
  public let inquiries: [Inquiry]

  /// Answers all questions about cases, under titles that tell them apart.
  ///
  /// `measures` are lines whose differences are put down to causes, besides net present values;
  /// `inquiries` are the answers that a command found beside.
  public init(
    _ cases: [Case], measuring measures: [CauseMeasure] = [], inquiries: [Inquiry] = []
  ) {
    self.inquiries = inquiries
    let cases = Case.distinct(cases)
    let lettered = LetteredCase.all(cases)
    let comparison = CaseComparison(lettered)
    let reports = lettered.map { CaseReport($0) }
    self.cases = reports
    self.comparison = comparison
    headline = Headline(reports, comparison)
    bridge = Bridge(lettered, charting: cases.first?.alliance.hardestHit)
    causes =
      comparison == nil
      ? []
      : reports.dropFirst().compactMap {
        CausesReport($0, against: reports[0], measuring: measures)
      }
    asUsual =
      comparison.map { compared in
        reports.dropFirst().map { AsUsualDifference($0, against: reports[0], compared) }
      } ?? []
  }
}

extension Report {
  /// What the answers are about: the contract once, and then what its scenarios are called.
  public var title: String {
    let titles = Headline.listed(cases.map(\.source.title))
    let contracts = Set(cases.map(\.source.alliance.facts.title))
    guard let contract = contracts.first, contracts.count == 1, !contract.isEmpty,
      titles != contract
    else { return titles }
    return "\(contract): \(titles)"
  }
}

/// All answers about one case.
public struct CaseReport: Sendable {
  /// The case.
  public let source: Case
  /// The letter that tells it from the others; empty where there is one case only.
  public let letter: String
  /// What each party and the system come to.
  public let headline: CaseHeadline
  /// What is wrong, or worth a look.
  public let findings: Findings
  /// Who pays whom.
  public let flows: FlowReport
  /// What a ledger posts; nil where the scenario states no chart of accounts for it.
  public let journal: Journal?
  /// Who bears the stranded cost of each party with a soft landing.
  public let landings: [LandingReport]
  /// What outcomes are worth to each provider; nil where no outcome moves a payment.
  public let stake: AtStake?
  /// The id of the party on whom the contract bears hardest; nil where there is no provider.
  public var hardestHit: String? { source.alliance.hardestHit }
  /// Why it should work, and what rests on that; nil where the scenario does not say.
  public let chain: LogicChain?
  /// Plan against delivered; nil where the scenario does not say what was delivered.
  public let delivery: DeliveryReport?
  /// The business case; nil where the scenario states no benefit, no investment and no chain.
  public let businessCase: BusinessCaseReport?
  /// Whether what partnering needs is there; nil where the scenario does not say.
  public let readiness: ReadinessReport?

  /// Answers all questions about a case that stands by itself.
  public init(_ source: Case) { self.init(LetteredCase.all([source])[0]) }

  init(_ lettered: LetteredCase) {
    source = lettered.source
    letter = lettered.letter
    headline = CaseHeadline(source)
    findings = Findings(source)
    flows = FlowReport(source)
    journal = Journal(source)
    landings = LandingReport.all(source)
    stake = source.stake ?? AtStake(source)
    chain = LogicChain(source)
    delivery = DeliveryReport(source)
    businessCase = BusinessCaseReport(source)
    readiness = ReadinessReport(source)
  }
}

extension Alliance {
  /// The party whose bridge is drawn: one that lands softly, else a provider that loses activity, else
  /// the first provider.
  ///
  /// It is found by what the contract says, not by what comes out: an edit of the workbook must not
  /// change whose bridge its cells are.
  var hardestHit: String? {
    let providers = parties.filter { !$0.isCommissioner }.map(\.id)
    let lines = Set(model.lines.map(\.id))
    let landing = landings.map(\.party.id).filter(providers.contains)
    let leaving = providers.filter { lines.contains(.party($0, .strandedCost)) }
    return landing.first ?? leaving.first ?? providers.first
  }
}
