import Modelling
import SourceText

// What each kind of support goes by.
extension Rules {
  static func checkLanding(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for landing in parts.landing {
      guard let support: Clause<SupportKeys> = landing.value.support else { continue }
      guard parts.spend == nil else {
        reader.report(
          "support-needs-services", landing.value.place(of: \.support),
          "support makes good what a party's services lose, and here budget and spend are given without services",
          "describe 'services' and 'payments' instead of 'spend', or take the support out: "
            + removal(support.path))
        continue
      }
      checkTerms(support, of: landing.id, parts, &reader)
      let (hasPath, hasFloor) = (support.sharePath != nil, support.floor != nil)
      let needsPath = support.rule == .stranded
      let (needed, other) = needsPath ? ("path", "floor") : ("floor", "path")
      let remedy =
        needsPath ? "state 'path', such as [100%, 67%, 33%, 0]" : "state 'floor', such as 97%"
      if needsPath ? !hasPath : !hasFloor {
        reader.report(
          "support-terms", support.position,
          "support by '\(support.rule.rawValue)' needs the key '\(needed)'", remedy)
      }
      if needsPath ? hasFloor : hasPath {
        reader.report(
          "support-terms",
          needsPath ? support.place(of: \.floor) : support.place(of: \.sharePath),
          "support by '\(support.rule.rawValue)' goes by '\(needed)', not by '\(other)'",
          "take '\(other)' out, or choose another rule; " + removal("\(support.path).\(other)"))
      }
    }
  }

  /// Who pays, and out of what it is paid back.
  private static func checkTerms(
    _ support: Clause<SupportKeys>, of party: String, _ parts: Clause<RootKeys>,
    _ reader: inout Reader
  ) {
    if let payer = support.payer, payer.text == party {
      reader.report(
        "support-from-itself", payer.position, "'\(party)' would pay its support itself",
        "name another party, or 'outside'")
    }
    if support.recoup, parts.gainshare == nil {
      reader.report(
        "recoup-needs-gain", support.place(of: \.recoup),
        "support is paid back out of gain, but no gain is shared",
        "add 'gainshare' with bands of gain, or take 'recoup' out: "
          + removal("\(support.path).recoup"))
    }
  }
}
