public import Modelling
public import SourceText

/// A scenario as a model: its lines, and what reports need to know about them beyond the lines.
public struct Alliance: Sendable {
  /// What the scenario says of itself.
  public let facts: Facts
  /// The lines, inputs and checks.
  public private(set) var model: Model
  /// The parties in the order of the scenario file.
  public let parties: [Party]
  /// Every flow of money, each with the line that holds its amount.
  public let flows: [Flow]
  /// Every cost that is charged to a party, each with the line that holds its amount.
  public let costs: [Cost]
  /// What parties spend on buildings and equipment: paid, and never charged.
  public let capital: [Cost]
  /// The services in the order of the scenario file.
  public let services: [Service]
  /// The investments in the order of the scenario file.
  public let investments: [Investment]
  /// The shifts in the order of the scenario file.
  public let shifts: [Shift]
  /// The services of which fixed cost is taken out, in the order of the scenario file.
  public let takeouts: [Takeout]
  /// The parties with a soft landing, and who bears their stranded cost.
  public let landings: [SoftLanding]
  /// What commissioners pay because of the alliance and no outturn counts.
  public let leftOut: [LeftOut]
  /// The inputs that say how many years of the contract something needs.
  public let needs: [InputID]
  /// What the alliance does besides, in the order of the file.
  public let benefits: [Benefit]
  /// Everything that a chain from context to outcome can be stated for, in the order of the contract.
  public let interventions: [Intervention]
  /// What is measured.
  public let metrics: [Metric]
  /// What partnering needs, in the order of the file; empty where the scenario does not say.
  public let readiness: [ReadinessFactor]
  /// Choices that only the scenario file can change, because they change the shape of formulas.
  public let settings: [Setting]
  /// What the scenario expects to come out.
  public private(set) var expectations: [Expectation]
  /// Where a ledger posts what lines hold.
  public let accounts: ChartOfAccounts
  /// Where the scenario's own lines and checks are stated.
  public let places: [LineID: SourcePosition]
  /// Checks that only a mistake in what is stated can break, each with its place in the file.
  public let mistakes: [LineID: SourcePosition]
  /// What is worth a look, though nothing is wrong with it: the scenario's remarks and the model's.
  public let remarks: [Diagnostic]

  /// Which uncertain inputs move together, in the order of the file.
  public let correlations: [Correlation]

  /// The entries of the file whose effect can be tried.
  public let trials: [Trial]

  /// What the scenario states as delivered, in the order of the contract.
  public let deliveredFigures: [DeliveredFigure]
  /// The lines for which the scenario states what was delivered, in the order of the contract.
  public var delivered: [LineID] { deliveredFigures.map(\.line) }
  /// The lines for which the scenario may state it, in the order of the contract.
  public let observable: [Observable]
  /// The plan that delivered figures are held against; nil where the scenario states none.
  public var plan: Alliance? { plans.first }
  /// One plan or none: a struct cannot hold another of its kind.
  private let plans: [Alliance]

  /// The same without what the scenario expects to come out, for whoever changes its numbers.
  public var expectingNothing: Alliance {
    var alliance = self
    alliance.expectations = []
    return alliance
  }

  /// What a scenario says of itself; empty where it says nothing.
  public struct Facts: Hashable, Sendable {
    /// The file the scenario was read from, as the user named it.
    public var file = ""
    /// The title.
    public var title = ""
    /// What the scenario is for.
    public var purpose = ""
    /// Who built the scenario.
    public var author = ""
    /// The version of the scenario.
    public var version = ""
    /// Who commissioned the work.
    public var commissionedBy = ""
    /// Who assured it.
    public var assuredBy = ""
    /// Who approved it.
    public var approvedBy = ""
    /// The day on which the results are published, as `2026-09-30`.
    public var published = ""
    /// Whom readers may ask.
    public var contact = ""
    /// What was decided, oldest first.
    public var decisions: [String] = []
    /// What changed from version to version, oldest first.
    public var changes: [String] = []
    /// In what the scenario differs from the one it extends: `contract.years: 5 → 7`.
    public var differences: [String] = []
    /// A fingerprint of all files the scenario was read from.
    public var inputHash = ""

    /// Says nothing yet.
    public init() {}
  }

  /// A party to the contract.
  public struct Party: Hashable, Sendable {
    /// The short name in line ids: `hospital`.
    public let id: String
    /// The name as people know it.
    public let name: String
    /// Whether the party buys services for the population.
    public let isCommissioner: Bool
    /// The input that states the lowest underlying margin that it can bear; nil where none does.
    public let marginFloor: InputID?
    /// The input that states the reserves out of which it could pay its pain; nil where none does.
    public let reserves: InputID?

    /// Names a party.
    public init(
      id: String, name: String, isCommissioner: Bool, marginFloor: InputID? = nil,
      reserves: InputID? = nil
    ) {
      self.id = id
      self.name = name
      self.isCommissioner = isCommissioner
      self.marginFloor = marginFloor
      self.reserves = reserves
    }
  }

  /// What the alliance does besides; never in the pool.
  public struct Benefit: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// The kind in a word: `cash-releasing`.
    public let kind: String
    /// Who has it.
    public let whose: String
    /// What it is, in words.
    public let statement: String
    /// The line that holds its worth by year; nil where it has no price.
    public let line: LineID?
    /// The line that holds its present value; nil where it has no price.
    public let worth: LineID?

    /// Describes a benefit.
    public init(
      name: String, kind: String, whose: String, statement: String, line: LineID?, worth: LineID?
    ) {
      self.name = name
      self.kind = kind
      self.whose = whose
      self.statement = statement
      self.line = line
      self.worth = worth
    }
  }

  /// A choice of the scenario file.
  public struct Setting: Hashable, Sendable {
    /// The path in the scenario file.
    public let path: String
    /// A few words for the row.
    public let label: String
    /// What was chosen.
    public let value: String
    /// The input that holds here too, such as a price as usual; nil for a word.
    public let follows: InputID?
    /// Where the file states what it is a part of, as `file:line`; nil for a word.
    public let place: String?

    /// States a choice.
    public init(
      path: String, label: String, value: String, follows: InputID? = nil, place: String? = nil
    ) {
      self.path = path
      self.label = label
      self.value = value
      self.follows = follows
      self.place = place
    }
  }

  /// The same alliance over a model of the same lines, as if the file had stated other values.
  public func over(_ model: Model) -> Alliance {
    var alliance = self
    alliance.model = model
    return alliance
  }

  /// Puts an alliance together.
  public init(
    facts: Facts, model: Model, parties: [Party], flows: [Flow], costs: [Cost], capital: [Cost],
    settings: [Setting], services: [Service], investments: [Investment],
    shifts: [Shift] = [], takeouts: [Takeout] = [], landings: [SoftLanding], leftOut: [LeftOut],
    needs: [InputID],
    benefits: [Benefit] = [], interventions: [Intervention] = [], metrics: [Metric] = [],
    readiness: [ReadinessFactor] = [],
    expectations: [Expectation] = [], accounts: ChartOfAccounts = ChartOfAccounts(),
    places: [LineID: SourcePosition] = [:], mistakes: [LineID: SourcePosition] = [:],
    remarks: [Diagnostic] = [], correlations: [Correlation] = [], trials: [Trial] = [],
    deliveredFigures: [DeliveredFigure] = [], observable: [Observable] = [], plans: [Alliance] = []
  ) {
    self.facts = facts
    self.model = model
    self.parties = parties
    self.flows = flows
    self.costs = costs
    self.capital = capital
    self.settings = settings
    self.services = services
    self.investments = investments
    self.shifts = shifts
    self.takeouts = takeouts
    self.landings = landings
    self.leftOut = leftOut
    self.needs = needs
    self.benefits = benefits
    self.interventions = interventions
    self.metrics = metrics
    self.readiness = readiness
    self.expectations = expectations
    self.accounts = accounts
    self.places = places
    self.mistakes = mistakes
    self.remarks = remarks
    self.correlations = correlations
    self.trials = trials
    self.deliveredFigures = deliveredFigures
    self.observable = observable
    self.plans = plans
  }
}
