import Modelling
import SourceText

/// What a scenario's parts must say together, beyond what each key demands.
enum Rules {
  static func check(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    checkTerm(parts, years, &reader)
    checkIndices(parts, &reader)
    checkParties(parts, &reader)
    checkServices(parts, &reader)
    checkShifts(parts, &reader)
    checkMeasures(parts, &reader)
    checkInvestments(parts, years, &reader)
    checkLanding(parts, &reader)
    checkPool(parts, &reader)
  }
}
