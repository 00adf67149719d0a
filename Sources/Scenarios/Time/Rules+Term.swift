import Modelling
import SourceText

// The term, the indices and the parties.
extension Rules {
  /// The most parties that a contract may have.
  static let mostParties = 200

  static func checkTerm(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    let firm = parts.contract.years
    let more = parts.contract.extension?.years
    let length = Int(firm.input.values.first ?? 0) + Int(more?.input.values.first ?? 0)
    if length > years.horizon - 1 {
      reader.report(
        "term-too-long", more?.position ?? firm.position,
        "the contract runs \(length) years\(more == nil ? "" : " when extended"); the appraisal, \(years.horizon) years, must be at least one year longer",
        length < 60
          ? "write 'appraisal: {years: \(length + 1)}' or more as a section of its own, or make the contract shorter"
          : "make the contract shorter")
    }
    checkBreak(parts.contract, length, years, &reader)
  }

  /// A break leaves a contract of a year at least, and makes it shorter.
  private static func checkBreak(
    _ contract: Clause<ContractKeys>, _ length: Int, _ years: Years, _ reader: inout Reader
  ) {
    guard let keys = contract.break else { return }
    if contract.afterTerm == .relet {
      reader.report(
        "break-and-relet", keys.position,
        "a contract that is let again after its term cannot be broken as well",
        "say what follows the break with 'after_term: ends' or 'after_term: continues'; "
          + removal("contract.break"))
    }
    let notified = Int(keys.year.input.values.first ?? 1)
    let left = notified + Int(keys.notice.input.values.first ?? 0) - 1
    let isTooEarly = notified < 1 || left < 1
    guard isTooEarly || left >= length else { return }
    reader.report(
      "break-outside", keys.year.position,
      isTooEarly
        ? "the break leaves no year of the contract"
        : "the break would end the contract with \(years.label(left)); its term ends with \(years.label(length))",
      "the contract runs on for 'notice' years from the start of the year named: "
        + (isTooEarly ? "name a later year, or a longer notice" : "name an earlier year"))
  }

  static func checkIndices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for index in parts.indices {
      let keys = index.value
      if keys.rate == nil, keys.inflation == nil {
        reader.report(
          "rate-or-inflation", index.position, "index '\(index.id)' states no rise",
          "add 'rate', or 'inflation' and perhaps 'efficiency'")
      } else if keys.rate != nil, keys.inflation != nil || keys.efficiency != nil {
        let other = keys.inflation != nil ? "inflation" : "efficiency"
        reader.report(
          "rate-or-inflation", keys.place(of: \.rate),
          "index '\(index.id)' states its rise twice: 'rate' cannot be combined with '\(other)'",
          "keep 'rate' alone, or 'inflation' and perhaps 'efficiency'; "
            + removal("\(keys.path).rate"))
      }
    }
  }

  /// How a key of the scenario that is extended is taken out.
  static func removal(_ path: String) -> String {
    "what another file states is taken out with 'remove: [\(path)]'"
  }

  static func checkParties(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    if parts.parties.count > mostParties {
      reader.report(
        "too-many-parties", parts.parties[mostParties].position,
        "the contract has \(parts.parties.count) parties, more than \(mostParties)",
        "let parties that act together stand as one, such as a federation of practices")
    }
    for role in PartyRole.allCases where !parts.parties.contains(where: { $0.value.role == role }) {
      reader.report(
        "missing-party", parts.place(of: \.parties), "no party is a \(role.rawValue)",
        "add one under 'parties', such as 'north: {role: \(role.rawValue)}'")
    }
  }
}
