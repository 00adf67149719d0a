import AllianceModel
import Analysis
import Modelling
import Reports

/// The sheet that says why scenarios differ: what each kind of change moves alone, what they move only
/// together, and what is stated differently; with the way from one scenario to the other as charts.
struct CausesSheet {
  static let name = "Causes"
  private let reports: [CausesReport]
  private let cases: [PlacedCase]
  private let money: SheetMoney

  /// Shows why cases differ; nil where nothing is known to differ.
  init?(_ report: Report, cases: [PlacedCase]) {
    reports = report.causes.filter { !$0.causes.all.isEmpty }
    self.cases = cases
    money = SheetMoney(
      reports.flatMap { own in own.worth.flatMap { [own.causes.before[$0], own.causes.after[$0]] } }
    )
    if reports.isEmpty { return nil }
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: CausesSheet.name)
    sheet.rows = SheetTop.rows(
      "Causes: why scenarios differ",
      "Net present values in \(money.words) at today's value: the model run again with what is stated differently of one kind and all else as in the first scenario. Not formulas: see below."
    )
    sheet.rows.append(Snapshot.note(cases))
    let parties = reports.map(\.worth.count).max() ?? 0
    sheet.widths = [52, 26, 26] + [Double](repeating: 18, count: parties)
    for own in reports {
      sheet.rows += [[], Cell.heading("\(own.letters.other): \(own.title)", over: 3 + parties)]
      sheet.rows += table(own)
      let blocks = CausesCharts(own, money: money, from: sheet.rows.count + 1)
      sheet.rows += [[]] + blocks.rows
      let (rows, charts) = blocks.charts.laidOut(
        from: sheet.rows.count, columns: (0, 3), widths: [610, 610])
      sheet.rows += rows
      sheet.charts += charts
    }
    return sheet
  }

  private func table(_ own: CausesReport) -> [[Cell]] {
    let (causes, letters) = (own.causes, own.letters)
    let names = own.worth.map { causes.measures[$0].name }
    let header =
      ["What is stated differently", "In \(letters.first)", "In \(letters.other)"] + names
    var heads = header.map { Cell.text($0, .header, wraps: true) }
    for column in heads.indices.dropFirst() { heads[column].style.standsAtRight = true }
    var rows = [heads]
    rows.append(row("\(letters.first): \(own.titles.first)", causes.before, own))
    for cause in causes.all {
      rows.append(row(cause.words.capitalizedFirst, cause.effects, own))
      rows += own.changes(of: cause).map(CausesSheet.stated)
    }
    if causes.isTogether {
      rows.append(row(Causes.togetherWords.capitalizedFirst, causes.together, own))
    }
    rows.append(row("\(letters.other): \(own.titles.other)", causes.after, own, .total))
    return rows
  }

  /// A row of numbers; none where a cause makes no scenario by itself.
  private func row(
    _ words: String, _ pounds: [Double]?, _ own: CausesReport, _ role: CellStyle.Role = .data
  ) -> [Cell] {
    let cells = own.worth.map { column in
      pounds.map { Cell.number($0[column], money.format, role) }
        ?? Cell.text("not alone", .reference)
    }
    return [.text(words, .label, wraps: true), .blank, .blank] + cells
  }

  /// What is stated differently, under the row of its cause.
  private static func stated(_ change: ChangeText) -> [Cell] {
    func value(_ words: String) -> Cell {
      var cell = Cell.text(Words.clipped(words, to: 120), .reference)
      cell.style.standsAtRight = true
      cell.style.wraps = true
      return cell
    }
    return [
      .text(change.label, .reference, wraps: true), value(change.before), value(change.after),
    ]
  }
}
