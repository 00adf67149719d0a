public import AllianceModel
import Modelling

/// What a variance of money is made of: volume, price, and what of the volume comes later.
///
/// With V activity and M money of a year, price P = M ÷ V (of a service that was not planned the delivered
/// price is the plan's):
/// variance = M − M plan; volume = (V − V plan) × P plan; price = variance − volume, which is
/// V × (P − P plan) wherever there is activity. Volume and price add up to the variance, always.
/// Where a rule of payment has a fixed part (a block, a blended rule, an open book) P is an average that
/// falls as activity rises, so that the rest of the variance is of price and rule together.
///
/// Timing: to date_t = Σ_{k ≤ t, in the term} (V − V plan). Of that, kept_t is what no later year of the
/// term undoes: MIN(0, MAX(to date_t … to date_T)) + MAX(0, MIN(to date_t … to date_T)). Of a year's volume
/// the part made up by the end of the term is ((V − V plan) − (kept_t − kept_{t − 1})) × P plan; over the
/// term such volumes add up to 0: what one year lacks another has more. It is activity that comes sooner
/// or later, at the plan's price of its year; no money comes back. Volume = made up + not made up, always.
///
/// Hand case: 100 × £10 planned, 90 × £11 delivered: variance 990 − 1,000 = −10, volume −10 × 10 = −100,
/// price 90 × 1 = +90. If a later year of the term has 6 more than planned, then to date −10, −4: kept
/// −4, and 6 of the 10 are made up: −6 × £10 = −£60; −£40 is not.
public struct PriceAndVolume: Hashable, Sendable {
  /// The service.
  public let service: Alliance.Service
  /// Its activity.
  public let activity: PlannedLine
  /// What is paid for it, or what it costs.
  public let money: PlannedLine
  /// Money for each unit as planned, by column.
  public let planPrice: [Double]
  /// Money for each unit as it is now, by column.
  public let price: [Double]
  /// Pounds of the variance that more or less activity makes.
  public let volumeEffect: [Double]
  /// Pounds of the variance that a higher or lower price makes, and the rule where that has a fixed part.
  public let priceEffect: [Double]
  /// Activity above the plan since the contract started.
  public let toDate: [Double]
  /// What of that no later year of the term undoes.
  public let keptToDate: [Double]
  /// Pounds of the volume that later or earlier years of the term make up.
  public let madeUp: [Double]

  /// Takes a variance apart; all numbers by column, the base year first.
  public init(
    service: Alliance.Service, activity: PlannedLine, money: PlannedLine, inTerm: [Double]
  ) {
    (self.service, self.activity, self.money) = (service, activity, money)
    let price = zip(money.now, activity.now).map { Self.isNothing($1) ? 0 : $0 / $1 }
    let planPrice = zip(zip(money.plan, activity.plan), price).map { plan, now in
      Self.isNothing(plan.1) ? now : plan.0 / plan.1
    }
    let volumeEffect = zip(activity.variance, planPrice).map { $0 * $1 }
    var toDate: [Double] = [0]
    for column in inTerm.indices.dropFirst() {
      toDate.append(toDate[column - 1] + inTerm[column] * activity.variance[column])
    }
    let kept = toDate.indices.map { PriceAndVolume.kept(toDate[$0...]) }
    madeUp =
      [0]
      + toDate.indices.dropFirst().map { column in
        (toDate[column] - toDate[column - 1] - (kept[column] - kept[column - 1]))
          * planPrice[column]
      }
    (self.price, self.planPrice, self.volumeEffect) = (price, planPrice, volumeEffect)
    priceEffect = zip(money.variance, volumeEffect).map { $0 - $1 }
    (self.toDate, keptToDate) = (toDate, kept)
  }

  /// To how many decimals activity counts: where all of it leaves, the last digits of what is left are
  /// those of rounding, and no price.
  public static let decimals = 6

  /// Whether activity is nothing to so many decimals.
  private static func isNothing(_ activity: Double) -> Bool { activity.magnitude < 0.5e-6 }

  /// What of a difference to date no later year undoes; the base year keeps nothing.
  private static func kept(_ toDate: ArraySlice<Double>) -> Double {
    if toDate.startIndex == 0 { return 0 }
    return min(0, toDate.max() ?? 0) + max(0, toDate.min() ?? 0)
  }

  /// Whether what is paid does not follow activity alone: the rule of payment has a fixed part.
  public var isOfRuleToo: Bool { service.isPaidPartlyFixed && money.line == service.payment }

  /// What the rest of the variance is: `price`, or `price and rule`.
  public var priceWords: String { isOfRuleToo ? "price and rule" : "price" }

  /// What a rule with a fixed part does to the price, in words.
  public static let ruleWords =
    "the rule of payment has a fixed part, so that the average price falls as activity rises"

  /// Pounds of the volume that no other year of the term makes up.
  public var notMadeUp: [Double] { zip(volumeEffect, madeUp).map { $0 - $1 } }
}
