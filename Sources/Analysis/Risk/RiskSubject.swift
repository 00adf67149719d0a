import AllianceModel
public import Evaluation
public import Modelling

/// For whom, or for what, futures are looked at: the system, a party, or a measure that somebody asks for.
public struct RiskSubject: Hashable, Sendable {
  /// The line that it is measured by, as people write it: `party.hospital.npv`, `pool.saving@2027/28`.
  public let name: String
  /// Who it is as people know it, or what.
  public let label: String
  /// What it is measured by.
  public let measure: Batch.Measure
  /// What that counts.
  public let unit: Unit
  /// Whether it gains and loses: a measure only is more or less.
  public let isAppraised: Bool
  /// Whether less of it is better; of what is appraised more always is.
  public let prefersLess: Bool

  /// Whoever has a net present value in all of some cases: the system, then the parties in their order.
  static func usual(_ cases: [Case]) -> [RiskSubject] {
    guard let first = cases.first else { return [] }
    func isInAll(_ line: LineID) -> Bool { cases.allSatisfy { $0.results.has(line) } }
    let system = RiskSubject(label: "System", line: .system(.npv))
    let parties = first.alliance.parties.map {
      RiskSubject(label: $0.name, line: .party($0.id, .npv))
    }
    return ([system] + parties).filter { isInAll($0.measure.line) }
  }

  /// A measure that somebody asks for, of which more or less is better.
  init(_ asked: MeasuredLine, prefersLess: Bool) {
    self.init(
      name: (prefersLess ? "less " : "") + asked.name, label: asked.label, measure: asked.measure,
      unit: asked.unit,
      isAppraised: false, prefersLess: prefersLess)
  }

  /// Somebody who has a net present value.
  private init(label: String, line: LineID) {
    self.init(
      name: line.text, label: label, measure: Batch.Measure(line), unit: .presentPounds,
      isAppraised: true)
  }

  private init(
    name: String, label: String, measure: Batch.Measure, unit: Unit,
    isAppraised: Bool, prefersLess: Bool = false
  ) {
    self.name = name
    self.label = label
    self.measure = measure
    self.unit = unit
    self.isAppraised = isAppraised
    self.prefersLess = prefersLess
  }

  /// The least amount by which anybody is told to be better or worse off.
  public var leastTold: Double { unit.leastTold }
  /// 1 where more is better, −1 where less is.
  var sign: Double { prefersLess ? -1 : 1 }
}

/// Something that may happen in a year of a contract: a sum is paid, or an alert is up.
public struct RiskEvent: Hashable, Sendable {
  /// The line that is above 0 where it happens.
  public let line: LineID
  /// What happens, in words.
  public let label: String
  /// What kind of thing it is.
  public let kind: Kind

  /// What kind of thing may happen.
  public enum Kind: Hashable, Sendable {
    /// Gain or pain is paid.
    case payment
    /// A party's margin falls below its floor.
    case marginFloor
    /// Another alert is up.
    case alert
  }

  /// What may happen under a contract: providers are paid a gain or bear pain, and each of its alerts.
  ///
  /// A check that the scenario itself defines has the name of what should be; its flag is up where that is not so.
  static func all(of source: Case) -> [RiskEvent] {
    let (alliance, model) = (source.alliance, source.alliance.model)
    let lines = Dictionary(
      model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let paid = [
      RiskEvent(line: .pool(.gain), label: "Providers are paid a gain", kind: .payment),
      RiskEvent(line: .pool(.pain), label: "Providers bear pain", kind: .payment),
    ]
    let floors = Set(alliance.parties.map { LineID.marginFloor($0.id) })
    let told = model.checks.filter {
      $0.severity == .alert || alliance.places[$0.line] != nil
    }
    let alerts = told.compactMap { check in
      lines[check.line].map { line in
        RiskEvent(
          line: line.id,
          label: alliance.places[line.id] == nil ? line.label : "Not kept: \(line.label)",
          kind: floors.contains(line.id) ? .marginFloor : .alert)
      }
    }
    return (paid + alerts).filter { lines[$0.line] != nil }
  }
}
