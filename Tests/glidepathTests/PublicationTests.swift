import Analysis
import DrawnScenarios
import Foundation
import GlidepathKit
import Layouts
import Reports
import Spreadsheets
import Testing

@testable import Recalculation
@testable import glidepath

/// The published workbook of every shipped scenario and comparison, held against each rule of the
/// checklist for accessible spreadsheets.
@Suite("Published workbooks keep the checklist, rule by rule")
struct PublicationTests {
  /// The published workbook of shipped scenarios, written to a file and unpacked.
  private static func package(_ paths: [String]) throws -> XLSXPackage {
    try package(Report(try Shipped.cases(paths)))
  }

  private static func package(_ report: Report) throws -> XLSXPackage {
    let workbook = Publication(report, beside: "model", toolVersion: Tool.title).workbook()
    return try TemporaryFolder.use { folder in
      let file = folder.appendingPathComponent("published.xlsx")
      try Data(try workbook.excelFile(scratch: folder.path)).write(to: file)
      return try XLSXPackage(reading: file)
    }
  }

  @Test("Every rule holds in every published workbook")
  func rules() throws {
    var broken: [String] = []
    for paths in Shipped.reports {
      let file = try PublishedFile(Self.package(paths))
      for rule in PublicationRule.all {
        let offenders = rule.offenders(file)
        if let first = offenders.first {
          broken.append(
            "\(paths.joined(separator: " + ")): \(rule.name): \(offenders.count), first \(first)")
        }
      }
    }
    print(
      "published: rules \(PublicationRule.all.count) × workbooks \(Shipped.reports.count), broken \(broken.count)"
    )
    #expect(broken.isEmpty, "\(broken.joined(separator: "\n"))")
  }

  @Test(
    "Every rule holds where every mechanism is used", arguments: KitchenSink.all.keys.sorted())
  func mechanisms(_ name: String) throws {
    let text = try #require(KitchenSink.all[name])
    let source = Case(try Study(text: text, file: "\(name).yaml").run())
    let file = try PublishedFile(Self.package(Report([source])))
    for rule in PublicationRule.all {
      let offenders = rule.offenders(file)
      #expect(offenders.isEmpty, "\(rule.name): \(offenders.prefix(3))")
    }
  }

  @Test("Every rule is seen to be broken where it is")
  func breaches() throws {
    let whole = try Self.package(["northshire/five-years.yaml"])
    let names = PublicationRule.all.map(\.name)
    #expect(Set(names).count == names.count)
    for rule in PublicationRule.all {
      let breach = rule.breach
      var parts = whole.parts
      let text = String(decoding: parts[breach.part]?.bytes ?? [], as: UTF8.self)
      let whole = breach.words.isEmpty ? text.startIndex..<text.endIndex : nil
      guard let range = whole ?? text.firstRange(of: breach.words) else {
        Issue.record("\(rule.name): '\(breach.words)' is not in \(breach.part)")
        continue
      }
      parts[breach.part] = Markup(text.replacingCharacters(in: range, with: breach.other))
      let file = try PublishedFile(XLSXPackage(markup: parts))
      #expect(!rule.offenders(file).isEmpty, "\(rule.name) cannot fail")
    }
  }
}
