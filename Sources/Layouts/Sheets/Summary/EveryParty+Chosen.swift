import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

// What the reader's choice picks out of the rows of all parties.
extension EveryParty {
  /// The place of the chosen row, the number of the chosen case, its letter, the number of the party.
  var choice: [Cell] {
    let years = ChosenYears(every: self)
    let (parties, cases) = (choices.parties, choices.cases)
    let place = "(\(chosenCase.formula)-1)*ROWS(\(parties.absolute))+\(chosenParty.formula)"
    let letter: Cell =
      plan.cases.count > 1
      ? Cell(
        .formula("INDEX(\(letters.absolute),\(chosenCase.formula),1)", .text(plan.cases[0].letter)),
        CellStyle(.reference)) : .blank
    return [
      .text("What is chosen above: its row, scenario, letter and party", .label),
      LiveNumber(place, chosenPlace.value).cell(.reference, .integer),
      LiveNumber(position(of: years.caseChoice, in: cases), 1).cell(.reference, .integer), letter,
      LiveNumber(position(of: years.partyChoice, in: parties), chosenParty.value)
        .cell(.reference, .integer),
    ]
  }

  /// The place of a choice in its list; MATCH would take signs of a name for wildcards.
  private func position(of choice: CellAddress, in list: CellRange) -> String {
    let rows = "ROW(\(list.absolute))-ROW(\(list.first.absolute))+1"
    return "SUMPRODUCT((\(list.absolute)=\(choice.absolute))*(\(rows)))"
  }

  /// Which party is chosen at first: the one on whom the contract bears hardest.
  var firstChoice: Int {
    let hardest = plan.cases.first?.report.hardestHit
    return plan.parties.firstIndex { $0.id == hardest } ?? 0
  }

  /// The cells with the letters of the cases.
  var letters: CellRange {
    let cases = choices.cases
    return CellRange(
      CellAddress(row: cases.first.row, column: 1), CellAddress(row: cases.last.row, column: 1))
  }

  /// The place of the chosen row among those of a measure: (case − 1) × parties + party.
  var chosenPlace: LiveNumber {
    .cell(CellAddress(row: rowOfChoice, column: 1), Double(firstChoice + 1))
  }

  /// The number of the chosen case, from 1.
  var chosenCase: LiveNumber { .cell(CellAddress(row: rowOfChoice, column: 2), 1) }

  /// The number of the chosen party, from 1.
  var chosenParty: LiveNumber {
    .cell(CellAddress(row: rowOfChoice, column: 4), Double(firstChoice + 1))
  }

  private var chosenLetter: String { "$D$\(rowOfChoice + 1)" }

  /// Whether the chosen case's contract runs, by year.
  var runs: [LiveFlag] {
    let cases = choices.cases
    return years { year, column in
      let flag = plan.cases[0].results[.time(.inTerm), year]
      return LiveFlag("\(picked(cases, in: column, by: chosenCase.formula))=1", flag == 1)
    }
  }

  /// A measure of the chosen party in the chosen case, by year.
  func chosen(_ measure: Measure) -> [MaybeNumber] {
    let values = values(of: measure, plan.parties[firstChoice])
    return years { year, column in
      MaybeNumber(
        picked(rows(of: measure, column: 0), in: column, by: chosenPlace.formula), values[year])
    }
  }

  /// What a measure of the chosen party in the chosen case is called, or why it has none.
  func chosenWords(_ measure: Measure) -> LiveText {
    LiveText(
      picked(rows(of: measure, column: 0), in: "$D", by: chosenPlace.formula),
      words(of: measure, plan.parties[firstChoice], plan.cases[0]))
  }

  /// What the sum of a measure over all parties is called.
  func wordsOfSum(_ kind: Remainder.Kind) -> String {
    Remainder.wordsOfSum(
      kind,
      of: plan.cases.flatMap { placed in plan.parties.compactMap { placed.remainder(of: $0.id) } })
  }

  /// A measure of all parties of the chosen case, added up, by year.
  func together(_ measure: Measure) -> [MaybeNumber] {
    let values = plan.parties.map { self.values(of: measure, $0) }
    return years { year, column in
      let rows = rows(of: measure, in: column)
      let sum = values.reduce(0) { $0 + ($1[year] ?? 0) }
      guard plan.cases.count > 1 else { return MaybeNumber(sum: "SUM(\(rows))", sum) }
      let letters = self.rows(of: measure, column: 1).absolute
      return MaybeNumber(sum: "SUMIFS(\(rows),\(letters),\(chosenLetter))", sum)
    }
  }

  func years<Value>(_ each: (_ year: Int, _ column: String) -> Value) -> [Value] {
    guard let axis = plan.cases.first?.axis else { return [] }
    return (0..<axis.years.count).map { each($0, ColumnLetters.of(axis.column($0))) }
  }

  /// One of the cells below each other; one that is alone is meant by itself, as Gnumeric has no first
  /// cell of a single one.
  func picked(_ rows: CellRange, in column: String, by number: String) -> String {
    let (first, last) = (rows.first.row + 1, rows.last.row + 1)
    return first == last
      ? "\(column)$\(first)" : "INDEX(\(column)$\(first):\(column)$\(last),\(number),1)"
  }

  func rows(of measure: Measure, in column: String) -> String {
    let rows = self.rows(of: measure, column: 0)
    return "\(column)$\(rows.first.row + 1):\(column)$\(rows.last.row + 1)"
  }
}
