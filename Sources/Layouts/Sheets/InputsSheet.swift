import AllianceModel
import Modelling

/// The sheet on which people change a scenario: the deal, the choices, and every other input.
struct InputsSheet {
  let placed: PlacedCase
  /// All cases, so that rows of inputs that only another case has can be named.
  let all: [PlacedCase]
  private let readInBaseYear: Set<InputID>
  private let trace: Trace

  init(_ placed: PlacedCase, among all: [PlacedCase]) {
    self.placed = placed
    self.all = all
    trace = Trace(placed)
    readInBaseYear = ReadInBaseYear(placed.alliance.model.lines).inputs
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = SheetTop.timeSheet(
      placed.inputsSheet, title: "Inputs of \(placed.shortTitle)",
      note: SheetTop.conventions
        + " Shaded cells may be changed; grey ones follow another scenario, or another row as Source says.",
      columns: ["Path in the scenario file", "Input", "Unit", "Value", "Source"], axis: placed.axis)
    for row in placed.inputRows.rows {
      if case .input(let id) = row, let input = placed.inputsByID[id] {
        let row = inputRow(input, at: sheet.rows.count)
        let cells = row.cells + row.delivered
        sheet.rows.append(
          cells + [Cell](repeating: .blank, count: max(0, readersColumn - cells.count))
            + trace.cells(of: id))
        sheet.validations += row.validations(on: placed.inputsSheet)
      } else {
        if case .master = row {
          sheet.statusRanges.append(
            CellRange(
              CellAddress(row: sheet.rows.count, column: TimeAxis.constant),
              CellAddress(row: sheet.rows.count, column: TimeAxis.constant)))
        }
        sheet.rows.append(cells(row))
      }
    }
    addCount(to: &sheet)
    let header = sheet.rows[TimeAxis.headerRow]
    sheet.rows[TimeAxis.headerRow] +=
      [Cell](repeating: .blank, count: readersColumn - header.count) + trace.inputHeader
    return sheet
  }

  /// The first column of links to what reads an input, right of what was delivered.
  private var readersColumn: Int {
    InputRow.deliveredColumn(placed.axis) + 2 + placed.axis.years.count + 1
  }

  /// The cell that counts input cells with another value than was delivered.
  static func editedCell(_ axis: TimeAxis) -> CellAddress {
    CellAddress(row: SheetTop.statusRow, column: InputRow.deliveredColumn(axis))
  }

  /// The check that every input cell holds what the scenario file could.
  static func boundsCheck(_ placed: PlacedCase) -> PlacedCase.SheetCheck {
    let edited = editedCell(placed.axis)
    let cell = CellAddress(row: edited.row, column: edited.column + 1)
    return PlacedCase.SheetCheck(
      name: placed.inputsSheet, label: "Every input of \(placed.inputsSheet) is within its bounds",
      remedy: "An input cell holds what no scenario file could: right of its row stands a 1.",
      reference: "\(SheetRange.quoted(placed.inputsSheet))!\(cell.absolute)", isUp: false)
  }

  private func addCount(to sheet: inout Sheet) {
    let cell = InputsSheet.editedCell(placed.axis)
    let (letter, next) = (ColumnLetters.of(cell.column), ColumnLetters.of(cell.column + 1))
    let blanks = [Cell](repeating: .blank, count: cell.column - sheet.rows[cell.row].count)
    sheet.rows[cell.row] +=
      blanks + [
        Cell(
          .formula(
            "SUM(\(letter)$\(TimeAxis.firstRow + 1):\(letter)$\(sheet.rows.count))", .number(0)),
          CellStyle(.reference, .integer)
        ).aboutDelivery,
        Cell(
          .formula(
            "SUM(\(next)$\(TimeAxis.firstRow + 1):\(next)$\(sheet.rows.count))", .number(0)),
          CellStyle(.reference, .integer)),
        .text(
          "Cells that differ from delivery; cells outside their bounds; as delivered", .reference),
      ]
    sheet.print.area = CellRange(
      CellAddress(row: 0, column: 0),
      CellAddress(row: sheet.rows.count - 1, column: placed.axis.last))
  }

  /// An input as the row of the sheet that it is.
  func inputRow(_ input: Input, at row: Int) -> InputRow {
    InputRow(
      input: input, row: row, axis: placed.axis, inheritedFrom: origin(of: input),
      isReadInBaseYear: readInBaseYear.contains(input.id))
  }

  /// The sheet of the first case before this one that states the same input in the same place.
  private func origin(of input: Input) -> String? {
    all.prefix { $0.inputsSheet != placed.inputsSheet }.first { earlier in
      guard let other = earlier.inputsByID[input.id] else { return false }
      return other.isSameStatement(as: input)
    }?.inputsSheet
  }

  private func cells(_ row: InputRows.Row) -> [Cell] {
    switch row {
    case .heading(let title): Cell.heading(title, over: placed.axis.width)
    case .introduction(let text): [.text(text, .note)]
    case .input(let id): unused(id)
    case .setting(let path): setting(path)
    case .outcomeHeader: DealOutcome(placed).header
    case .outcome(let party): DealOutcome(placed).row(party)
    case .master(let severity): DealOutcome(placed).master(severity)
    case .blank: []
    }
  }

  /// A row that only another case has as an input: what it follows here, or nothing.
  private func unused(_ id: InputID) -> [Cell] {
    if let followed = follower(id) { return followed }
    let label = all.lazy.compactMap { $0.inputsByID[id] }.first
    return [
      .text(id.path, .reference), .text(label?.label ?? "", .label),
      .text(label?.unit.label ?? "", .reference), .text("not used", .reference),
    ]
  }

  /// A link to the input that holds here too, such as the price as usual.
  private func follower(_ id: InputID) -> [Cell]? {
    guard let setting = placed.settingsByPath[id.path], let source = setting.follows,
      let input = placed.inputsByID[source], let row = placed.inputRows.places[source]
    else { return nil }
    let address = CellAddress(row: row, column: TimeAxis.constant)
    return [
      .text(id.path, .reference), .text(setting.label, .label),
      .text(input.unit.label, .reference),
      Cell(
        .formula("\(address)", .number(input.values.first ?? 0)),
        CellStyle(.inherited, input.unit.format)
      ).leading(to: address, of: placed.inputsSheet),
      .text("\(setting.value): \(source.path)", .reference),
    ]
  }

  private func setting(_ path: String) -> [Cell] {
    let own = placed.settingsByPath[path]
    let label = all.lazy.compactMap { $0.settingsByPath[path] }.first?.label ?? ""
    return [
      .text(path, .reference), .text(label, .label), .text("choice", .reference),
      own.map { .text($0.value, .setting) } ?? .text("not used", .reference),
      .text("set by the scenario file", .reference),
    ]
  }
}

extension Input {
  /// Whether another case states this input in the same place of the same file.
  func isSameStatement(as other: Input) -> Bool {
    shape == other.shape && values == other.values && unit == other.unit
      && provenance.place == other.provenance.place
  }
}
