import AllianceModel
public import Evaluation
public import Modelling
import Notation
public import Probability

/// The inputs of some scenarios that the world decides: what is known of each, and how they go together.
///
/// All scenarios meet the same future: an input of one path stands at the same place of its distribution in
/// each of them. Where it has a number a year, all its years do.
public struct UncertainInputs: Sendable {
  /// The inputs, those of the first scenario first.
  public let all: [UncertainInput]
  /// The pairs that go together.
  public let pairs: [RankCorrelation.Pair]
  /// How they do; nil where all are independent.
  let correlation: RankCorrelation?

  /// Collects the inputs of some cases.
  ///
  /// - Throws: `RiskError` where there is none, or what two cases state contradicts.
  public init(_ cases: [Case]) throws(RiskError) {
    let ids = cases.flatMap(\.alliance.model.uncertainInputs).map(\.id).withoutRepeats
    guard !ids.isEmpty else { throw .nothingUncertain }
    var all: [UncertainInput] = []
    var tables: [Distribution: QuantileTable] = [:]
    for id in ids { all.append(try UncertainInput(id, cases, &tables)) }
    self.all = all
    pairs = try UncertainInputs.pairs(cases, ids)
    do {
      correlation = pairs.isEmpty ? nil : try RankCorrelation(pairs)
    } catch .impossible(_, let nearest) {
      throw .impossibleCorrelations(
        nearest: nearest.map { (ids[$0.first].path, ids[$0.second].path, $0.rank) }
          .map { "\($0.0) with \($0.1) \(DecimalText.of($0.2))" })
    } catch {
      // Each case's own correlations were looked at when it was read.
      preconditionFailure("a correlation that no scenario could state: \(error)")
    }
  }

  /// The pairs that the cases state, by the places of their inputs.
  ///
  /// All meet the same futures: a case in which both inputs are uncertain must state of them what the others
  /// do.
  private static func pairs(
    _ cases: [Case], _ ids: [InputID]
  ) throws(RiskError) -> [RankCorrelation.Pair] {
    let stated = cases.map { source in
      Dictionary(
        source.alliance.correlations.map { (Set([$0.first, $0.second]), $0.rank) },
        uniquingKeysWith: { first, _ in first })
    }
    let uncertain = cases.map { Set($0.alliance.model.uncertainInputs.map(\.id)) }
    var found: [RankCorrelation.Pair] = []
    for correlation in cases.flatMap(\.alliance.correlations) {
      let both = Set([correlation.first, correlation.second])
      for (source, own) in stated.enumerated()
      where both.isSubset(of: uncertain[source]) && own[both] != correlation.rank {
        throw .differingCorrelation(correlation.first.path, correlation.second.path)
      }
      guard let first = ids.firstIndex(of: correlation.first),
        let second = ids.firstIndex(of: correlation.second)
      else { continue }
      let pair = RankCorrelation.Pair(
        min(first, second), max(first, second), rank: correlation.rank)
      if !found.contains(pair) { found.append(pair) }
    }
    return found
  }

  /// Inputs that go together, directly or by others between them; what is independent stands alone.
  var groups: [[Int]] {
    var groups = all.indices.map { [$0] }
    for pair in pairs {
      guard let first = groups.firstIndex(where: { $0.contains(pair.first) }),
        let second = groups.firstIndex(where: { $0.contains(pair.second) }), first != second
      else { continue }
      groups[min(first, second)] = (groups[first] + groups[second]).sorted()
      groups.remove(at: max(first, second))
    }
    return groups
  }
}

/// An input that the world decides, and what each scenario knows of it.
public struct UncertainInput: Sendable {
  /// The path in the scenario files.
  public let id: InputID
  /// What it is, in words; of one that has a number a year, the year that is told among them.
  public let label: String
  /// What it counts.
  public let unit: Unit
  /// What each case draws; empty where the number is not uncertain there.
  public let drawn: [[DrawnNumber]]

  /// One number that is drawn.
  public struct DrawnNumber: Sendable {
    /// Where it is put.
    public let slot: Slot
    /// What it is drawn from.
    public let table: QuantileTable
    /// What it is cut to.
    public let bounds: ClosedRange<Double>
    /// Whether only whole numbers make sense.
    public let isWhole: Bool
  }

  fileprivate init(
    _ id: InputID, _ cases: [Case], _ tables: inout [Distribution: QuantileTable]
  ) throws(RiskError) {
    var drawn: [[DrawnNumber]] = []
    var label = ""
    var unit = Unit.count
    for each in cases {
      guard let input = each.alliance.model.uncertainInputs.first(where: { $0.id == id }) else {
        drawn.append([])
        continue
      }
      drawn.append(try UncertainInput.numbers(input, &tables))
      guard label.isEmpty else { continue }
      unit = input.unit
      let numbers = drawn[drawn.count - 1]
      let year = numbers.first?.slot.column.map { each.alliance.model.years.label($0) }
      let others = numbers.count > 1 ? " (other years alike)" : ""
      label = year.map { "\(input.label), \($0)\(others)" } ?? input.label
    }
    self.id = id
    self.drawn = drawn
    self.label = label
    self.unit = unit
  }

  /// What is drawn for an input: one number, or one for each year in which it states any.
  private static func numbers(
    _ input: Input, _ tables: inout [Distribution: QuantileTable]
  ) throws(RiskError) -> [DrawnNumber] {
    guard let range = input.provenance.range, let variation = input.provenance.variation else {
      return []
    }
    let columns: [Int?] =
      input.shape.isEditedOnce
      ? [nil] : input.values.indices.filter { input.values[$0] != 0 }.map { $0 }
    var numbers: [DrawnNumber] = []
    for column in columns {
      let value = column.map { input.values[$0] } ?? input.values.last ?? 0
      do {
        let distribution = try variation.distribution(of: value, in: range)
        let table = tables[distribution] ?? QuantileTable(distribution)
        tables[distribution] = table
        numbers.append(
          DrawnNumber(
            slot: Edit(input.id, column: column, to: value).slot, table: table,
            bounds: input.bounds, isWhole: [.year, .years, .flag].contains(input.unit)))
      } catch {
        throw .distribution(input: input.id.path, reason: "\(error)")
      }
    }
    return numbers
  }
}
