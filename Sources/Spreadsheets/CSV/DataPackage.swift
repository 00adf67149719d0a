public import Reporting

/// A `datapackage.json`: what the CSV files of a folder hold, as Frictionless data tools read it.
public struct DataPackage: Sendable {
  /// The name as people wrote it; the file says it in small letters, digits, `-`, `_`, `.` and `/`.
  public var name: String
  /// The title for people.
  public var title: String
  /// What the tables are about.
  public var summary: String
  /// The tables; each stands in a file called after it, ending in `.csv`.
  public var tables: [CSVTable]

  /// Describes a package.
  public init(name: String, title: String, summary: String, tables: [CSVTable]) {
    self.name = name
    self.title = title
    self.summary = summary
    self.tables = tables
  }

  /// The file as bytes, its keys always in the same order.
  public var file: [UInt8] { Array((package.text(indent: 0) + "\n").utf8) }

  private var package: JSON {
    .object([
      ("profile", .text("tabular-data-package")),
      ("name", .text(PackageName.of(name))),
      ("title", .text(title)),
      ("description", .text(summary)),
      ("resources", .list(resources)),
    ])
  }

  private var resources: [JSON] {
    zip(tables, PackageName.distinct(tables.map(\.name))).map { resource($0, $1) }
  }

  private func resource(_ table: CSVTable, _ name: String) -> JSON {
    .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(name)),
      ("path", .text(table.name + ".csv")),
      ("title", .text(table.title)),
      ("description", .text(table.summary)),
      ("format", .text("csv")),
      ("mediatype", .text("text/csv")),
      ("encoding", .text("utf-8")),
      ("schema", .object([("fields", .list(table.columns.map(field)))])),
    ])
  }

  private func field(_ column: CSVTable.Column) -> JSON {
    let type =
      switch column.kind {
      case .text: "string"
      case .number: "number"
      case .integer: "integer"
      }
    return .object([
      ("name", .text(column.name)), ("type", .text(type)), ("description", .text(column.meaning)),
    ])
  }
}

/// A piece of JSON whose keys keep their order.
indirect enum JSON {
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  /// The JSON over several lines, each level two spaces further in.
  func text(indent: Int) -> String {
    switch self {
    case .text(let text): JSON.quoted(text)
    case .list(let items): JSON.block("[", items.map { $0.text(indent: indent + 2) }, "]", indent)
    case .object(let pairs):
      JSON.block(
        "{", pairs.map { "\(JSON.quoted($0)): \($1.text(indent: indent + 2))" }, "}", indent)
    }
  }

  private static func block(_ open: String, _ items: [String], _ close: String, _ indent: Int)
    -> String
  {
    if items.isEmpty { return open + close }
    let space = String(repeating: " ", count: indent)
    return "\(open)\n" + items.map { "\(space)  \($0)" }.joined(separator: ",\n")
      + "\n\(space)\(close)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
