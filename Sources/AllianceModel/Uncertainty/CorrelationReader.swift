import Modelling
import Notation
import Probability
import Scenarios
import SourceText

/// Resolves the correlations of a scenario against the inputs of its model.
///
/// Both inputs must be drawn, else the correlation has no effect. Where a file that extends another states
/// an input otherwise or takes it out, what the other says of it falls away, and a warning tells so: whoever
/// tries one number of a scenario need not state its correlations again.
struct CorrelationReader {
  /// What stands between uncertain inputs.
  private(set) var found: [Correlation] = []
  /// What is wrong.
  private(set) var problems: [Diagnostic] = []
  /// What fell away.
  private(set) var remarks: [Diagnostic] = []

  private let scenario: Scenario
  private let inputs: [InputID: Input]
  private let stated: [InputID: Quantity]

  init(_ scenario: Scenario, _ model: Model) {
    self.scenario = scenario
    let entries = scenario.parts.correlations
    inputs =
      entries.isEmpty
      ? [:] : Dictionary(model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    stated =
      entries.isEmpty
      ? [:]
      : Dictionary(
        scenario.quantities.map { ($0.input.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in entries { read(entry) }
    problems += contradictions(of: found, at: scenario.parts.place(of: \.correlations))
  }

  private mutating func read(_ entry: Clause<CorrelationKeys>) {
    let ids = entry.inputs.compactMap { uncertain($0) }
    guard ids.count == 2 else { return }
    found.append(
      Correlation(
        first: ids[0], second: ids[1], rank: entry.rank.rank, source: entry.source,
        note: entry.note, position: entry.position))
  }

  /// The uncertain input that a path names; nil where there is none, which is told.
  private mutating func uncertain(_ path: Word) -> InputID? {
    let id = InputID(path.text)
    if inputs[id]?.provenance.isUncertain == true { return id }
    let quantity = stated[id]
    if let quantity, quantity.isStated, inputs[id] == nil { return nil }  // told as of no effect
    if isOverruled(quantity, path) {
      remarks.append(fallen(path, isThere: quantity?.isStated ?? false))
    } else if let input = inputs[id] ?? quantity?.input {
      problems.append(useless(path, input))
    } else {
      problems.append(unknown(path))
    }
    return nil
  }

  /// Whether a file laid over the one with the correlation states the input, or leaves it out.
  private func isOverruled(_ quantity: Quantity?, _ path: Word) -> Bool {
    guard let own = scenario.layer(of: path.position) else { return false }
    guard let quantity, quantity.isStated else { return own > 0 }
    return scenario.layer(of: quantity.position).map { $0 < own } ?? false
  }

  private func fallen(_ path: Word, isThere: Bool) -> Diagnostic {
    Diagnostic(
      code: "correlation-dropped", severity: .warning, position: path.position,
      message: isThere
        ? "'\(path.text)' is stated anew without a range: this correlation falls away"
        : "'\(path.text)' is not stated any more: this correlation falls away",
      remedy: isThere
        ? "state the range with the new value, or take 'correlations' out and state them anew"
        : "take 'correlations' out, or state them anew in the file that extends this one")
  }

  private func useless(_ path: Word, _ input: Input) -> Diagnostic {
    let provenance = input.provenance
    let (reason, remedy) =
      input.id.isAgreed
      ? ("was agreed at signing", "name what the world chooses")
      : provenance.isLever
        ? ("is a lever, which the parties choose", "name what the world chooses")
        : provenance.range == nil
          ? ("has no range", "state 'range: [lowest, highest]' with it")
          : ("is fixed", "take out its 'role: fixed'")
    return Diagnostic(
      code: "useless-correlation", position: path.position,
      message: "'\(path.text)' \(reason): nothing varies it, and no correlation has an effect",
      remedy: "\(remedy), or take the entry out")
  }

  private func unknown(_ path: Word) -> Diagnostic {
    let ids = inputs.values.sorted { $0.id < $1.id }
    let near =
      problems.count < 20
      ? nearestName(
        to: path.text, among: ids.filter(\.provenance.isUncertain).map(\.id.path))
        ?? nearestName(to: path.text, among: ids.map(\.id.path)) : nil
    return Diagnostic(
      code: "unknown-input", position: path.position, message: "there is no input '\(path.text)'",
      remedy: near.map { "did you mean '\($0)'?" }
        ?? "name an input by its path in the file, such as services.wards.growth")
  }
}

/// Correlations that no numbers could have together, told at the place of the list.
///
/// Each by itself lies within -1 and 1; all of them must be positive semidefinite as a matrix.
///
/// - Parameters:
///   - correlations: all that the scenario states, each between two uncertain inputs.
///   - place: where the file states the list.
/// - Returns: what is wrong; empty where numbers can be drawn.
private func contradictions(of correlations: [Correlation], at place: SourcePosition)
  -> [Diagnostic]
{
  let ids = correlations.flatMap { [$0.first, $0.second] }.withoutRepeats
  let pairs = correlations.compactMap { correlation in
    ids.firstIndex(of: correlation.first).flatMap { first in
      ids.firstIndex(of: correlation.second).map { second in
        RankCorrelation.Pair(first, second, rank: correlation.rank)
      }
    }
  }
  do {
    _ = try RankCorrelation(pairs)
    return []
  } catch .impossible(_, let nearest) {
    let told = nearest.map { pair in
      "{inputs: [\(ids[pair.first].path), \(ids[pair.second].path)], rank: \(DecimalText.of(pair.rank))}"
    }
    return [
      Diagnostic(
        code: "impossible-correlations", position: place,
        message: "no inputs vary together like this: the correlations contradict each other",
        remedy: "the nearest that can be are \(told.joined(separator: ", "))")
    ]
  } catch {
    // Each pair by itself was looked at before.
    return []
  }
}
