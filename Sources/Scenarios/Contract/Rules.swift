import Modelling
import SourceText

/// What a scenario's parts must say together, beyond what each key demands.
///
/// A rule is held only against parts in which nothing else is wrong, so that one mistake is told once.
enum Rules {
  static func check(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    if reader.isSound("contract", "appraisal") { checkTerm(parts, years, &reader) }
    if reader.isSound("indices") { checkIndices(parts, &reader) }
    if reader.isSound("parties") { checkParties(parts, &reader) }
    if reader.isSound("parties", "spend") { checkShares(parts, &reader) }
    if reader.isSound("services", "payments", "budget", "spend") { checkMatter(parts, &reader) }
    if reader.isSound("services", "payments", "parties") { checkServices(parts, &reader) }
    if reader.isSound("payments") { checkPayments(parts, years, &reader) }
    if reader.isSound("prime", "services", "parties") { checkPrime(parts, &reader) }
    if reader.isSound("shifts") { checkShifts(parts, &reader) }
    if reader.isSound("shifts", "services") { checkDoubleRunning(parts, &reader) }
    if reader.isSound("services") { checkRedeployment(parts, &reader) }
    if reader.isSound("measures") { checkMeasures(parts, &reader) }
    if reader.isSound("investments") { checkInvestments(parts, years, &reader) }
    if reader.isSound("investments", "contract") { checkRecoveries(parts, years, &reader) }
    if reader.isSound("estates") { checkEstates(parts, &reader) }
    if reader.isSound("landing", "spend") { checkLanding(parts, &reader) }
    if reader.isSound("budget", "gainshare", "spend") { checkBudget(parts, &reader) }
    if reader.isSound("outcomes", "gainshare") { checkOutcomes(parts, &reader) }
    if reader.isSound("gainshare", "parties", "payments") { checkPool(parts, &reader) }
    if reader.isSound("secretariat") { checkSecretariat(parts, &reader) }
    if reader.isSound("parties") { checkGroups(parts, &reader) }
    if reader.isSound("parties") { checkRoles(parts, &reader) }
    if reader.isSound("benefits") { checkBenefits(parts, &reader) }
    if reader.isSound("readiness") { checkReadiness(parts, &reader) }
    if reader.isSound("fund", "outcomes", "gainshare", "parties") { checkFund(parts, &reader) }
    if reader.isSound("investments", "parties", "services", "secretariat", "gainshare", "contract")
    {
      checkChoices(parts, &reader)
    }
    if reader.isSound("services", "indices", "payments", "budget", "spend", "investments") {
      checkPlausibility(parts, years, &reader)
    }
    checkSplits(parts, &reader)
    if reader.isSound("correlations") { checkCorrelations(parts, &reader) }
    if reader.isSound("events") { checkEvents(parts, years, &reader) }
  }
}
