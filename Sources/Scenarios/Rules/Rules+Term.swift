import Modelling
import SourceText

// The term, the indices and the parties.
extension Rules {
  static func checkTerm(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    let term = parts.contract.years
    if (term.input.values.first ?? 0) > Double(years.horizon - 1) {
      reader.report(
        "term-too-long", term.position,
        "the contract is as long as the appraisal, \(years.horizon) years, or longer",
        "make 'appraisal.years' at least one year longer than the contract")
    }
  }

  static func checkIndices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for index in parts.indices {
      let hasRate = index.value.rate != nil
      let hasInflation = index.value.inflation != nil
      if hasRate == hasInflation || (hasRate && index.value.efficiency != nil) {
        reader.report(
          "rate-or-inflation", index.position,
          "index '\(index.id)' states its rise twice or not at all",
          "state either 'rate', or 'inflation' and perhaps 'efficiency'")
      }
    }
  }

  static func checkParties(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for role in PartyRole.allCases where !parts.parties.contains(where: { $0.value.role == role }) {
      reader.report(
        "missing-party", parts.position, "no party is a \(role.rawValue)",
        "add one under 'parties' with role: \(role.rawValue)")
    }
  }
}
