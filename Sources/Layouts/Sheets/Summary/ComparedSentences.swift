import AllianceModel
import Analysis
import Evaluation
import Modelling
import Notation
import Reports

/// What a further case changes against the first, in sentences.
struct ComparedSentences {
  private let position: Int
  private let answer: Answer
  private var placed: PlacedCase { answer.plan.cases[position] }
  private var first: PlacedCase { answer.plan.cases[0] }
  private var own: LiveText { answer.plan.title(position) }
  private var baseline: LiveText { answer.plan.title(0) }

  init(_ position: Int, _ answer: Answer) {
    self.position = position
    self.answer = answer
  }

  /// The difference for the system, what length alone changes, who changes side, and where they tie.
  func all(_ workings: inout Workings) -> [LiveText] {
    workings.heading("What \(placed.shortTitle) changes")
    return [difference(&workings)] + asUsual(&workings) + lengthAlone(&workings)
      + [sides(&workings)] + tie(&workings)
  }

  private func difference(_ workings: inout Workings) -> LiveText {
    let more = workings.number(
      "System, difference",
      answer.table(position).worth(placed.alliance.parties.count, column: 0)
        - answer.table(0).worth(first.alliance.parties.count, column: 0), .pounds)
    let words = workings.pounds("System, difference", more)
    let side = LiveText.when(more.isBelow(0), " less than ", else: " more than ")
    return own + " brings the system "
      + .when(more.isBetween(-0.5, 0.5), "as much as ", else: words + side) + baseline + "."
  }

  /// What the contract's length alone changes: of another run, so it stands only while no input is edited.
  private func lengthAlone(_ workings: inout Workings) -> [LiveText] {
    guard answer.report.headline.differences.indices.contains(position - 1),
      let words = answer.report.headline.differences[position - 1].lengthAlone
    else { return [] }
    let snapshot = workings.snapshot(
      "Length alone, all needs of years met in both: a snapshot of another run", words)
    return [
      .when(
        Delivery.isUnedited, snapshot,
        else:
          "What length alone changes is not shown: inputs have been edited since it was worked out."
      )
    ]
  }

  /// Parties that are better off in one case and worse off in the other.
  private func sides(_ workings: inout Workings) -> LiveText {
    let parties = placed.alliance.parties
    let items = parties.indices.compactMap { place -> (words: LiveText, belongs: LiveFlag)? in
      guard let before = first.alliance.parties.firstIndex(where: { $0.id == parties[place].id })
      else { return nil }
      let then = answer.table(0).worth(before, column: 0)
      let now = answer.table(position).worth(place, column: 0)
      let words = workings.signedPounds(parties[place].name, then)
      let other = workings.signedPounds("\(parties[place].name), in \(placed.source.title)", now)
      let changes = LiveFlag(
        "OR(AND(\(then.formula)>1,\(now.formula)<-1),AND(\(then.formula)<-1,\(now.formula)>1))",
        then.value > 1 && now.value < -1 || then.value < -1 && now.value > 1)
      return (answer.name(place, of: position) + " (" + words + " and " + other + ")", changes)
    }
    let list = workings.list("Changes side", items)
    return .when(
      list.isEmpty, "No party changes side between " + baseline + " and " + own + ".",
      else: "Between " + baseline + " and " + own + " these change side: " + list + ".")
  }

  /// At which likelihood of renewal the two tie; nothing where nobody loses without renewal.
  private func tie(_ workings: inout Workings) -> [LiveText] {
    guard let tie = answer.report.headline.ties.first(where: { $0.letter == placed.letter }) else {
      return []
    }
    let items = tie.subjects.compactMap { subject -> (words: LiveText, belongs: LiveFlag)? in
      guard let compared = answer.compared(subject.line) else { return nil }
      let likelihood = workings.number(
        "\(subject.name), likelihood of renewal at which they tie", compared, .likelihood)
      let percent = LiveNumber("\(likelihood.formula)*100", likelihood.value * 100).fixed(0)
      return (
        words: LiveText.literal(subject.name) + " at "
          + .when(likelihood.isAbove(1), "any", else: percent + "%"),
        belongs: LiveFlag("\(likelihood.formula)>=0", likelihood.value >= 0)
      )
    }
    let list = workings.list("Tie", items)
    let whose = tie.subjects.map { $0.name == "System" ? "the system" : $0.name }
      .joined(separator: " or ")
    return [
      .when(
        list.isEmpty,
        "No likelihood of renewal makes " + own + " and " + baseline
          + .literal(" tie for \(whose)."),
        else: own + " is worth as much as " + baseline + " at a likelihood of renewal: " + list
          + ".")
    ]
  }

  /// Whether business as usual itself differs, and what parties then have in all.
  private func asUsual(_ workings: inout Workings) -> [LiveText] {
    guard let found = answer.report.asUsual.first(where: { $0.letter == placed.letter }) else {
      return []
    }
    let items = found.rows.compactMap { row -> (words: LiveText, belongs: LiveFlag)? in
      let name = row.party.name
      let more = row.more.compactMap { answer.compared($0.line) }
      guard more.count == 3 else { return nil }
      let words = zip(["as usual", "against it", "in all"], more).map { what, number in
        workings.moreOrLess("\(name), \(what), difference", number)
      }
      return (
        LiveText.literal("\(name) has ") + words[2] + " in all (" + words[0]
          + " as usual, " + words[1] + " against it)",
        LiveFlag(
          "ABS(\(more[0].formula))>=\(DecimalText.of(AsUsualDifference.least))", row.differs)
      )
    }
    let list = workings.list("Business as usual differs", items)
    return [
      .when(
        list.isEmpty, "Business as usual is the same in " + own + " and " + baseline + ".",
        else: "Business as usual itself differs. In " + own + " against " + baseline
          + ", at today's value: " + list + ".")
    ]
  }
}
