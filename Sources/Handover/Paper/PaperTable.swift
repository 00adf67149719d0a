import Pages

/// A table of the paper: a caption that says what and in which unit, and headings with their scope.
struct PaperTable {
  let name: String
  let caption: String
  let columns: [Column]
  var groups: [[Row]]

  /// A column, and whether it holds numbers.
  struct Column {
    let heading: String
    let isNumber: Bool

    static func words(_ heading: String) -> Column { Column(heading: heading, isNumber: false) }
    static func number(_ heading: String) -> Column { Column(heading: heading, isNumber: true) }
  }

  /// A row: what it is about, and its fields.
  struct Row {
    let head: String
    let fields: [String]
    var isTotal = false
  }

  /// A table in one group, or in several that lines part.
  init(_ name: String, _ caption: String, _ columns: [Column], groups: [[Row]]) {
    self.name = name
    self.caption = caption
    self.columns = columns
    self.groups = groups
  }

  init(_ name: String, _ caption: String, _ columns: [Column], _ rows: [Row]) {
    self.init(name, caption, columns, groups: [rows])
  }

  /// The table as a piece of a page.
  var piece: HTML {
    HTML(
      "table", ["class": name],
      [
        HTML("caption", caption),
        HTML("thead", [HTML("tr", columns.map(PaperTable.heading))]),
      ] + groups.filter { !$0.isEmpty }.map { HTML("tbody", $0.map(row)) })
  }

  private static func heading(_ column: Column) -> HTML {
    HTML("th", ["scope": "col"], column.heading).with("class", "number", if: column.isNumber)
  }

  private func row(_ row: Row) -> HTML {
    let fields = zip(columns.dropFirst(), row.fields).map { column, field in
      HTML("td", field).with("class", "number", if: column.isNumber)
    }
    return HTML("tr", [HTML("th", ["scope": "row"], row.head)] + fields)
      .with("class", "total", if: row.isTotal)
  }
}

/// Pieces that sections are put together from.
enum PaperWords {
  /// A paragraph for each sentence group.
  static func paragraphs(_ texts: [String]) -> [HTML] { texts.map { HTML("p", $0) } }

  /// A list of sentences; nothing where there is none.
  static func list(_ sentences: [String]) -> [HTML] {
    sentences.isEmpty ? [] : [HTML("ul", sentences.map { HTML("li", $0) })]
  }

  /// A small remark under a table.
  static func note(_ words: String) -> HTML { HTML("p", ["class": "note"], words) }

  /// `1 alert`, `2 alerts`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
