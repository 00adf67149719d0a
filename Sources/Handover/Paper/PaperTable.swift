import Pages

/// A table of the paper: a caption that says what and in which unit, and headings with their scope.
///
/// Browsers take its looks from the style sheet. LibreOffice, which makes the Word file, reads none of it for
/// lines, widths and heights of tables: those stand as attributes, and the style sheet overrides them.
struct PaperTable {
  let name: String
  let caption: String
  let columns: [Column]
  var groups: [[Row]]

  /// A column: words, a word or two that stay on one line, or numbers.
  struct Column {
    let heading: String
    let isNumber: Bool
    var isShort = false
    /// Its share of the width of the table, in per cent, where it may not follow from what it holds.
    var width: Int?

    static func words(_ heading: String, width: Int? = nil) -> Column {
      Column(heading: heading, isNumber: false, width: width)
    }
    static func short(_ heading: String) -> Column {
      Column(heading: heading, isNumber: false, isShort: true)
    }
    static func number(_ heading: String) -> Column { Column(heading: heading, isNumber: true) }
  }

  /// A row: what it is about, and its fields.
  struct Row {
    let head: String
    let fields: [String]
    var isTotal = false
    /// Whether the row says more of the one above it.
    var isMore = false
    /// Whether the row leaves room to write by hand.
    var isTall = false
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
      "table",
      [
        "class": name, "border": "1", "cellspacing": "0", "width": "100%",
        "cellpadding": columns.count > PaperTable.narrow ? "1" : "2",
      ],
      [
        HTML("caption", caption),
        HTML("thead", [HTML("tr", columns.map(PaperTable.heading))]),
      ] + groups.filter { !$0.isEmpty }.map { HTML("tbody", $0.map(row)) })
  }

  /// With more columns than this, little room is left between them.
  private static let narrow = 9

  private static func heading(_ column: Column) -> HTML {
    HTML("th", ["scope": "col"], column.heading).with("class", "number", if: column.isNumber)
      .with("width", "\(column.width ?? 0)%", if: column.width != nil)
  }

  private func row(_ row: Row) -> HTML {
    let fields = zip(columns.dropFirst(), row.fields).map { column, field in
      HTML("td", PaperWords.words(field)).with("class", "number", if: column.isNumber)
        .with("class", "short", if: column.isShort)
    }
    let head = HTML("th", ["scope": "row"], row.head).with("class", "more", if: row.isMore)
      .with("height", "30", if: row.isTall)
    return HTML("tr", [head] + fields)
      .with("class", "total", if: row.isTotal)
  }
}

/// Pieces that sections are put together from.
enum PaperWords {
  /// A paragraph.
  static func paragraph(_ text: String) -> HTML { HTML("p", words(text)) }

  /// A text in which a line never ends between a minus and its number.
  static func words(_ text: String) -> [HTML] {
    var pieces: [HTML] = []
    var plain = ""
    for (place, word) in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if place > 0 { plain += " " }
      guard word.hasPrefix("-") || word.contains("-£") else {
        plain += word
        continue
      }
      if !plain.isEmpty { pieces.append(.text(plain)) }
      pieces.append(HTML("span", ["class": "whole"], String(word)))
      plain = ""
    }
    return plain.isEmpty ? pieces : pieces + [.text(plain)]
  }

  /// A list of sentences; nothing where there is none.
  static func list(_ sentences: [String]) -> [HTML] {
    sentences.isEmpty ? [] : [HTML("ul", sentences.map { HTML("li", words($0)) })]
  }

  /// A small remark under a table.
  static func note(_ words: String) -> HTML { HTML("p", ["class": "note"], words) }

  /// `1 alert`, `2 alerts`.
  static func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
  }
}
