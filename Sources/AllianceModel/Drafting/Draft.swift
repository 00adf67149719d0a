import Modelling
import Scenarios
import SourceText

/// A model in the making: mechanisms write their lines, flows, costs and checks into it.
struct Draft {
  /// The scenario that is modelled.
  let scenario: Scenario
  /// What stands in the sections so far.
  private(set) var sections: [Section] = []
  /// Payments so far.
  private(set) var flows: [FlowEntry] = []
  /// Costs so far.
  private(set) var costs: [CostEntry] = []
  /// What commissioners pay because of the alliance besides services, so far.
  private(set) var outturnItems: [OutturnItem] = []
  /// Checks so far.
  private(set) var checks: [Check] = []
  /// Inputs that are filled from others and then stand by themselves.
  private(set) var agreed: [InputID: Quantity] = [:]
  /// Resources that mechanisms use up, by world: what the parties' costs must add up to.
  private(set) var resources = BothViews<[Expression]>(usual: [], alliance: [])

  /// Checks that what is stated can break, each with the place that states it.
  private(set) var mistakes: [LineID: SourcePosition] = [:]

  /// Series that shocks change, by input: what lines read in their place.
  private(set) var shocked: [InputID: Expression] = [:]

  /// What was agreed at signing, where it is made from what the world chooses.
  var signing: Signing

  /// What was delivered in the years that are over.
  var observations: Observations

  /// Parts of the scenario by what they are sought by.
  let sought: Sought

  /// The exclusions of the scenario.
  let exclusions: [Exclusion]

  /// The names of parties as people know them, by id.
  private let names: [String: String]

  /// Starts a model; as a plan it has the lines that what was delivered is held against.
  init(_ scenario: Scenario, wanting lines: Set<LineID> = []) {
    self.scenario = scenario
    sought = Sought(scenario.parts)
    signing = Signing(scenario)
    observations = Observations(scenario, wanting: lines)
    exclusions = scenario.parts.events.compactMap(Exclusion.init)
    names = Dictionary(
      scenario.parts.parties.map { ($0.id, Titles.title($0.value.name, $0.id)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The name of a party as people know it; that of outsiders for one that is none.
  ///
  /// - Precondition: who is named is a party, or `outside`.
  func name(_ party: String) -> String {
    if party == Outsider.id { return Outsider.name }
    guard let name = names[party] else { preconditionFailure("there is no party '\(party)'") }
    return name
  }

  /// The parts of the scenario file.
  var parts: Clause<RootKeys> { scenario.parts }

  /// Counts of things that formulas divide by, each a line of its own.
  private var counts: [LineID: Expression] = [:]

  /// How many things there are, as a line, so that no formula holds the number; one is 1.
  mutating func number(_ id: LineID, _ label: String, _ number: Int) -> Expression {
    guard number > 1 else { return 1 }
    if let known = counts[id] { return known }
    let line = constant(id, label, .count, "One for each.", count(number))
    counts[id] = line
    return line
  }

  /// How many providers there are.
  mutating func numberOfProviders() -> Expression {
    number(.parties(.providers), "Number of providers", parties(.provider).count)
  }

  /// How many commissioners there are.
  mutating func numberOfCommissioners() -> Expression {
    number(.parties(.commissioners), "Number of commissioners", parties(.commissioner).count)
  }

  /// By how much two ways of adding up sums of such a size may differ: the tolerance of checks, and
  /// what rounding makes of large sums (a number holds 15 to 16 digits).
  mutating func margin(of size: Expression) -> Expression {
    let id = LineID.checks(.rounding)
    if !hasLine(id) {
      constant(
        id, "Rounding of sums", .factor,
        "By which part of the sums compared two ways of adding them up may differ.", 1e-10)
    }
    return parts.appraisal.tolerance.value + .line(id) * size
  }

  /// Starts a section; sections without lines are left out.
  mutating func section(_ title: String, _ introduction: String) {
    sections.append(Section(title: title, introduction: introduction))
  }

  /// Declares a line with one value for all years.
  @discardableResult
  mutating func constant(
    _ id: LineID, _ label: String, _ unit: Unit, _ sentence: String,
    about subject: Subject = Subject(),
    _ expression: Expression
  ) -> Expression {
    add(
      Line(
        id: id, label: label, unit: unit, timing: .once, sentence: sentence,
        formula: .constant(expression), subject: subject))
  }

  /// Declares a line with the same formula in every year after the base year.
  @discardableResult
  mutating func yearly(
    _ id: LineID, _ label: String, _ unit: Unit, at timing: Timing = .duringYear,
    _ sentence: String,
    about subject: Subject = Subject(), base: Opening = .blank, total: Total? = nil,
    _ expression: Expression
  ) -> Expression {
    add(
      Line(
        id: id, label: label, unit: unit, timing: timing, sentence: sentence,
        formula: .yearly(base, each: expression), subject: subject, total: total))
  }

  /// Declares a line that goes on from its own value of the year before.
  @discardableResult
  mutating func rolling(
    _ id: LineID, _ label: String, _ unit: Unit, at timing: Timing = .endOfYear, _ sentence: String,
    about subject: Subject = Subject(), opening: Expression, then next: (Expression) -> Expression
  ) -> Expression {
    add(
      Line(
        id: id, label: label, unit: unit, timing: timing, sentence: sentence,
        formula: .yearly(.value(opening), each: next(.previous(id))), subject: subject))
  }

  /// Declares that one party pays another; `cash` says when it is really paid, if not at once.
  mutating func flow(
    _ kind: FlowKind, from payer: String, to payee: String, in view: View = .alliance,
    _ amount: Expression, cash: Expression? = nil
  ) {
    guard amount != 0 else { return }
    flows.append(
      FlowEntry(
        kind: kind, payer: payer, payee: payee, view: view, amount: amount, cash: cash ?? amount))
  }

  /// Declares that a party bears a cost; `cash` says what is really paid, if something else.
  mutating func cost(
    _ kind: CostKind, of party: String, _ view: View, _ amount: Expression, cash: Expression? = nil
  ) {
    guard amount != 0 || (cash ?? 0) != 0 else { return }
    costs.append(
      CostEntry(kind: kind, party: party, view: view, amount: amount, cash: cash ?? amount))
  }

  /// Declares resources that are used up, whoever bears their cost.
  ///
  /// The system's cost is added up from these and not from the costs of the parties, so that the
  /// check of conservation can fail.
  mutating func use(_ view: View, _ amount: Expression) {
    guard amount != 0 else { return }
    resources[view].append(amount)
  }

  /// Declares that commissioners pay something because of the alliance besides services in scope.
  mutating func outturn(_ item: OutturnItem) {
    guard item.amount != 0 else { return }
    outturnItems.append(item)
  }

  /// Declares a check: a flag line that is 1 in a year in which something is wrong.
  ///
  /// An error that what is stated can cause, and not the model alone, says at which place it is stated.
  mutating func check(
    _ id: LineID, _ label: String, _ severity: Check.Severity, _ sentence: String, remedy: String,
    at place: SourcePosition? = nil, isBroken: Expression
  ) {
    let line = yearly(id, label, .flag, sentence, base: .blank, flag(isBroken))
    guard let id = line.lineID else { return }
    checks.append(Check(line: id, severity: severity, remedy: remedy))
    mistakes[id] = place
  }

  /// An input of its own, filled from another: later changes of that one leave it alone.
  mutating func agreement(_ path: InputID, _ label: String, from quantity: Quantity) -> Expression {
    agreement(
      path, label, from: quantity, shape: quantity.input.shape, values: quantity.input.values)
  }

  /// An input of its own, filled with values drawn from another.
  mutating func agreement(
    _ path: InputID, _ label: String, from quantity: Quantity, shape: Input.Shape, values: [Double]
  ) -> Expression {
    let source = quantity.input
    var provenance = Provenance()
    provenance.place = source.provenance.place
    provenance.source = "agreed at signing: as \(source.id) stood"
    let input = Input(
      id: path, label: label, unit: source.unit, shape: shape, values: values,
      bounds: source.bounds, provenance: provenance, meaning: source.meaning)
    agreed[input.id] = Quantity(input: input, position: quantity.position)
    return .input(input.id)
  }

  /// Lets every line from now on read a line in the place of an input, but for what was agreed.
  mutating func shock(_ input: InputID, _ line: Expression) { shocked[input] = line }

  /// An input as the shocks so far leave it.
  func asShocked(_ input: InputID) -> Expression { shocked[input] ?? .input(input) }

  /// Whether a shock changes a quantity.
  func isShocked(_ quantity: Quantity) -> Bool { shocked[quantity.input.id] != nil }

  /// The names of the lines declared so far.
  private var declared: Set<LineID> = []

  /// Whether a line has been declared.
  func hasLine(_ id: LineID) -> Bool { declared.contains(id) }

  private mutating func add(_ line: Line) -> Expression {
    if sections.isEmpty { section("Lines", "") }
    if line.subject.isObservable, let figures = delivered(of: line) {
      append(line.asExpected)
      append(line.delivered(as: figures))
    } else {
      append(line)
    }
    return .line(line.id)
  }

  private mutating func append(_ line: Line) {
    guard line.subject.isAgreedAtSigning else {
      return put(shocked.isEmpty ? line : line.replacing(shocked))
    }
    for copy in signing.copies(for: line) { put(copy) }
    put(signing.signed(line))
  }

  private mutating func put(_ line: Line) {
    declared.insert(line.id)
    signing.note(line)
    sections[sections.count - 1].lines.append(line)
  }
}

/// The value of a line the year before; a number is the same in every year.
func previous(_ line: Expression) -> Expression {
  switch line {
  case .line(let id): .previous(id)
  case .number: line
  default: preconditionFailure("only lines have a year before: \(line)")
  }
}
