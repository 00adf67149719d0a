import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// What a case brings the system and each party, in sentences.
struct CaseSentences {
  private let position: Int
  private let answer: Answer
  private var placed: PlacedCase { answer.plan.cases[position] }
  private var parties: [Alliance.Party] { placed.alliance.parties }

  init(_ position: Int, _ answer: Answer) {
    self.position = position
    self.answer = answer
  }

  /// A number of the model as a cell of its sheet.
  private func figure(_ line: LineID) -> LiveNumber {
    LiveNumber(placed.reference(line), placed.results[line])
  }

  /// What the contract brings the system; who is better and who worse off, and by how much.
  func whole(_ workings: inout Workings) -> [LiveText] {
    workings.heading("Sentences about \(placed.shortTitle)")
    let table = answer.table(position)
    let system = parties.count
    let npv = table.worth(system, column: 0)
    let words = workings.pounds("System", npv)
    let within = workings.signedPounds("System, within the term", table.worth(system, column: 1))
    let after = workings.signedPounds("System, after the term", table.worth(system, column: 2))
    let years = placed.axis.years.horizon
    let verb = LiveText.when(npv.isBelow(0), "costs", else: "brings")
    let whole =
      answer.opening(position, "the contract ") + verb + " the system " + words
      + .literal(" at today's value over \(years) years (") + within + " within the term, "
      + after + " after it)."
    return [whole]
      + (parties.count > CaseSentences.mostNamed ? [counts(table)] : sides(table, &workings))
  }

  /// How many parties are named in a sentence at the most.
  private static let mostNamed = 8

  /// Who is better and who is worse off than as usual: by a pound or less is neither.
  private func sides(_ table: HeadlineTable, _ workings: inout Workings) -> [LiveText] {
    let items = parties.indices.map { party in
      let npv = table.worth(party, column: 0)
      let words = workings.pounds(parties[party].name, npv)
      return (words: answer.name(party, of: position) + " by " + words, npv: npv)
    }
    let better = workings.list("Better off", items.map { ($0.words, $0.npv.isAbove(1)) })
    let worse = workings.list("Worse off", items.map { ($0.words, $0.npv.isBelow(-1)) })
    return [
      .when(
        better.isEmpty, answer.sentence(position, "no party is better off."),
        else: answer.sentence(position, "better off: ") + better + "."),
      .when(
        worse.isEmpty, answer.sentence(position, "no party is worse off."),
        else: answer.sentence(position, "worse off: ") + worse + "."),
    ]
  }

  /// How many of many parties are better and worse off.
  private func counts(_ table: HeadlineTable) -> LiveText {
    let cells = CellRange(
      CellAddress(row: table.start + 1, column: 1),
      CellAddress(row: table.start + parties.count, column: 1)
    ).absolute
    let values = parties.indices.map { table.worth($0, column: 0).value }
    func count(_ rule: String, _ isCounted: (Double) -> Bool) -> LiveText {
      LiveNumber("COUNTIF(\(cells),\"\(rule)\")", Double(values.filter(isCounted).count)).fixed(0)
    }
    return answer.opening(position, "of ") + .literal("\(parties.count) parties ")
      + count(">1") { $0 > 1 } + " are better off and " + count("<-1") { $0 < -1 }
      + " worse off."
  }

  /// What the contract is worth to each party, and when it is worst.
  func parties(_ workings: inout Workings) -> [LiveText] {
    workings.heading("Sentences about each party in \(placed.shortTitle)")
    let table = answer.table(position)
    return parties.indices.map { party(at: $0, table, &workings) }
  }

  private func party(at place: Int, _ table: HeadlineTable, _ workings: inout Workings) -> LiveText
  {
    let name = parties[place].name
    let npv = table.worth(place, column: 0)
    let words = workings.pounds(name, npv)
    let side = workings.text(
      "\(name), which side", .when(npv.isBelow(0), " worse off", else: " better off"))
    let verdict = workings.text(
      "\(name), verdict",
      .when(npv.isBetween(-1, 1), " as well off as usual", else: " " + words + side))
    let within = workings.signedPounds("\(name), within the term", table.worth(place, column: 1))
    let after = workings.signedPounds("\(name), after the term", table.worth(place, column: 2))
    let lowest = lowest(parties[place], &workings)
    return answer.opening(position) + answer.name(place, of: position) + verdict + " (" + within
      + " in the term, " + after + " after)" + lowest + "."
  }
}

extension CaseSentences {
  /// When a party is at its lowest, after the term too.
  private func lowest(_ party: Alliance.Party, _ workings: inout Workings) -> LiveText {
    let isProvider = !party.isCommissioner
    let key: PartyLine = isProvider ? .lowestUnderlyingChange : .lowestChange
    guard placed.has(.party(party.id, key)), placed.has(.yearOf(key, party.id)) else { return "" }
    // A commissioner's change is that of its spend, whatever its funding.
    let (above, below): (LiveText, LiveText) =
      isProvider
      ? ("; underlying never below usual", "; underlying furthest below usual in ")
      : ("; spend never above usual", "; spend furthest above usual in ")
    let lowest = figure(.party(party.id, key))
    let year = year(of: key, party, &workings)
    let words = workings.pounds("\(party.name), lowest against usual", lowest)
    let fall = workings.text(
      "\(party.name), furthest fall",
      .when(
        lowest.isAbove(-1), above, else: below + year + " by " + words))
    guard isProvider else { return fall }
    let level = workings.signedPounds(
      "\(party.name), lowest underlying surplus", figure(.party(party.id, .lowestUnderlying)))
    let lowestYear = workings.text(
      "\(party.name), year of the lowest",
      placed.yearLabel(.yearOf(.lowestUnderlying, party.id)) ?? "")
    return fall + ", lowest in " + lowestYear + " at " + level
  }

  /// A year that the model found, and that it lies after the term where it does.
  private func year(
    of key: PartyLine, _ party: Alliance.Party, _ workings: inout Workings
  ) -> LiveText {
    let column = figure(.yearOf(key, party.id))
    guard let label = placed.yearLabel(.yearOf(key, party.id)) else { return "" }
    let flags = placed.results.values(of: .time(.inTerm))
    guard let inTerm = placed.range(.time(.inTerm)) else { return label }
    let place = Int(column.value)
    let isAfter = LiveFlag(
      "INDEX(\(inTerm.formula),1,\(column.formula)+1)=0",
      flags.indices.contains(place) && flags[place] == 0)
    let words = workings.text("\(party.name), which year", label)
    return workings.text(
      "\(party.name), within or after the term",
      .when(isAfter, words + ", after the term,", else: words))
  }
}
