import Evaluation
import Probability

/// The first trials one by one: what each drew and what everybody is worth in it.
///
/// What is looked for in single futures, such as when a party loses, takes the first ten thousand; they are
/// the same whatever part of the trials was counted.
struct RiskSample: Sendable {
  /// How many trials are looked at one by one at most.
  static let most = 10_000

  /// How many trials there are, those that do not hold left out.
  let trials: Int
  /// The inputs of each case by their places, and what was drawn for them.
  let drawn: [(inputs: [Int], columns: TrialColumns)]
  /// What each subject is worth, by case and subject.
  let worth: [[[Double]]]

  /// Draws the first trials; nil where none of them holds.
  init?(_ setup: RiskSetup) {
    let range = 0..<min(setup.plan.trials, RiskSample.most)
    let places = setup.cases.indices.map { RiskSample.places(setup, $0) }
    let parts = Pieces(range).map { piece -> Part in
      let machine = RiskMachine(setup)
      var part = Part(places.map(\.count), setup.subjects.count)
      Kernel.forEachBlock(of: piece) { block in
        machine.run(block)
        part.add(machine, places)
      }
      return part
    }
    trials = parts.map(\.count).reduce(0, +)
    guard trials > 1 else { return nil }
    let count = trials
    drawn = places.enumerated().map { source, places in
      let values = places.indices.flatMap { place in parts.flatMap { $0.drawn[source][place] } }
      return (places.map(\.input), TrialColumns(values, trials: count))
    }
    worth = setup.cases.indices.map { source in
      setup.subjects.indices.map { subject in parts.flatMap { $0.worth[source][subject] } }
    }
  }

  /// The inputs that a case draws, and the first slot of each.
  private static func places(_ setup: RiskSetup, _ source: Int) -> [(input: Int, slot: Int)] {
    var slot = 0
    var places: [(input: Int, slot: Int)] = []
    for (input, uncertain) in setup.inputs.all.enumerated() {
      let count = uncertain.drawn[source].count
      if count > 0 { places.append((input, slot)) }
      slot += count
    }
    return places
  }

  /// What one thread has drawn.
  private struct Part: Sendable {
    var count = 0
    var drawn: [[[Double]]]
    var worth: [[[Double]]]

    init(_ inputs: [Int], _ subjects: Int) {
      drawn = inputs.map { [[Double]](repeating: [], count: $0) }
      worth = inputs.map { _ in [[Double]](repeating: [], count: subjects) }
    }

    mutating func add(_ machine: RiskMachine, _ places: [[(input: Int, slot: Int)]]) {
      let sound = machine.sound.count
      count += sound
      for (source, own) in places.enumerated() {
        for (place, input) in own.enumerated() {
          let values = machine.drawn(source, slot: input.slot)
          drawn[source][place] += UnsafeBufferPointer(start: values, count: sound)
        }
        for subject in worth[source].indices {
          let values = machine.values(source, subject)
          worth[source][subject] += UnsafeBufferPointer(start: values, count: sound)
        }
      }
    }
  }
}
