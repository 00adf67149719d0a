import AllianceModel
import Analysis
import Modelling
import SourceText

extension PerverseStep {
  /// A finding for each metric and provider: its worst step, and how many more there are.
  static func findings(_ steps: [PerverseStep], _ years: Years) -> [Diagnostic] {
    worst(steps).map { $0.step.finding(more: $0.more, years) }
  }

  /// The worst step of each metric and provider, and how many more there are.
  static func worst(_ steps: [PerverseStep]) -> [(step: PerverseStep, more: Int)] {
    struct Whose: Hashable {
      let metric: Alliance.Metric
      let party: Alliance.Party
    }
    let own = Dictionary(grouping: steps) { Whose(metric: $0.metric, party: $0.party) }
    var told: Set<Whose> = []
    return steps.compactMap { step in
      let whose = Whose(metric: step.metric, party: step.party)
      guard told.insert(whose).inserted else { return nil }
      return (step, (own[whose]?.count ?? 1) - 1)
    }
  }

  /// The step as a finding, with so many more of its kind.
  func finding(more: Int, _ years: Years) -> Diagnostic {
    let others =
      more == 0 ? "" : "; and so in \(more) more step\(more == 1 ? "" : "s") and years"
    return Diagnostic(
      code: "perverse-step", severity: .warning, position: metric.place,
      message:
        "'\(metric.name)' pays \(party.name) less where it is better: \(words(years))\(others)",
      remedy:
        "let no weight or share of the party fall as the score rises; 'glidepath align' lists every step"
    )
  }

  /// What is paid before and after: `£58,719 at stretch, £55,990 at outstanding in 2029/30`.
  func words(_ years: Years) -> String {
    let (worse, better) = (ValueText.of(paidAtWorse, .pounds), ValueText.of(paidAtBetter, .pounds))
    return
      "\(worse) at \(self.worse), \(better) at \(self.better) in \(years.label(year))"
  }
}
