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
    let kind: Remainder.Kind
    let usual: EveryParty.Measure
    let own: EveryParty.Measure
  }

  private static let triples = [
    Triple(kind: .whole, usual: .usualSurplus, own: .surplus),
    Triple(kind: .underlying, usual: .usualUnderlying, own: .underlying),
    Triple(kind: .cash, usual: .usualCash, own: .cash),
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

  /// The row of the underlying surplus in the alliance.
  var underlyingRow: Int { usualUnderlyingRow + 1 }

  /// The rows of the block.
  var cells: [[Cell]] {
    guard let axis = plan.cases.first?.axis else { return [] }
    var rows =
      [Cell.heading("Year by year", over: axis.width)] + choices + [header(axis), contract(axis)]
    for triple in ChosenYears.triples {
      let words = [triple.usual, triple.own].map { every.chosenWords($0).cell(.label) }
      rows += cells(of: triple, words, axis, at: start + rows.count, every.chosen)
    }
    for measure in [EveryParty.Measure.margin, .floor] {
      rows.append(
        row(
          every.chosenWords(measure).cell(.label), every.chosen(measure), total: nil, .percent))
    }
    rows.append(
      [.text("All parties together", .header)]
        + [Cell](repeating: .empty(.header), count: axis.last))
    for triple in ChosenYears.triples {
      let words = every.wordsOfSum(triple.kind)
      rows += cells(
        of: triple, ["\(words), as usual", words].map { .text($0, .label) }, axis,
        at: start + rows.count, every.together)
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

  /// In or outside of the term.
  private func contract(_ axis: TimeAxis) -> [Cell] {
    [.text("Whether the contract runs", .label), .blank, .blank, .blank, .blank]
      + every.runs.map { flag in
        var cell = LiveText.when(flag, "in term", else: "outside").cell(.data)
        cell.style.standsAtRight = true
        return cell
      }
  }

  /// As usual, in the alliance, and what changes.
  private func cells(
    of triple: Triple, _ words: [Cell], _ axis: TimeAxis, at row: Int,
    _ values: (EveryParty.Measure) -> [MaybeNumber]
  ) -> [[Cell]] {
    let (usual, own) = (values(triple.usual), values(triple.own))
    let change = zip(usual, own).enumerated().map { year, pair in
      let letter = ColumnLetters.of(axis.column(year))
      let own = "\(letter)\(row + 2)"
      return MaybeNumber(
        "\(own)-\(letter)\(row + 1)", pair.1.value.map { $0 - (pair.0.value ?? 0) }, where: own)
    }
    return zip(words + [.text("Change", .total)], [usual, own, change]).enumerated()
      .map { position, shown in
        self.row(
          shown.0, shown.1, total: total(of: shown.1, axis, row + position), every.money.format,
          position == 2 ? .total : .data)
      }
  }

  private func total(of values: [MaybeNumber], _ axis: TimeAxis, _ row: Int) -> MaybeNumber {
    let (first, last) = axis.letters(from: .afterBase)
    let isThere = values.last?.value != nil
    return MaybeNumber(
      "SUM($\(first)\(row + 1):$\(last)\(row + 1))",
      isThere ? values.dropFirst().reduce(0) { $0 + ($1.value ?? 0) } : nil,
      where: "$\(last)\(row + 1)")
  }

  private func row(
    _ words: Cell, _ values: [MaybeNumber], total: MaybeNumber?, _ format: NumberFormat,
    _ role: CellStyle.Role = .data
  ) -> [Cell] {
    [words]
      + [Cell](repeating: .empty(role), count: 3)
      + [total?.cell(role, format) ?? .empty(role)] + values.map { $0.cell(role, format) }
  }
}
