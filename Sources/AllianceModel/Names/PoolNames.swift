public import Modelling
import Scenarios

/// Lines of the pool: `pool.saving`.
public enum PoolLine: String, LineKey {
  case saving
  case realSaving = "real_saving"
  case realShare = "real_share"
  case over, absorbed, recovered, seen, contingency
  case contingencyUsed = "contingency_used"
  case budget
  case adjustmentToDate = "adjustment_to_date"
  case savingToDate = "saving_to_date"
  case realSavingToDate = "real_saving_to_date"
  case budgetToDate = "budget_to_date"
  case rate, counts
  case savingCounted = "saving_counted"
  case overspendCounted = "overspend_counted"
  case gainToShare = "gain_to_share"
  case painToShare = "pain_to_share"
  case painRelief = "pain_relief"
  case sharedToDate = "shared_to_date"
  case gainOfYear = "gain_of_year"
  case painOfYear = "pain_of_year"
  case gain, pain
  case painHeadroom = "pain_headroom"
  case painPassedOn = "pain_passed_on"
}

/// Lines of the fund for outcomes: `fund.money`.
public enum FundLine: String, LineKey {
  case money, available, unearned, earned, income
}

/// Lines of the agreed budget: `budget.total`.
public enum BudgetLine: String, LineKey {
  case total, efficiency, rebase
  case atFirst = "at_first"
  case outturnShare = "outturn_share"
}

/// Lines of the outturn: `outturn.total`.
public enum OutturnLine: String, LineKey {
  case services, total
}

/// One side of what is shared.
public enum Side: String, Sendable { case gain, pain, fund }

/// Lines that gain, pain and fund have each: `pool.gain_weights`.
enum SideLine: String, LineKey {
  case measure, weights
  case weightsWithoutPath = "weights_without_path"
  case weightsLeft = "weights_left"
  case weightsAgreed = "weights_agreed"
  case weightsHeld = "weights_held"
  case weightsScale = "weights_scale"
  case beforeCaps = "before_caps"
}

/// What the budget pays for besides services.
enum BudgetItem {
  case charge(investment: String)
  case subscription(party: String)
  case support(party: String)
  case premium

  fileprivate var name: String {
    switch self {
    case .charge(let id): "charge.\(id)"
    case .subscription(let id): "subscription.\(id)"
    case .support(let id): "support.\(id)"
    case .premium: "premium"
    }
  }
}

extension LineID {
  /// A line of the pool.
  public static func pool(_ line: PoolLine) -> LineID { joined("pool", line) }

  /// A line that gain, pain and fund have each.
  static func pool(_ side: Side, _ line: SideLine) -> LineID {
    LineID("pool.\(side.rawValue)_\(line.rawValue)")
  }

  /// What counts up to the end of a band, from 1 on.
  static func pool(_ side: Side, upToBand number: Int) -> LineID {
    LineID("pool.\(side.rawValue)_up_to_\(number)")
  }

  /// A line of the fund for outcomes.
  public static func fund(_ line: FundLine) -> LineID { joined("fund", line) }

  /// A line of the agreed budget.
  public static func budget(_ line: BudgetLine) -> LineID { joined("budget", line) }

  /// The budget of a service.
  public static func budget(service id: String) -> LineID { LineID("budget.service.\(id)") }

  /// The budget of a service as first agreed.
  static func budgetAtFirst(service id: String) -> LineID { below(budget(service: id), "at_first") }

  /// What the budget pays for besides services.
  static func budget(_ item: BudgetItem) -> LineID { LineID("budget.\(item.name)") }

  /// A line of the outturn.
  public static func outturn(_ line: OutturnLine) -> LineID { joined("outturn", line) }

  /// What commissioners pay because of the alliance and the parties agreed not to count.
  static func leftOut(_ kind: OutturnKind) -> LineID { LineID("outturn.left_out.\(kind.rawValue)") }
}
