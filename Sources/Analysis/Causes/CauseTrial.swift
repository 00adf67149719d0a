import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import Scenarios

/// Tries what each kind of change moves alone.
struct CauseTrial {
  let base: Study
  let other: Study
  let measures: [CauseMeasure]
  /// The measures in the base.
  let before: [Double]

  /// The causes by which the other differs; `difference` is what all together move.
  func causes(difference: [Double]) -> [Cause] {
    let kinds = base.kinds(apartFrom: other)
    // One kind alone is the other scenario itself.
    if kinds.count < 2 {
      return kinds.map { Cause(kinds: [$0], changes: changes(to: other), effects: difference) }
    }
    let alone = kinds.map { (kind: $0, run: run([$0])) }
    let told = alone.compactMap { kind, run in run.map { cause([kind], $0) } }
    let failed = alone.filter { $0.run == nil }.map(\.kind)
    guard !failed.isEmpty else { return told }
    guard let joint = joint(failed, with: told.flatMap(\.kinds)) else {
      return told + failed.map { untold($0) }
    }
    return told.filter { !joint.kinds.contains($0.kinds[0]) } + [joint]
  }

  /// What makes no scenario alone may make one with what else makes none, or with one kind more.
  private func joint(_ failed: [ChangeKind], with told: [ChangeKind]) -> Cause? {
    let all = failed.count > 1 ? [failed] : []
    let wider = told.map { more in ChangeKind.allCases.filter { failed.contains($0) || $0 == more }
    }
    return (all + wider).lazy.compactMap { kinds in run(kinds).map { cause(kinds, $0) } }.first
  }

  /// A kind that makes no scenario without others, as the files write it.
  private func untold(_ kind: ChangeKind) -> Cause {
    let differences = base.differences(taking: [kind], from: other)
    return Cause(
      kinds: [kind], changes: differences.filter(isAboutNumbers).map { .init(matter: .entry($0)) },
      effects: nil)
  }

  /// The base with some kinds of change as the other states them; nil where that makes no scenario.
  private func run(_ kinds: [ChangeKind]) -> Run? {
    try? base.taking(Set(kinds), from: other).run()
  }

  private func cause(_ kinds: [ChangeKind], _ run: Run) -> Cause {
    let effects = zip(measures, before).map { $0.value(in: run.results) - $1 }
    return Cause(kinds: kinds, changes: changes(to: run.study), effects: effects)
  }

  /// What a study states differently: inputs and choices, then what is neither and both state.
  private func changes(to study: Study) -> [StatedChange] {
    let known = StatedChange.all(from: base.alliance, to: study.alliance).filter {
      !Difference.isReason($0.path)
    }
    let paths = Set(known.map(\.path))
    let entries = base.differences(to: study).filter { difference in
      difference.before != nil && difference.after != nil && isAboutNumbers(difference)
        && !paths.contains(difference.path)
    }
    return known + entries.map { StatedChange(matter: .entry($0)) }
  }

  private func isAboutNumbers(_ difference: Difference) -> Bool {
    !difference.isBesideNumbers && !difference.isAboutNames
  }
}
