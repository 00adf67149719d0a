public import Modelling
public import Scenarios
public import SourceText

extension Alliance {
  /// Something by which the alliance is to reach its ends, or an end itself: what it is worth to all
  /// parties together, and why it should work.
  public struct Intervention: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Its path in the scenario file: `shifts.avoided`.
    public let path: String
    /// The name as people know it.
    public let name: String
    /// Where the file states it.
    public let place: SourcePosition
    /// Why it should work; nil where the scenario does not say.
    public let because: Because?
    /// The line that holds its present value; nil where it moves no money of all parties together, as
    /// transition support, or has no price.
    public let worth: LineID?
    /// The line that holds the share of its plan that is delivered; nil for all but shifts.
    public let deliveredShare: LineID?

    /// What an intervention is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      case shift, measure, investment
      case space
      case support = "transition support"
      case benefit
    }
  }

  /// Why something should work: in this context, by this mechanism, to this end, for this need.
  public struct Because: Hashable, Sendable {
    /// What holds that the mechanism depends on.
    public let context: String
    /// What people do differently, and why.
    public let mechanism: String
    /// What changes because of that.
    public let outcome: String
    /// Whose need it meets.
    public let whoseNeed: String
    /// How good the evidence for all this is.
    public let evidence: EvidenceGrade

    fileprivate init(_ keys: Clause<BecauseKeys>) {
      context = keys.context
      mechanism = keys.mechanism
      outcome = keys.outcome
      whoseNeed = keys.whoseNeed
      evidence = keys.evidence
    }
  }
}

extension Draft {
  /// Everything that a chain can be stated for, in the order of the contract.
  var interventions: [Alliance.Intervention] {
    let support = parts.landing.compactMap { landing in
      landing.value.support.map { keys in
        Alliance.Intervention(
          kind: .support, path: keys.path, name: "Support of \(name(landing.id))",
          place: keys.position, because: keys.because.map(Alliance.Because.init), worth: nil,
          deliveredShare: nil)
      }
    }
    return parts.shifts.map { intervention(.shift, $0, \.name, \.because, .shift($0.id, .worth)) }
      + parts.measures.map {
        intervention(.measure, $0, \.name, \.because, .measure($0.id, .worth))
      }
      + parts.investments.map {
        let worth = Asset(investment: $0).line(.worth)
        return intervention(.investment, $0, \.name, \.because, worth)
      }
      + parts.estates.map { intervention(.space, $0, \.name, \.because, .estate($0.id, .worth)) }
      + support
      + parts.benefits.map {
        intervention(.benefit, $0, \.name, \.because, .benefit($0.id, .worth))
      }
  }

  private func intervention<Keys: KeyTable>(
    _ kind: Alliance.Intervention.Kind, _ entry: Named<Clause<Keys>>,
    _ name: KeyPath<Keys, Key<String>>, _ because: KeyPath<Keys, Key<Clause<BecauseKeys>?>>,
    _ worth: LineID
  ) -> Alliance.Intervention {
    Alliance.Intervention(
      kind: kind, path: entry.value.path,
      name: Titles.title(entry.value[dynamicMember: name], entry.id), place: entry.position,
      because: entry.value[dynamicMember: because].map(Alliance.Because.init),
      worth: hasLine(worth) ? worth : nil,
      deliveredShare: kind == .shift ? .shift(entry.id, .deliveredShare) : nil)
  }
}
