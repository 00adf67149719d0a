import Evaluation
import Probability

/// Counts what a machine computes.
struct RiskCounter {
  private let setup: RiskSetup
  private let layout: RiskLayout
  private(set) var tally: RiskTally
  private var happened = [UInt64](repeating: 0, count: Kernel.width)
  private var lead = [Double](repeating: 0, count: Kernel.width)

  /// Starts with empty bins.
  init(_ setup: RiskSetup, _ empty: RiskTally) {
    self.setup = setup
    layout = RiskLayout(setup)
    tally = empty
  }

  /// Counts the trials of the machine's block.
  mutating func count(_ machine: RiskMachine) {
    let sound = machine.sound.count
    tally.counts[RiskLayout.sound] += UInt64(sound)
    tally.counts[RiskLayout.broken] += UInt64(machine.count - sound)
    for source in setup.measured.indices {
      countWorth(source, machine)
      countYears(source, machine)
      countEvents(source, machine)
    }
    for subject in setup.subjects.indices { countBest(subject, machine) }
    countTies(machine)
  }

  /// Notes how often numbers were cut to their bounds.
  mutating func countCuts(_ machine: RiskMachine) {
    for (source, inputs) in machine.clipped.enumerated() {
      for (input, count) in inputs.enumerated() {
        tally.counts[layout.cut(source, input)] += count
      }
    }
  }

  private mutating func countWorth(_ source: Int, _ machine: RiskMachine) {
    let count = machine.sound.count
    for (subject, told) in setup.subjects.enumerated() {
      let values = machine.values(source, subject)
      tally.bins[layout.worth(source, subject)].add(values, count: count)
      var (better, worse) = (UInt64(0), UInt64(0))
      for place in 0..<count {
        better += values[place] >= told.leastTold ? 1 : 0
        worse += values[place] <= -told.leastTold ? 1 : 0
      }
      tally.counts[layout.better(source, subject)] += better
      tally.counts[layout.worse(source, subject)] += worse
    }
  }

  private mutating func countYears(_ source: Int, _ machine: RiskMachine) {
    let measured = setup.measured[source]
    for line in measured.yearly.indices {
      for year in 0..<measured.years {
        let measure = measured.firstYearly + line * measured.years + year
        tally.bins[layout.year(source, line, year)].add(
          machine.values(source, measure), count: machine.sound.count)
      }
    }
  }

  /// Counts in how many trials something happens, in each year and in any.
  private mutating func countEvents(_ source: Int, _ machine: RiskMachine) {
    let measured = setup.measured[source]
    let count = machine.sound.count
    for event in measured.events.indices {
      for place in 0..<count { happened[place] = 0 }
      for year in 0..<measured.years {
        let measure = measured.firstEvent + event * measured.years + year
        let values = machine.values(source, measure)
        var inYear: UInt64 = 0
        for place in 0..<count {
          let happens: UInt64 = values[place] >= 0.5 ? 1 : 0
          happened[place] |= happens
          inYear += happens
        }
        tally.counts[layout.eventInYear(source, event, year)] += inYear
      }
      tally.counts[layout.event(source, event)] += happened.prefix(count).reduce(0, +)
    }
  }

  /// Counts who does best under which case, and how far each is ahead of the first.
  private mutating func countBest(_ subject: Int, _ machine: RiskMachine) {
    let count = machine.sound.count
    let (least, sign) = (setup.subjects[subject].leastTold, setup.subjects[subject].sign)
    let values = setup.measured.indices.map { machine.values($0, subject) }
    guard values.count > 1 else { return }
    for place in 0..<count {
      var best = 0
      for source in 1..<values.count where sign * (values[source][place] - values[best][place]) > 0
      {
        best = source
      }
      let isAlone = values.indices.allSatisfy {
        $0 == best || sign * (values[best][place] - values[$0][place]) >= least
      }
      tally.counts[isAlone ? layout.best(best, subject) : layout.alike(subject)] += 1
    }
    for source in 1..<values.count {
      for place in 0..<count { lead[place] = values[source][place] - values[0][place] }
      lead.withUnsafeBufferPointer { lead in
        guard let lead = lead.baseAddress else { return }
        tally.bins[layout.lead(source, subject)].add(lead, count: count)
      }
    }
  }

  /// Counts at which likelihood of renewal cases tie with the first: at one, at none, or at any.
  private mutating func countTies(_ machine: RiskMachine) {
    for tie in 0..<layout.ties {
      let values = machine.tie(tie)
      for place in 0..<machine.sound.count {
        switch values[place] {
        case 0...1: tally.bins[layout.tie(tie)].add(values[place])
        case ..<0: tally.counts[layout.noTie(tie)] += 1
        default: tally.counts[layout.anyTie(tie)] += 1
        }
      }
    }
  }
}
