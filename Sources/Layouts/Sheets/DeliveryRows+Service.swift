import Modelling
import Reports

extension DeliveryRows {
  /// Activity, price and money of a service, and what the variance is made of.
  mutating func write(_ service: PriceAndVolume) {
    if service.isOfRuleToo {
      note("Price and rule are one: \(PriceAndVolume.ruleWords).")
    }
    let activity = write(service.activity, named: "Activity: ", isTotal: false)
    let money = write(service.money, named: "", isTotal: true)
    let decimals = PriceAndVolume.decimals
    let (per, price, planPrice) = ("£ per unit", next, next + 1)
    computed("Average price: Now", per, .pence, service.price) { column, _ in
      "IF(ROUND(\(column)\(activity.now),\(decimals))=0,0,\(column)\(money.now)/\(column)\(activity.now))"
    }
    computed("Average price: Plan", per, .pence, service.planPrice) { column, _ in
      "IF(ROUND(\(column)\(activity.plan),\(decimals))=0,\(column)\(price),\(column)\(money.plan)/\(column)\(activity.plan))"
    }
    let volume = next
    computed("Variance, of which volume", "£", .pounds, service.volumeEffect, total: true) {
      column, _ in "\(column)\(activity.variance)*\(column)\(planPrice)"
    }
    computed(
      "Variance, of which \(service.priceWords)", "£", .pounds, service.priceEffect, total: true
    ) { column, _ in "\(column)\(money.variance)-\(column)\(volume)" }
    writeTiming(service, activity: activity.variance, planPrice: planPrice, volume)
  }

  /// What of the volume is activity that other years of the contract make up.
  private mutating func writeTiming(
    _ service: PriceAndVolume, activity: Int, planPrice: Int, _ volume: Int
  ) {
    let (toDate, kept, made, inTerm) = (next, next + 1, next + 2, flags.inTerm)
    let (unit, format) = (service.activity.unit.label, service.activity.unit.format)
    let last = "$\(ColumnLetters.of(axis.last))"
    let nothing = Cell.number(0, format)
    computed("Activity above the plan to date", unit, format, service.toDate, base: nothing) {
      "\($1)\(toDate)+\($0)$\(inTerm)*\($0)\(activity)"
    }
    computed(
      "Activity that no later year undoes", unit, format, service.keptToDate, base: nothing
    ) { column, _ in
      let rest = "\(column)\(toDate):\(last)\(toDate)"
      return "MIN(0,MAX(\(rest)))+MAX(0,MIN(\(rest)))"
    }
    computed(
      "Volume, of which activity made up in other years", "£ at plan price", .pounds,
      service.madeUp, total: true
    ) {
      "(\($0)\(toDate)-\($1)\(toDate)-(\($0)\(kept)-\($1)\(kept)))*\($0)\(planPrice)"
    }
    computed(
      "Volume, of which not made up", "£ at plan price", .pounds, service.notMadeUp, total: true
    ) { column, _ in "\(column)\(volume)-\(column)\(made)" }
  }
}
