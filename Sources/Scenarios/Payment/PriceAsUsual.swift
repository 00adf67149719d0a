import Modelling
import SourceText

// A price that a rule of the alliance leaves out is the price as usual: one number, stated once.

extension Clause where Keys == RuleKeys {
  /// The same rule, where it is computed from a price and states none at the price of another; with the price
  /// comes its index, unless the rule names its own.
  ///
  /// Nothing is filled in where the other rule has no price, or one that changes in later years.
  public func priced(as usual: Clause<RuleKeys>?) -> Clause<RuleKeys> {
    guard self.price == nil, isComputedFromPrice, let usual, let price = usual.price else {
      return self
    }
    return with(\.price, price).with(\.index, self.index ?? usual.index)
  }

  private var isComputedFromPrice: Bool {
    switch self.rule {
    case .activity, .blended: true
    case .block: self.sum == nil
    case .openBook: false
    }
  }
}

extension Clause where Keys == PaymentKeys {
  /// The rule as usual whose price other rules may leave to it; nil where a later one has another.
  public var ruleOfPrice: Clause<RuleKeys>? {
    self.then.contains { $0.bau?.price != nil } ? nil : self.bau
  }
}

extension Rules {
  /// Checks a rule that may leave its price to the one as usual, and notes where it does.
  static func checkRule(
    _ rule: Clause<RuleKeys>, pricedAs usual: Clause<RuleKeys>?, of service: String,
    called words: String,
    _ reader: inout Reader
  ) {
    let priced = rule.priced(as: usual)
    checkRule(priced, &reader)
    guard rule.price == nil, let price = priced.price else { return }
    reader.note(
      Reader.Choice(
        path: "\(rule.path).price",
        label:
          "\(reader.names.title(of: service, .service) ?? service): \(words), \(RuleKeys.table.price.words)",
        value: "as usual", follows: price.input.id,
        place: "\(rule.position.file):\(rule.position.line)"))
  }
}
