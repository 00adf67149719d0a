import Modelling
import Scenarios

/// What was agreed at signing, where it is made from what the world chooses.
///
/// Every line that tells what was agreed reads each uncertain input as an input of its own,
/// `budget.signed.…`, filled with what the scenario states; and in the place of a line that an
/// uncertain input moves, a copy that reads those, `agreed.signed.…`. Neither stops at what the
/// budget is to follow: the term, prices and demand that pass through, the outturn that a new term
/// is agreed at. Where nothing is uncertain, or what is uncertain moves nothing that was agreed, the
/// model is as it would be without all this.
///
/// Hand case: open book, 100 cases at £10 each, the £10 with a range of £8 to £12. At £12 the budget
/// is 100 × 10 = £1,000, the outturn £1,200: £200 of pain.
struct Signing {
  /// Agreed copies of uncertain inputs, by the input.
  private var agreed: [InputID: Input] = [:]
  /// What stands in the place of uncertain inputs in what was agreed.
  private var replacements: [InputID: Expression] = [:]
  /// Lines that what was agreed follows as they turn out.
  private var through: Set<LineID> = []
  /// The lines so far, each with its place among them.
  private var lines: [LineID: (place: Int, line: Line)] = [:]
  /// Agreed copies of lines, by the line.
  private var copied: [LineID: LineID] = [:]
  /// Lines that no uncertain input moves.
  private var still: Set<LineID> = []

  /// Takes note of what a scenario calls uncertain.
  init(_ scenario: Scenario) {
    for quantity in scenario.quantities where quantity.input.provenance.isUncertain {
      let source = quantity.input
      let id = InputID.signed(source.id)
      var provenance = Provenance()
      provenance.place = source.provenance.place
      provenance.source = "agreed at signing: as \(source.id) stood"
      agreed[source.id] = Input(
        id: id, label: "\(source.label), as agreed", unit: source.unit, shape: source.shape,
        values: source.values, bounds: source.bounds, provenance: provenance,
        meaning: source.meaning)
      replacements[source.id] = .input(id)
    }
  }

  /// The agreed copies of uncertain inputs, read or not, in no order.
  var inputs: [Input] { Array(agreed.values) }

  /// Takes note of a line.
  mutating func note(_ line: Line) {
    guard !agreed.isEmpty else { return }
    lines[line.id] = (lines.count, line)
  }

  /// Lets what was agreed follow a line as it turns out.
  mutating func letThrough(_ line: Expression) {
    if let id = line.lineID { through.insert(id) }
  }

  /// Leaves an input as it turns out: what is made from it is brought to what was agreed otherwise.
  mutating func leave(_ input: InputID) {
    agreed[input] = nil
    replacements[input] = nil
  }

  /// An expression over inputs as they stood at signing.
  func signed(_ expression: Expression) -> Expression {
    replacements.isEmpty
      ? expression : expression.replacing(replacements).replacing(lines: copied)
  }

  /// A line over inputs and lines as they stood at signing, once the copies it needs are there.
  func signed(_ line: Line) -> Line {
    guard !agreed.isEmpty else { return line }
    return Line(
      id: line.id, label: line.label, unit: line.unit, timing: line.timing,
      sentence: line.sentence, formula: line.formula.replacing(each: signed),
      subject: line.subject, total: line.total)
  }

  /// The copies that a line needs and that are not there yet, in the order of what they copy.
  mutating func copies(for line: Line) -> [Line] {
    guard !agreed.isEmpty else { return [] }
    let reached = reach(of: line)
    let moving = moved(among: reached)
    still.formUnion(reached.map(\.id).filter { !moving.contains($0) })
    let sources = reached.filter { moving.contains($0.id) }
    for source in sources { copied[source.id] = .signed(source.id) }
    return sources.map(copy)
  }

  /// All lines that a line follows and that are not settled yet, in the order of the model.
  private func reach(of line: Line) -> [Line] {
    var open = [line]
    var found: [LineID: (place: Int, line: Line)] = [:]
    while let next = open.popLast() {
      for id in next.formula.lines where found[id] == nil && mayMove(id) {
        guard let known = lines[id] else { continue }
        found[id] = known
        open.append(known.line)
      }
    }
    return found.values.sorted { $0.place < $1.place }.map(\.line)
  }

  /// Whether a line may still turn out to be moved: what was agreed never is.
  private func mayMove(_ id: LineID) -> Bool {
    !through.contains(id) && !still.contains(id) && copied[id] == nil
      && lines[id]?.line.subject.isAgreedAtSigning != true
  }

  /// Which of some lines uncertain inputs move, directly or through others.
  private func moved(among reached: [Line]) -> Set<LineID> {
    var readers: [LineID: [LineID]] = [:]
    var open: [LineID] = []
    for line in reached {
      let read = line.formula.lines
      for id in read { readers[id, default: []].append(line.id) }
      let isMoved =
        line.formula.expressions.flatMap(\.inputs).contains { agreed[$0] != nil }
        || read.contains { copied[$0] != nil }
      if isMoved { open.append(line.id) }
    }
    var moved = Set(open)
    while let next = open.popLast() {
      for reader in readers[next, default: []] where moved.insert(reader).inserted {
        open.append(reader)
      }
    }
    return moved
  }

  private func copy(_ line: Line) -> Line {
    signed(
      Line(
        id: .signed(line.id), label: "\(line.label), as agreed", unit: line.unit,
        timing: line.timing, sentence: line.sentence, formula: line.formula,
        subject: Subject(party: line.subject.party, service: line.subject.service).agreed,
        total: line.total))
  }
}

extension Formula {
  /// The lines that the formula reads.
  fileprivate var lines: [LineID] { expressions.flatMap(\.dependencies).map(\.line) }
}
