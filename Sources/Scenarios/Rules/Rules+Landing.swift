import Modelling
import SourceText

// What each kind of support goes by.
extension Rules {
  static func checkLanding(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for landing in parts.landing {
      guard let support: Clause<SupportKeys> = landing.value.support else { continue }
      let needsPath = support.rule == .stranded
      if needsPath != (support.sharePath != nil) || needsPath == (support.floor != nil) {
        reader.report(
          "support-terms", support.position,
          "support by '\(support.rule.rawValue)' needs '\(needsPath ? "path" : "floor")' and nothing else",
          needsPath ? "state 'path', such as [100%, 67%, 33%, 0]" : "state 'floor', such as 97%")
      }
    }
  }
}
