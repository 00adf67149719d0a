import Foundation
import Testing

@testable import Recalculation
@testable import glidepath

/// `--profile publish`, as a person would use it.
@Suite("The profile for publication")
struct ProfileTests {
  private let small = Shipped.root.appendingPathComponent("scenarios/small/befriending.yaml").path

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test("The published workbook stands beside the live one, and JSON says for whom was written")
  func run() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(
        ["run", small, "--profile", "publish", "-o", "out", "--json", "--quiet"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      #expect(outcome.output.contains("\"profile\": \"publish\""))
      let written = try names(folder.appendingPathComponent("out"))
      #expect(written.contains("befriending.xlsx"))
      #expect(written.contains("befriending-publish.xlsx"))
      let usual = try BuiltTool.run(["run", small, "-o", "usual", "--json"], in: folder)
      #expect(usual.output.contains("\"profile\": \"model\""))
      try #expect(
        names(folder.appendingPathComponent("usual"))
          == written.filter { $0 != "befriending-publish.xlsx" })
    }
  }

  @Test("A comparison is published with its scenarios side by side")
  func compare() throws {
    try TemporaryFolder.use { folder in
      let scenarios = ["five-years", "seven-years"].map {
        Shipped.root.appendingPathComponent("scenarios/northshire/\($0).yaml").path
      }
      let outcome = try BuiltTool.run(
        ["compare"] + scenarios + ["--profile", "publish", "--name", "both", "-o", ".", "--quiet"],
        in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let package = try XLSXPackage(
        reading: folder.appendingPathComponent("both-publish.xlsx"))
      try #expect(package.sheetNames().contains("Compared"))
    }
  }

  @Test("The longest title is published over the smallest tables")
  func longTitle() throws {
    try TemporaryFolder.use { folder in
      let title = String(repeating: "A long title ", count: 15)
      try """
      scenario: {title: '\(title)'}
      contract: {start: 2026/27, years: 1}
      appraisal: {years: 2}
      parties: {board: {role: commissioner}, trust: {role: provider}}
      budget: {given: 100}
      spend: 90
      """.write(
        to: folder.appendingPathComponent("long.yaml"), atomically: true, encoding: .utf8)
      let outcome = try BuiltTool.run(
        ["run", "long.yaml", "--profile", "publish", "-o", "out", "--quiet"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      try #expect(names(folder.appendingPathComponent("out")).contains("long-publish.xlsx"))
    }
  }

  @Test("A profile that there is not is told with those there are")
  func unknown() throws {
    try TemporaryFolder.use { folder in
      let outcome = try BuiltTool.run(["run", small, "--profile", "print"], in: folder)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("publish"), "\(outcome.messages)")
      try #expect(names(folder).isEmpty)
    }
  }

  @Test("What is published is neither verified nor taken over", arguments: [false, true])
  func returned(losesDescription: Bool) throws {
    try TemporaryFolder.use { folder in
      _ = try BuiltTool.run(
        ["run", small, "--profile", "publish", "-o", ".", "--quiet"], in: folder)
      let file = folder.appendingPathComponent("befriending-publish.xlsx")
      if losesDescription {
        var parts = try XLSXPackage(reading: file).parts
        let core = String(decoding: parts["docProps/core.xml"]?.bytes ?? [], as: UTF8.self)
        #expect(core.contains("Published by glidepath"))
        parts["docProps/core.xml"] = Markup(core.replacing("Published by glidepath", with: ""))
        try XLSXPackage(markup: parts).write(to: file)
      }
      for command in ["verify", "import"] {
        let outcome = try BuiltTool.run(
          [command, file.lastPathComponent, "--scenario", small], in: folder)
        #expect(outcome.status == 65)
        #expect(
          outcome.messages.contains("it is a publication of results"), "\(outcome.messages)")
      }
    }
  }
}
