import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The years of one party and of all together in one scenario, both chosen by the reader.
struct ChosenYears {
  let every: EveryParty

  /// What three rows show: as usual, in the alliance, and what changes.
  private struct Triple {
    let words: String
    let usual: EveryParty.Measure
    let own: EveryParty.Measure
  }

  private static let triples = [
    Triple(words: "Surplus", usual: .usualSurplus, own: .surplus),
    Triple(words: "Underlying surplus", usual: .usualUnderlying, own: .underlying),
    Triple(words: "Cash", usual: .usualCash, own: .cash),
  ]

  /// How many rows the block has: heading, two choices, header, then the party, its margin, the system.
  static let height = 5 + 3 * triples.count + 2 + 1 + 3 * triples.count

  private var plan: SummaryPlan { every.plan }
  private var start: Int { plan.chosen }

  /// The cell in which the party is chosen.
  var partyChoice: CellAddress { CellAddress(row: start + 1, column: 1) }
  /// The cell in which the scenario is chosen.
  var caseChoice: CellAddress { CellAddress(row: start + 2, column: 1) }

  /// The rows that change with a reader's choice and with no input.
  var rows: Range<Int> { start + 1..<start + ChosenYears.height }

  /// The row of the underlying surplus as usual, which a chart reads: below the three of the surplus.
  var usualUnderlyingRow: Int { start + 5 + 3 }

  /// The rows of the block.
  var cells: [[Cell]] {
    guard let axis = plan.cases.first?.axis else { return [] }
    var rows =
      [Cell.heading("Year by year", over: axis.width)] + choices + [header(axis), contract(axis)]
    for triple in ChosenYears.triples {
      rows += cells(of: triple, axis, at: start + rows.count, every.chosen)
    }
    for (words, measure) in [
      ("Underlying margin", EveryParty.Measure.margin),
      ("Its floor, 0 where none is stated", .floor),
    ] {
      rows.append(row(words, every.chosen(measure), total: nil, .percent))
    }
    rows.append(
      [.text("All parties together", .header)]
        + [Cell](repeating: .empty(.header), count: axis.last))
    for triple in ChosenYears.triples {
      rows += cells(of: triple, axis, at: start + rows.count, every.together)
    }
    return rows
  }

  /// What the choice cells accept.
  func validations(on sheet: String) -> [Validation] {
    let lists = every.choices
    return [(partyChoice, lists.parties, "Party"), (caseChoice, lists.cases, "Scenario")].map {
      cell, list, title in
      Validation(
        range: CellRange(cell, cell), rule: .oneOf(SheetRange(sheet: sheet, range: list)),
        title: title, message: "Choose from the list: the table and its chart follow.")
    }
  }
}

extension ChosenYears {
  private var choices: [[Cell]] {
    [
      [
        .text("Party (choose from the list)", .label),
        Cell(.value(.text(plan.label(of: plan.parties[every.firstChoice]))), CellStyle(.choice)),
      ],
      [
        .text("Scenario (choose from the list)", .label),
        Cell(.value(.text(plan.cases[0].source.title)), CellStyle(.choice)),
      ],
    ]
  }

  private func header(_ axis: TimeAxis) -> [Cell] {
    [.text(every.money.words, .header)] + [Cell](repeating: .empty(.header), count: 3)
      + [.text(SheetTop.total(axis), .header, wraps: true)]
      + axis.years.labels.map { .text($0, .header) }
  }

  /// The place of the chosen row, the number of the chosen case, its letter, the number of the party; in
  /// or outside of the term.
  private func contract(_ axis: TimeAxis) -> [Cell] {
    let lists = every.choices
    let (parties, cases) = (lists.parties.absolute, lists.cases.absolute)
    let number = every.chosenCase
    let place = "(\(number.formula)-1)*ROWS(\(parties))+\(every.chosenParty.formula)"
    let party = position(of: partyChoice, in: lists.parties)
    let letter: Cell =
      plan.cases.count > 1
      ? Cell(
        .formula(
          "INDEX(\(every.letters.absolute),\(number.formula),1)", .text(plan.cases[0].letter)),
        CellStyle(.reference)) : .blank
    return [
      .text("Whether the contract runs", .label),
      LiveNumber(place, every.chosenPlace.value).cell(.reference, .integer),
      LiveNumber(position(of: caseChoice, in: lists.cases), 1).cell(.reference, .integer), letter,
      LiveNumber(party, every.chosenParty.value).cell(.reference, .integer),
    ]
      + every.runs.map { flag in
        var cell = LiveText.when(flag, "in term", else: "outside").cell(.data)
        cell.style.standsAtRight = true
        return cell
      }
  }

  /// The place of a choice in its list; MATCH would take signs of a name for wildcards.
  private func position(of choice: CellAddress, in list: CellRange) -> String {
    let rows = "ROW(\(list.absolute))-ROW(\(list.first.absolute))+1"
    return "SUMPRODUCT((\(list.absolute)=\(choice.absolute))*(\(rows)))"
  }

  /// As usual, in the alliance, and what changes.
  private func cells(
    of triple: Triple, _ axis: TimeAxis, at row: Int, _ values: (EveryParty.Measure) -> [LiveNumber]
  ) -> [[Cell]] {
    let (usual, own) = (values(triple.usual), values(triple.own))
    let change = zip(usual, own).enumerated().map { year, pair in
      let letter = ColumnLetters.of(axis.column(year))
      return LiveNumber("\(letter)\(row + 2)-\(letter)\(row + 1)", pair.1.value - pair.0.value)
    }
    return [("\(triple.words) as usual", usual), (triple.words, own), ("Change", change)]
      .enumerated().map { position, shown in
        self.row(
          shown.0, shown.1, total: total(of: shown.1, axis, row + position), every.money.format,
          position == 2 ? .total : .data)
      }
  }

  private func total(of values: [LiveNumber], _ axis: TimeAxis, _ row: Int) -> LiveNumber {
    let (first, last) = axis.letters(from: .afterBase)
    return LiveNumber(
      "SUM($\(first)\(row + 1):$\(last)\(row + 1))",
      values.dropFirst().reduce(0) { $0 + $1.value })
  }

  private func row(
    _ words: String, _ values: [LiveNumber], total: LiveNumber?, _ format: NumberFormat,
    _ role: CellStyle.Role = .data
  ) -> [Cell] {
    [.text(words, role == .total ? .total : .label)]
      + [Cell](repeating: .empty(role), count: 3)
      + [total?.cell(role, format) ?? .empty(role)] + values.map { $0.cell(role, format) }
  }
}
