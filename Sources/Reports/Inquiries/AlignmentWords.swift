import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What an alignment found, in sentences: who loses by what the parties want first.
struct AlignmentWords {
  /// How many steps, pairs and thresholds are named at most.
  private static let most = 5

  private let found: Alignment

  init(_ found: Alignment) { self.found = found }

  private var years: Years { found.source.program.model.years }

  var sentences: [String] {
    AlignmentMatrix.Kind.allCases.flatMap(losses)
      + [lumps, withoutTakeout].compactMap(\.self) + outcomes
  }

  /// Who loses by steps of a kind.
  private func losses(_ kind: AlignmentMatrix.Kind) -> [String] {
    let steps = found.matrix.steps.filter { $0.kind == kind }
    guard !steps.isEmpty else { return [] }
    let losing = steps.filter { $0.isLosing(found.matrix.measures) }
    guard !losing.isEmpty else { return ["\(kind.heading): \(nobody) by it."] }
    let more = losing.count - AlignmentWords.most
    return losing.prefix(AlignmentWords.most).map(sentence)
      + (more > 0 ? ["\(kind.heading): somebody loses by \(more) more."] : [])
  }

  /// Of net present values people lose, of other lines nobody can say whether less is worse.
  private var nobody: String {
    found.matrix.measures == MeasuredLine.usual(of: found.source)
      ? "nobody loses" : "no measure falls"
  }

  private func sentence(_ step: AlignmentMatrix.Step) -> String {
    let (measures, alliance) = (found.matrix.measures, found.source.alliance)
    func told(_ position: Int) -> String {
      "\(measures[position].heading(in: alliance)) \(signed(step, position))"
    }
    let moved = measures.indices.filter {
      step.effects[$0].magnitude >= step.leastTold(of: measures[$0])
    }
    let losers = moved.filter { step.effects[$0] < 0 }.sorted {
      step.effects[$0] < step.effects[$1]
    }
    let winners = moved.filter { step.effects[$0] > 0 }.sorted {
      step.effects[$0] > step.effects[$1]
    }
    let lost = losers.map(told).joined(separator: ", ")
    let won = winners.map(told).joined(separator: ", ")
    return
      "\(step.words): \(lost); \(won.isEmpty ? "nobody gains" : "against \(won)")\(MeasuredLine.ofWhat(measures, in: alliance))."
  }

  private func signed(_ step: AlignmentMatrix.Step, _ position: Int) -> String {
    let (effect, measure) = (step.effects[position], found.matrix.measures[position])
    let unit = step.unit(of: measure)
    return (effect > 0 ? "+" : "") + ValueText.short(effect, unit)
  }

  private var lumps: String? {
    guard found.matrix.steps.contains(where: { $0.kind == .shift }) else { return nil }
    return "Where cost comes in blocks, 1% of a shift may close a block or none."
  }

  private var withoutTakeout: String? {
    let names = found.matrix.withoutTakeout
    guard !names.isEmpty else { return nil }
    return
      "More take-out than stated takes no fixed cost out of \(names.joined(separator: ", ")): activity has not left, or the contract is too short."
  }

  private var outcomes: [String] {
    guard !found.source.alliance.metrics.isEmpty else {
      return ["The scenario measures no outcome: nobody is paid for one, or could sacrifice one."]
    }
    return [perverse, sacrificed, stuck, cliff, idle].compactMap(\.self)
  }

  private var perverse: String? {
    guard let worst = found.perverseSteps.first else {
      return found.cliffs == nil
        ? "No outcome moves a payment of the pool or the fund."
        : "No step to a better threshold pays a provider less."
    }
    let count = found.perverseSteps.count
    return
      "Better performance pays less in \(count) step\(count == 1 ? "" : "s") of a metric, provider and year, most where '\(worst.metric.name)' pays \(worst.party.name) \(worst.words(years))."
  }

  private var sacrificed: String? {
    guard let sacrifice = found.sacrifice else { return nil }
    let gains = sacrifice.pairs.filter(\.isGain)
    guard let most = gains.first else {
      return sacrifice.pairs.isEmpty
        ? nil : "No provider gains by sacrificing one thing for another."
    }
    let count = gains.count
    return
      "In \(count) of \(sacrifice.pairs.count) pairs a provider gains by a sacrifice, most \(most.party.name): \(ValueText.short(most.change, .presentPounds)) of net present value where '\(most.better.name)' is \(most.better == .cost ? "1% lower" : "one threshold better") and '\(most.worse.name)' \(most.worse == .cost ? "rises by 1%" : "falls below what is expected")."
  }

  private var stuck: String? {
    guard let stuck = found.sacrifice?.stuck, !stuck.isEmpty else { return nil }
    let words = stuck.map {
      $0.isBest
        ? "'\($0.gauge.name)' is at its best already"
        : "'\($0.gauge.name)' is below what is expected already, or no threshold lies below that"
    }
    return "Not tried: \(words.joined(separator: "; "))."
  }

  private var cliff: String? {
    guard let cliffs = found.cliffs, let dearest = cliffs.prices.first,
      dearest.largest.magnitude >= 0.5,
      let position = dearest.pounds.firstIndex(of: dearest.largest)
    else { return nil }
    return
      "The dearest threshold is '\(dearest.threshold)' of '\(dearest.metric.name)': crossing it by the smallest step each way changes what \(dearest.party.name) is paid for \(years.label(cliffs.years[position])) by \(ValueText.of(dearest.largest, .pounds))."
  }

  private var idle: String? {
    guard !found.idle.isEmpty else { return nil }
    let names = found.idle.map { "'\($0.name)'" }.joined(separator: ", ")
    return "No money moves with \(names), whatever it comes to."
  }
}
