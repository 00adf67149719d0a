import Modelling
import Scenarios
import SourceText

/// What the scenario states as delivered, taken up by the lines that people can see.
///
/// Every line that may be stated is offered while the contract is written; one for which there are
/// figures takes them, as an input of its own, and what nobody took is a mistake of the table.
struct Observations {
  /// What the table states; nil where nothing was delivered.
  private let figures: DeliveredFigures?
  private let years: Years
  /// Where the figures are from, and who answers for them.
  private let provenance: Provenance
  /// Lines that a plan must have because what was delivered is held against it.
  private let wanted: Set<LineID>
  private let stated: [LineID: DeliveredFigures.Line]
  /// The lines that may be stated, in the order of the contract.
  private(set) var offers: [Alliance.Observable] = []
  /// The lines that took figures, with these, in the order of the contract.
  private(set) var taken: [Alliance.DeliveredFigure] = []
  /// The inputs that hold the figures, in the order of the contract.
  private(set) var inputs: [Input] = []
  /// What is wrong with figures that were taken.
  private(set) var problems: [Diagnostic] = []

  /// Takes what a scenario states, and the lines that it must have whether it states them or not.
  init(_ scenario: Scenario, wanting wanted: Set<LineID>) {
    figures = scenario.delivered
    years = scenario.years
    self.wanted = wanted
    let keys = scenario.parts.actuals
    var provenance = Provenance()
    provenance.source = keys?.source.isEmpty == false ? keys?.source : "delivered"
    provenance.owner = keys?.owner.isEmpty == false ? keys?.owner : nil
    // A figure is of the day on which the last year that is over ended.
    provenance.date = scenario.delivered.map { scenario.years.end($0.years) }
    self.provenance = provenance
    stated = Dictionary(
      (figures?.lines ?? []).map { (LineID($0.id.text), $0) },
      uniquingKeysWith: { first, _ in first })
    if let figures { inputs = [number(of: figures)] }
  }

  /// Whether anything was delivered.
  var areThere: Bool { figures != nil }

  /// Whether a line must be there: it is stated as delivered here, or where this is the plan.
  func wants(_ line: LineID) -> Bool { stated[line] != nil || wanted.contains(line) }

  /// Whether the table states figures of a line.
  func states(_ line: LineID) -> Bool { stated[line] != nil }

  /// How many years are over.
  private func number(of figures: DeliveredFigures) -> Input {
    var provenance = provenance
    provenance.place = "\(figures.file):1"
    return Input(
      id: .yearsDelivered, label: "Years delivered", unit: .years, shape: .constant,
      values: [Double(figures.years)], bounds: 0...Double(figures.years), provenance: provenance,
      meaning: "How many years of the contract are over; fewer show what was expected then.")
  }

  /// Offers a line; gives the input that holds what was delivered, nil where nothing is stated.
  mutating func offer(
    _ line: LineID, _ label: String, _ unit: Unit, of party: String?,
    within bounds: ClosedRange<Double>
  ) -> InputID? {
    offers.append(Alliance.Observable(line: line, party: party))
    guard let found = stated[line] else { return nil }
    var provenance = provenance
    provenance.place = "\(found.id.position.file):\(found.id.position.line)"
    func input(_ values: [Double]) -> Input {
      Input(
        id: .delivered(line), label: "Delivered: \(label)", unit: unit, shape: .series,
        values: values, bounds: bounds, provenance: provenance,
        meaning: "What was delivered; years that are not over do not count.")
    }
    let empty = input(Array(repeating: 0, count: years.count))
    let values = found.figures.map { value(of: $0, line, empty, party) }
    taken.append(
      Alliance.DeliveredFigure(
        line: line,
        years: zip(found.figures, values).map {
          .init(value: $1, position: $0.value.position, isAccepted: !$0.accepted.isEmpty)
        }))
    // Nothing reads the years to come: 0, or what is nearest to it within bounds.
    let nothing = min(max(0, bounds.lowerBound), bounds.upperBound)
    let rest = Array(repeating: nothing, count: years.horizon - values.count)
    inputs.append(input([0] + values + rest))
    return empty.id
  }

  /// Says that a line could be stated, though none is written as long as it is not.
  mutating func mention(_ line: LineID, of party: String?) {
    offers.append(Alliance.Observable(line: line, party: party))
  }

  /// The number of a figure; 0 and a mistake where it is none, or where another party is named.
  private mutating func value(
    of figure: DeliveredFigures.Figure, _ line: LineID, _ input: Input, _ party: String?
  ) -> Double {
    if figure.party.text != party ?? "" {
      problems.append(wrongParty(figure.party, line, party))
    }
    do {
      return try readValue(
        figure.value.text, of: input, years: years, at: figure.value.position)
    } catch {
      problems += error.all
      return 0
    }
  }

  private func wrongParty(_ word: Word, _ line: LineID, _ party: String?) -> Diagnostic {
    Diagnostic(
      code: "actuals-party", position: word.position,
      message: word.text.isEmpty
        ? "the row names no party, and '\(line)' belongs to one"
        : "'\(line)' does not belong to '\(word.text)'",
      remedy: party.map { "write '\($0)', or look for the line that is meant" }
        ?? "leave the column 'party' empty: the line belongs to nobody in particular")
  }
}

extension Observations {
  /// How many lines that nobody knows get a suggestion: more than are ever shown, and few enough to be quick.
  private static let suggestions = 40

  /// What is stated and no line took, once all lines are there.
  func unused(in lines: Set<LineID>) -> [Diagnostic] {
    let (names, known) = (offers.map(\.line.text), Set(taken.map(\.line)))
    let unknown = (figures?.lines ?? []).filter { !known.contains(LineID($0.id.text)) }
    return unknown.enumerated().map { number, line in
      let near =
        number < Observations.suggestions ? nearestName(to: line.id.text, among: names) : nil
      let isThere = lines.contains(LineID(line.id.text))
      return Diagnostic(
        code: "not-observable", position: line.id.position,
        message: isThere
          ? "'\(line.id.text)' follows from other lines, and nobody can state what was delivered of it"
          : "there is no line '\(line.id.text)' that could be stated as delivered",
        remedy: near.map { "did you mean '\($0)'?" }
          ?? "state one of: " + names.prefix(12).joined(separator: ", ")
          + (names.count > 12 ? ", …; 'glidepath lines FILE --delivered' lists all" : ""))
    }
  }
}
