import Modelling
import Reports

/// The sheet of an inquiry, whose answer runs of the model gave: a snapshot, which says so, with its pictures
/// right of the rows that they draw.
struct InquirySheet {
  /// How many rows a picture takes.
  private static let pictureHeight = 22
  /// How many rows may stand above a picture on its page.
  private static let littleAbove = 16

  private let inquiry: Inquiry
  private let cases: [PlacedCase]

  init(_ inquiry: Inquiry, _ cases: [PlacedCase]) {
    self.inquiry = inquiry
    self.cases = cases
  }

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: inquiry.title)
    sheet.rows = SheetTop.rows(inquiry.title, inquiry.method + " Not formulas: see below.")
    sheet.rows.append(Snapshot.note(cases))
    // A sentence runs over the columns below it, and no further, so that it prints whole.
    let room = max(100, Int(widths.reduce(0, +)))
    sheet.rows += inquiry.sentences.flatMap { Words.lines($0, atMost: room) }
      .map { [.text($0, .label)] }
    for (position, table) in inquiry.tablesForPeople.enumerated() {
      for (place, group) in table.groups.enumerated() {
        add(group, of: table, isFirst: position + place == 0, to: &sheet)
      }
    }
    sheet.widths = widths
    sheet.print.size = .fittedWithBreaks(atMost: 100)
    return sheet
  }

  private func shown(_ table: InquiryTable) -> [Int] {
    table.columns.indices.filter { !table.columns[$0].isForFiles }
  }

  private func add(
    _ group: InquiryTable.Group, of table: InquiryTable, isFirst: Bool, to sheet: inout Sheet
  ) {
    let columns = shown(table)
    let title = [table.title, group.title].filter { !$0.isEmpty }.joined(separator: ": ")
    sheet.rows.append([])
    // A picture starts a page, unless little stands above it on its own.
    let above = sheet.rows.count - (sheet.print.breaks.last ?? 0)
    if group.picture != nil, !isFirst, above > InquirySheet.littleAbove {
      sheet.print.breaks.append(sheet.rows.count)
    }
    sheet.rows.append(Cell.heading(title, over: columns.count))
    let room = group.picture == nil ? 0 : InquirySheet.pictureHeight
    let corner = CellAddress(row: sheet.rows.count, column: 0)
    sheet.rows += [[Cell]](repeating: [], count: room)
    sheet.rows.append(
      columns.indices.map { place in
        var cell = Cell.text(table.columns[columns[place]].heading, .header, wraps: true)
        cell.style.standsAtRight = standsAtRight(place, columns, table)
        return cell
      })
    let first = sheet.rows.count
    sheet.rows += group.rows.map { row in
      columns.indices.map { place in
        var cell = cell(row[columns[place]])
        cell.style.standsAtRight = standsAtRight(place, columns, table)
        return cell
      }
    }
    if table.isMap, !group.rows.isEmpty {
      sheet.maps += numbers(of: table, columns, first, sheet.rows.count - 1)
    }
    guard let picture = group.picture else { return }
    sheet.charts += [chart(picture, table, columns, first, group.rows, at: corner)]
      .compactMap(\.self)
  }

  /// Whether the words of a column stand at its right: those right of a number would run into it.
  private func standsAtRight(_ place: Int, _ columns: [Int], _ table: InquiryTable) -> Bool {
    table.columns[columns[place]].kind == .number
      || place > 0 && table.columns[columns[place - 1]].kind == .number
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
    _ rows: [[InquiryValue]], at corner: CellAddress
  ) -> Chart? {
    func place(_ name: String) -> Int? {
      columns.firstIndex { table.columns[$0].name == name }
    }
    func cells(_ column: Int) -> SheetRange {
      let last = first + min(rows.count, picture.most) - 1
      return SheetRange(
        sheet: inquiry.title,
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
      }, anchor: corner,
      size: Chart.Size(width: 900, height: 20 * InquirySheet.pictureHeight))
  }

  /// As wide as what the columns hold, of all tables; long words go on in the next line.
  private var widths: [Double] {
    var widths: [Double] = []
    for table in inquiry.tablesForPeople {
      for (position, column) in shown(table).enumerated() {
        let kind = table.columns[column].kind
        let longest = table.groups.joinedRows.map { $0[column].words.count }.max() ?? 0
        let (least, most) = position == 0 ? (30, 48) : kind == .text ? (12, 34) : (16, 22)
        let heading = table.columns[column].heading.count / 2 + 4
        let width = Double(Swift.min(Swift.max(longest + 2, least, heading), most))
        if position < widths.count {
          widths[position] = Swift.max(widths[position], width)
        } else {
          widths.append(width)
        }
      }
    }
    return widths
  }
}

extension [InquiryTable.Group] {
  fileprivate var joinedRows: [[InquiryValue]] { flatMap(\.rows) }
}

extension InquiryPicture.Kind {
  fileprivate var chart: Chart.Kind {
    switch self {
    case .bars: .bars
    case .columns: .columns
    case .stackedColumns: .stackedColumns
    case .lines: .lines
    }
  }
}
