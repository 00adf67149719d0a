import Modelling

/// `payments.S.then`: rules of payment that hold from a later year on.
public struct ChangeKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Rules of payment that hold from a later year on."
  /// The keys.
  public static let table = ChangeKeys()
  /// From when.
  public let from = Key<Quantity>.year("from", "The first year in which the rules hold.").called(
    "first year")
  /// As usual.
  public let bau = Key<Clause<RuleKeys>?>.optionalPart(
    "bau", RuleKeys.self, "How the service is paid for as usual from then on; as before by default."
  ).called("payment as usual")
  /// In the alliance.
  public let alliance = Key<Clause<RuleKeys>?>.optionalPart(
    "alliance", RuleKeys.self,
    "How it is paid for in the alliance from then on; as before by default."
  ).called("payment in the alliance")
}

/// A rule of payment and the year from which it holds.
public struct DatedRule: Sendable {
  /// The first year in which it holds; nil where it holds from the start.
  public let from: Quantity?
  /// The rule.
  public let rule: Clause<RuleKeys>
}

extension Clause where Keys == PaymentKeys {
  /// The rules as usual, in the order in which they hold.
  public var usualRules: [DatedRule] {
    [DatedRule(from: nil, rule: self.bau)]
      + self.then.compactMap { change in change.bau.map { DatedRule(from: change.from, rule: $0) } }
  }

  /// The rules of the alliance, in the order in which they hold: as usual until it has its own.
  public var allianceRules: [DatedRule] {
    var rules = [DatedRule(from: nil, rule: self.alliance?.priced(as: ruleOfPrice) ?? self.bau)]
    var isOwn = self.alliance != nil
    for change in self.then {
      if let rule = change.alliance {
        rules.append(DatedRule(from: change.from, rule: rule))
        isOwn = true
      } else if !isOwn, let rule = change.bau {
        rules.append(DatedRule(from: change.from, rule: rule))
      }
    }
    return rules
  }

  /// Whether the alliance pays by a rule of its own, in some year at least.
  public var isPaidDifferently: Bool {
    self.alliance != nil || self.then.contains { $0.alliance != nil }
  }
}
