public import AllianceModel
public import Analysis
import Evaluation
public import Modelling

/// What one scenario comes to, by party and for the system.
public struct CaseHeadline: Sendable {
  /// The title that tells the case apart.
  public let title: String
  /// The name of its file: `five-years`.
  public let name: String
  /// The columns.
  public let years: Years
  /// A row for each party, in the order of the scenario file.
  public let parties: [HeadlineRow]
  /// All parties together.
  public let system: HeadlineRow
  /// What parties have and the system has not, for net present value, within the term and after it: tax
  /// that they pay, money from outside, and when capital counts; nil where the contract can have none of it.
  public let between: [Double]?
  /// The same by head of the population; nil where the scenario states none.
  public let perHead: PerHead?

  /// Sums up a case.
  public init(_ source: Case) {
    title = source.title
    name = source.name
    years = source.alliance.model.years
    let parties = source.alliance.parties.map { HeadlineRow($0, of: source) }
    let system = HeadlineRow(systemOf: source)
    self.parties = parties
    self.system = system
    perHead = PerHead(source)
    between =
      !source.alliance.mayDifferFromSystem
      ? nil
      : system.worth.indices.map { column in
        parties.reduce(system.worth[column].value) { $0 - $1.worth[column].value }
      }
  }

  /// What stands between the parties and the system in words.
  public static let betweenWords = "Tax, external funding and timing of capital"
}

/// What a scenario is worth to a party, or to all together.
public struct HeadlineRow: Hashable, Sendable {
  /// The name as people know it.
  public let name: String
  /// Whose row it is.
  public let whose: Appraised
  /// Net present value over all years.
  public let npv: Figure
  /// What of it lies within the term.
  public let npvWithinTerm: Figure
  /// What of it lies after the term.
  public let npvAfterTerm: Figure
  /// The lowest change of surplus of all years, within the term or after it; parties alone have one.
  public let lowestChange: Figure?
  /// The column of that year.
  public let yearOfLowestChange: Figure?
  /// The lowest underlying margin of all years; providers alone have one.
  public let lowestMargin: Figure?
  /// How many years end with a deficit in the alliance; providers alone have any.
  public let yearsInDeficit: Figure?
  /// How many years would end with a deficit as usual.
  public let yearsInDeficitAsUsual: Figure?
  /// The column from which the running sum of present values stays at nought or above.
  public let paybackYear: Figure?

  /// Net present value, within the term, after the term.
  public var worth: [Figure] { [npv, npvWithinTerm, npvAfterTerm] }

  /// The net present value, and what of it lies within the term and after it.
  public static let worth = [AppraisedLine.npv, .npvWithinTerm, .npvAfterTerm]

  init(_ party: Alliance.Party, of source: Case) {
    self.init(party.name, .party(party.id), source)
  }

  init(systemOf source: Case) { self.init("System", .system, source) }

  private init(_ name: String, _ whose: Appraised, _ source: Case) {
    self.name = name
    self.whose = whose
    func worth(_ line: AppraisedLine) -> Figure {
      Figure(.worth(of: whose, line), .presentPounds, of: source)
    }
    npv = worth(.npv)
    npvWithinTerm = worth(.npvWithinTerm)
    npvAfterTerm = worth(.npvAfterTerm)
    paybackYear = Figure(ifThere: .worth(of: whose, .paybackYear), .year, of: source)
    guard case .party(let id) = whose else {
      (lowestChange, yearOfLowestChange, lowestMargin) = (nil, nil, nil)
      (yearsInDeficit, yearsInDeficitAsUsual) = (nil, nil)
      return
    }
    lowestChange = Figure(ifThere: .party(id, .lowestChange), .pounds, of: source)
    yearOfLowestChange = Figure(ifThere: .yearOf(.lowestChange, id), .year, of: source)
    lowestMargin = Figure(ifThere: .party(id, .lowestMargin), .percentOf("income"), of: source)
    yearsInDeficit = Figure(ifThere: .party(id, .yearsInDeficit), .years, of: source)
    yearsInDeficitAsUsual = Figure(
      ifThere: .party(id, .yearsInDeficit, .usual), .years, of: source)
  }
}

extension Alliance {
  /// Whether parties can have what the system has not, whatever numbers are put in: tax, capital, or money
  /// from and to those who are no party.
  fileprivate var mayDifferFromSystem: Bool {
    let parties = Set(parties.map(\.id))
    return isAboutServices || !investments.isEmpty
      || flows.contains { !parties.contains($0.payer) || !parties.contains($0.payee) }
  }

  /// Whether the contract is about services, and not about a budget and a spend alone.
  public var isAboutServices: Bool { !services.isEmpty }
}
