import Modelling
import Probability
import SourceText

extension Reader {
  /// Reads the lowest and the highest value thought of.
  mutating func range(in node: Node, _ form: QuantityForm, _ measure: Measure)
    -> ClosedRange<Double>?
  {
    guard let value = node["range"] else { return nil }
    guard form != .flag else {
      report(
        "bad-range", value.position, "'\(pathText)' is yes or no, and has no range",
        "leave out 'range'")
      return nil
    }
    guard let ends = value.sequence, ends.count == 2 else {
      report(
        "bad-range", value.position, "'\(pathText).range' takes two numbers",
        "write it as [10%, 24%], the lower end first")
      return nil
    }
    let told = diagnostics.count
    let (low, high) = (end(ends[0], form, measure), end(ends[1], form, measure))
    guard diagnostics.count == told else { return nil }
    guard low < high else {
      reportWidth(isNothing: low == high, value.position)
      return nil
    }
    return low...high
  }

  /// One end of a range: a financial year, or a number that the key may state.
  private mutating func end(_ node: Node, _ form: QuantityForm, _ measure: Measure) -> Double {
    form == .year ? Double(year(node) ?? 0) : number(node, measure)
  }

  private mutating func reportWidth(isNothing: Bool, _ position: SourcePosition) {
    if isNothing {
      report(
        "bad-range", position, "'\(pathText).range' ends where it starts: nothing varies",
        "leave out the range, or write two ends that differ")
    } else {
      report(
        "bad-range", position, "'\(pathText).range' starts above its end",
        "write the lower end first")
    }
  }

  /// What was agreed at signing stands in this section: the world does not choose it.
  private static let agreed = "budget"

  /// Who chooses a value: the world where a range is stated, unless it was agreed or the file says otherwise.
  mutating func role(of node: Node, in provenance: Provenance) -> String? {
    let isAgreed = path.first == Reader.agreed
    guard let stated = choice("role", ProvenanceKeys.roles, in: node) else {
      let usual = isAgreed ? "fixed" : "uncertainty"
      let role = provenance.range == nil ? nil : usual
      checkDistribution(in: node, role)
      return role
    }
    if isAgreed, stated == "uncertainty", let place = node["role"]?.position {
      report(
        "agreed-input", place,
        "'\(pathText)' is what the parties agreed at signing, and no uncertainty",
        "write 'role: lever' or 'role: fixed', or state the range of what the world chooses")
    } else {
      checkDistribution(in: node, stated)
    }
    return stated
  }

  /// A distribution says how the world chooses, and nothing of what it does not choose.
  private mutating func checkDistribution(in node: Node, _ role: String?) {
    guard let distribution = node["distribution"], let role, role != "uncertainty" else { return }
    let isAgreed = path.first == Reader.agreed
    let reason =
      isAgreed
      ? "was agreed at signing"
      : role == "lever"
        ? "is a lever, which the parties choose" : "is fixed, so that nothing varies it"
    report(
      "useless-distribution", distribution.position,
      "'\(pathText)' \(reason): its distribution has no effect",
      "leave out 'distribution'" + (isAgreed ? "" : ", or write 'role: uncertainty'"))
  }
}
