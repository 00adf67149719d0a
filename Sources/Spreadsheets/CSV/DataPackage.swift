public import Layouts
import Notation

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
  public var file: [UInt8] { Array(package.rendered().utf8) }

  private var package: JSON {
    [
      "profile": "tabular-data-package", "name": .text(PackageName.of(name)),
      "title": .text(title), "description": .text(summary), "resources": .list(resources),
    ]
  }

  private var resources: [JSON] {
    zip(tables, PackageName.distinct(tables.map(\.name))).map { resource($0, $1) }
  }

  private func resource(_ table: CSVTable, _ name: String) -> JSON {
    [
      "profile": "tabular-data-resource", "name": .text(name), "path": .text(table.name + ".csv"),
      "title": .text(table.title), "description": .text(table.summary), "format": "csv",
      "mediatype": "text/csv", "encoding": "utf-8",
      "schema": schema(table),
    ]
  }

  private func schema(_ table: CSVTable) -> JSON {
    let fields: JSON = ["fields": .list(table.columns.map(field))]
    return fields.adding("primaryKey", table.key.isEmpty ? nil : .texts(table.key))
  }

  private func field(_ column: CSVTable.Column) -> JSON {
    let type: JSON =
      switch column.kind {
      case .text: "string"
      case .number: "number"
      case .integer: "integer"
      case .date: "date"
      }
    return [
      "name": .text(column.name), "type": type, "description": .text(column.meaning),
    ]
  }
}
