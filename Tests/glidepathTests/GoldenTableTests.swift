import Analysis
import Foundation
import GlidepathKit
import Layouts
import Recalculation
import Reports
import Spreadsheets
import Testing

@testable import glidepath

/// The tables of every shipped scenario, committed in `reports/`: a moved number shows in a diff.
@Suite("Golden tables")
struct GoldenTableTests {
  private static let isRecording = ProcessInfo.processInfo.environment["GLIDEPATH_RECORD"] != nil

  @Test("Tables are as committed", arguments: Shipped.paths)
  func tables(path: String) throws {
    let reported = try Reported(
      Study(path: Shipped.root.appendingPathComponent("scenarios/\(path)").path))
    let name = reported.study.name
    let golden = Shipped.root.appendingPathComponent("reports/\(name)")
    try TemporaryFolder.use { folder in
      let written = try Output.write(
        Report([reported.source]), of: [reported], name: name, folder: folder.path, mark: .none)
      for file in written.map({ URL(fileURLWithPath: $0) }) where file.pathExtension != "xlsx" {
        let target = golden.appendingPathComponent(file.lastPathComponent)
        let fresh = try Data(contentsOf: file)
        if Self.isRecording {
          try FileManager.default.createDirectory(at: golden, withIntermediateDirectories: true)
          try fresh.write(to: target)
          Issue.record("recorded \(target.lastPathComponent)")
        } else {
          let known = try? Data(contentsOf: target)
          #expect(known == fresh, "\(target.lastPathComponent): \(Self.difference(known, fresh))")
        }
      }
    }
  }

  /// The first line in which two tables differ.
  private static func difference(_ known: Data?, _ fresh: Data) -> String {
    guard let known else { return "not recorded yet; 'make record' writes it" }
    let before = String(decoding: known, as: UTF8.self).split(separator: "\r\n")
    let after = String(decoding: fresh, as: UTF8.self).split(separator: "\r\n")
    guard let line = zip(before, after).first(where: { $0 != $1 }) else {
      return "\(before.count) lines before, \(after.count) now"
    }
    return "was \(line.0), is \(line.1)"
  }
}
