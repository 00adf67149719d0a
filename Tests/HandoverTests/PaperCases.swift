import Analysis
import Foundation
import GlidepathKit
import Reports

/// Shipped scenarios as cases, for papers about them.
enum PaperCases {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The scenarios of a folder, in order.
  static func names(in folder: String) throws -> [String] {
    let path = root.appendingPathComponent("scenarios/\(folder)").path
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0.dropLast(5))" }.sorted()
  }

  /// A report of shipped scenarios, the first one proposed.
  static func report(_ names: String...) throws -> Report {
    Report(
      try names.map { name in
        let path = root.appendingPathComponent("scenarios/\(name).yaml").path
        return Case(try Study(path: path).run())
      })
  }

  /// A report of a contract of a few lines.
  static func report(text: String) throws -> Report {
    Report([Case(try Study(text: text).run())])
  }
}

/// A paper taken apart, as a reader of its text sees it.
struct PaperText {
  let html: String

  /// What stands in each element of a name, without the elements in it.
  func all(_ element: String) -> [String] {
    html.components(separatedBy: "<\(element)").dropFirst().compactMap { piece in
      guard let start = piece.firstIndex(of: ">"), ">\u{20}".contains(piece.first ?? "x"),
        let end = piece.range(of: "</\(element)>")
      else { return nil }
      return PaperText.plain(String(piece[piece.index(after: start)..<end.lowerBound]))
    }
  }

  /// The headings of sections without their numbers.
  var headings: [String] {
    all("h2").map { $0.drop { $0 != " " }.dropFirst() }.map(String.init)
  }

  /// The fields of the first row with a head, in the tables of a name.
  func row(_ head: String, in table: String) -> [String]? {
    let tables = html.components(separatedBy: "<table class=\"\(table)\" ").dropFirst()
    let rows = tables.flatMap { table in
      (table.components(separatedBy: "</table>").first ?? "").components(separatedBy: "<tr")
        .dropFirst()
    }
    return rows.map { PaperText(html: $0) }.first { $0.all("th") == [head] }?.all("td")
  }

  /// All that a reader sees.
  var words: String {
    PaperText.plain(html.components(separatedBy: "</head>").last ?? "")
  }

  private static func plain(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&")
      .replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
  }
}
