public import Modelling

/// Lines of all parties together: `system.cost`.
public enum SystemLine: String, LineKey {
  case cost
  case resourceCost = "resource_cost"
  case rentFromOutside = "rent_from_outside"
  case fromOutside = "from_outside"
  case change
  case pvResources = "pv_resources"
  case pvRent = "pv_rent"
  case pvCapital = "pv_capital"
  case pvBookValue = "pv_book_value"
}

/// What lies between the system and its parties: `reconciliation.vat`.
public enum ReconciliationLine: String, LineKey {
  case vat, outside, book, capital, parties, explained
}

/// Counts of parties: `parties.providers`.
public enum PartiesLine: String, LineKey {
  case providers, commissioners, members
  case providersWithoutShare = "providers_without_share"
  case providersWithoutGainPath = "providers_without_gain_path"
  case providersWithoutPainPath = "providers_without_pain_path"
}

extension LineID {
  /// A line of all parties together, as usual or in the alliance.
  public static func system(_ line: SystemLine, _ view: View = .alliance) -> LineID {
    joined("system", line, view)
  }

  /// What the alliance is worth to all parties together.
  public static func system(_ line: AppraisedLine) -> LineID { .worth(of: .system, line) }

  /// What lies between the system and its parties, one number for all years.
  static func reconciliation(_ line: ReconciliationLine) -> LineID {
    joined("reconciliation", line)
  }

  /// What lies between the system and its parties, year by year.
  static func reconciliationByYear(_ line: ReconciliationLine) -> LineID {
    beside(reconciliation(line), "by_year")
  }

  /// A count of parties.
  static func parties(_ line: PartiesLine) -> LineID { joined("parties", line) }

  /// What all commissioners spend as usual.
  static var contributions: LineID { LineID("contribution.total") }

  /// A row of the ledger: what one party pays another for one thing.
  public static func flow(
    _ kind: FlowKind, from payer: String, to payee: String, _ view: View = .alliance
  ) -> LineID { LineID("\(view.prefix)flow.\(kind.rawValue).\(payer).\(payee)") }

  /// A row of the ledger: what a party bears of one thing.
  public static func cost(_ kind: CostKind, of party: String, _ view: View = .alliance) -> LineID {
    LineID("\(view.prefix)cost.\(kind.rawValue).\(party)")
  }
}

extension LineID {
  /// By what a chart of accounts can name a row of the ledger: its name and the beginnings of it down to
  /// its kind, the longest first; for a row as usual also those of the row in the alliance.
  var beginnings: [String] {
    let usual = View.usual.prefix
    let (isUsual, kind) = (text.hasPrefix(usual), 2)
    let words = text.split(separator: ".").map(String.init).dropFirst(isUsual ? 1 : 0)
    let own = stride(from: words.count, through: kind, by: -1).map {
      words.prefix($0).joined(separator: ".")
    }
    return (isUsual ? own.map { usual + $0 } : []) + own
  }
}

extension FlowKind {
  /// What a chart of accounts calls all flows of the kind.
  var accountKey: String { "flow.\(rawValue)" }
}

extension CostKind {
  /// What a chart of accounts calls all costs of the kind.
  var accountKey: String { "cost.\(rawValue)" }
}

extension LineID {
  /// What is really paid in the year of a row of the ledger.
  var whenPaid: LineID { .below(self, "paid") }

  /// What of an amount is paid the year after.
  var late: LineID { .beside(self, "paid") }

  /// What of an amount is paid in the year.
  var interim: LineID { .beside(self, "interim") }

  /// What of an amount is paid the year after, where part of it was paid before.
  var rest: LineID { .beside(self, "rest") }

  /// What a path states, before it is held against the years left.
  var stated: LineID { .beside(self, "stated") }

  /// Whether a path may grow.
  var goes: LineID { .beside(self, "goes") }

  /// What the line was so many years ago; of a lag, whether it is so many years.
  func years(_ number: Int) -> LineID { .beside(self, "\(number)") }

  /// What the rule of a number says of the line.
  func rule(_ number: Int) -> LineID { .beside(self, "rule_\(number)") }

  /// What rules up to a number say of the line.
  func upToRule(_ number: Int) -> LineID { .beside(self, "up_to_rule_\(number)") }
}
