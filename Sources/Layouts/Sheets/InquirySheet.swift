import Modelling
import Reports

/// The sheet of an answer that runs of the model gave: a snapshot, which says so, with its pictures
/// right of the rows that they draw.
struct InquirySheet {
  /// How many rows a picture takes.
  private static let pictureHeight = 18

  private let answer: Inquiry
  private let cases: [PlacedCase]

  init(_ answer: Inquiry, _ cases: [PlacedCase]) {
    self.answer = answer
    self.cases = cases
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: answer.title)
    sheet.rows = SheetTop.rows(answer.title, answer.method + " Not formulas: see below.")
    sheet.rows.append(Snapshot.note(cases))
    sheet.rows += answer.sentences.map { [.text($0, .label)] }
    for table in answer.tables {
      for group in table.groups { add(group, of: table, to: &sheet) }
    }
    sheet.widths = widths
    sheet.print.size = .fittedWithBreaks(atMost: 100)
    return sheet
  }

  private func shown(_ table: InquiryTable) -> [Int] {
    table.columns.indices.filter { !table.columns[$0].isForFiles }
  }

  private func add(_ group: InquiryTable.Group, of table: InquiryTable, to sheet: inout Sheet) {
    let columns = shown(table)
    let title = [table.title, group.title].filter { !$0.isEmpty }.joined(separator: ": ")
    sheet.rows.append([])
    if group.picture != nil { sheet.print.breaks.append(sheet.rows.count) }
    sheet.rows.append(Cell.heading(title, over: columns.count))
    sheet.rows.append(
      columns.map { column in
        Cell(
          .value(.text(table.columns[column].heading)), CellStyle(.header, wraps: true))
      })
    let first = sheet.rows.count
    sheet.rows += group.rows.map { row in columns.map { cell(row[$0]) } }
    if table.isMap, !group.rows.isEmpty {
      sheet.maps += numbers(of: table, columns, first, sheet.rows.count - 1)
    }
    guard let picture = group.picture else { return }
    sheet.charts += [chart(picture, table, columns, first, group.rows)].compactMap(\.self)
    let missing = first + InquirySheet.pictureHeight - sheet.rows.count
    if missing > 0 { sheet.rows += [[Cell]](repeating: [], count: missing) }
  }

  /// The cells of a group's numbers.
  private func numbers(
    of table: InquiryTable, _ columns: [Int], _ first: Int, _ last: Int
  ) -> [CellRange] {
    let places = columns.indices.filter { table.columns[columns[$0]].kind == .number }
    guard let left = places.first, let right = places.last else { return [] }
    return [
      CellRange(CellAddress(row: first, column: left), CellAddress(row: last, column: right))
    ]
  }

  private func cell(_ value: InquiryValue) -> Cell {
    switch value {
    case .text(let words): .text(words, .label, wraps: true)
    case .number(let number, let unit): .number(number, unit.format)
    case .nothing: .blank
    }
  }

  private func chart(
    _ picture: InquiryPicture, _ table: InquiryTable, _ columns: [Int], _ first: Int,
    _ rows: [[InquiryValue]]
  ) -> Chart? {
    func place(_ name: String) -> Int? {
      columns.firstIndex { table.columns[$0].name == name }
    }
    func cells(_ column: Int) -> SheetRange {
      let last = first + min(rows.count, picture.most) - 1
      return SheetRange(
        sheet: answer.title,
        range: CellRange(
          CellAddress(row: first, column: column), CellAddress(row: last, column: column)))
    }
    let drawn = picture.drawn.compactMap(place)
    guard let along = place(picture.along), let one = drawn.first, !rows.isEmpty else { return nil }
    let unit = rows.lazy.compactMap { row -> Unit? in
      if case .number(_, let unit) = row[columns[one]] { unit } else { nil }
    }.first
    return Chart(
      kind: picture.kind.chart, title: Words.clipped(picture.title, to: 255),
      alternativeText: Words.clipped(
        "\(picture.about) The figures stand in the cells it reads.", to: 255),
      horizontalTitle: table.columns[columns[along]].heading,
      verticalTitle: unit?.label ?? "", format: unit?.format ?? .general,
      series: drawn.map { column in
        Chart.Series(
          name: table.columns[columns[column]].heading, categories: cells(along),
          values: cells(column))
      }, anchor: CellAddress(row: first - 1, column: columns.count + 1))
  }

  /// Words need more room than numbers; what the column holds in one table it mostly holds in all.
  private var widths: [Double] {
    let tables = answer.tables.map { table in shown(table).map { table.columns[$0].kind } }
    let count = tables.map(\.count).max() ?? 0
    return (0..<count).map { position in
      let kinds = tables.compactMap { $0.indices.contains(position) ? $0[position] : nil }
      if position == 0 { return 44 }
      return kinds.contains(.text) ? 30 : 17
    }
  }
}

extension InquiryPicture.Kind {
  fileprivate var chart: Chart.Kind {
    switch self {
    case .bars: .bars
    case .columns: .columns
    case .lines: .lines
    }
  }
}
