/// The steps by which sentences are put together, each a row that people can read and trace.
///
/// Columns: what it is, the result; in a list: what it is, an item, whether it belongs to the list, the
/// word before the items below, those items with that word, the list from this row on.
struct Workings {
  /// The row of the first step, from 0.
  private let start: Int
  /// The rows so far.
  private(set) var rows: [[Cell]] = []

  /// Starts at a row of the sheet.
  init(start: Int) { self.start = start }

  private var next: Int { start + rows.count }

  /// A heading over steps that belong together.
  mutating func heading(_ words: String) {
    rows += [[], [.text(words, .heading)]]
  }

  /// Adds a step whose result is words; gives the cell that holds them.
  mutating func text(_ what: String, _ words: LiveText) -> LiveText {
    defer { rows.append([.text(what, .reference), words.cell(.data)]) }
    return cell(1, words.value)
  }

  /// Adds a step whose result is a number; gives the cell that holds it.
  mutating func number(_ what: String, _ number: LiveNumber, _ format: NumberFormat) -> LiveNumber {
    defer { rows.append([.text(what, .reference), number.cell(.data, format)]) }
    return cell(1, number.value)
  }

  /// Adds a step that holds a text as it was when the workbook was written; gives its cell.
  mutating func snapshot(_ what: String, _ words: String) -> LiveText {
    defer { rows.append([.text(what, .reference), .text(words)]) }
    return cell(1, words)
  }

  /// Pounds without their sign, in words.
  mutating func pounds(_ what: String, _ amount: LiveNumber) -> LiveText {
    text("\(what), in words", amount.poundsInWords)
  }

  /// Pounds in words, with a minus sign where they are negative.
  mutating func signedPounds(_ what: String, _ amount: LiveNumber) -> LiveText {
    let words = pounds(what, amount)
    return text("\(what), with its sign", .when(amount.isBelow(-0.5), "-" + words, else: words))
  }

  /// Pounds more or less in words: `£5.0m more`.
  mutating func moreOrLess(_ what: String, _ amount: LiveNumber) -> LiveText {
    let size = pounds(what, amount)
    return text(
      "\(what), more or less", .when(amount.isBelow(-0.5), size + " less", else: size + " more"))
  }

  /// Adds the items of a list that belong to it, `A, B and C`; gives the cell that holds the list.
  mutating func list(_ what: String, _ items: [(words: LiveText, belongs: LiveFlag)]) -> LiveText {
    guard !items.isEmpty else { return text(what, "") }
    let last = next + items.count - 1
    var below = ListTail()
    var lines: [[Cell]] = []
    for (position, item) in items.enumerated().reversed() {
      let row = next + position
      lines.append(below.add(what, item, row: row, last: last))
    }
    defer { rows += lines.reversed() }
    return Live(Workings.address(next, 5), below.list)
  }

  private func cell<Value>(_ column: Int, _ value: Value) -> Live<Value> {
    Live(Workings.address(next, column), value)
  }

  fileprivate static func address(_ row: Int, _ column: Int) -> String {
    CellAddress(row: row, column: column).absolute
  }
}

/// The end of a list, put together from its last item up.
private struct ListTail {
  /// How many items belong to the list.
  private var count = 0
  /// The list from the last row that was added on.
  private(set) var list = ""

  /// Adds the item above; gives its row.
  mutating func add(
    _ what: String, _ item: (words: LiveText, belongs: LiveFlag), row: Int, last: Int
  ) -> [Cell] {
    func here<Value>(_ column: Int, _ value: Value) -> Live<Value> {
      Live(Workings.address(row, column), value)
    }
    let isLast = row == last
    let below = isLast ? LiveText("\"\"", "") : LiveText(Workings.address(row + 1, 5), list)
    let joiner: LiveText =
      isLast
      ? below
      : .when(
        LiveFlag(
          "SUM(\(Workings.address(row + 1, 2)):\(Workings.address(last, 2)))=1", count == 1),
        " and ", else: ", ")
    let rest = LiveText.when(below.isEmpty, "", else: here(3, joiner.value) + below)
    let words = here(1, item.words.value) + here(4, rest.value)
    let belongs = LiveFlag("\(Workings.address(row, 2))=1", item.belongs.value)
    let all = LiveText.when(belongs, words, else: below)
    if item.belongs.value { count += 1 }
    list = all.value
    return [
      .text(what, .reference), item.words.cell(.data), item.belongs.flag.cell(.data, .integer),
      joiner.cell(.data), rest.cell(.data), all.cell(.data),
    ]
  }
}
