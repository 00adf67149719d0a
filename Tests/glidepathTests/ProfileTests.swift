import Foundation
import Layouts
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

  @Test(
    "What was delivered is published line by line: planned, now, what it is, and the difference")
  func delivered() throws {
    try TemporaryFolder.use { folder in
      let path = Shipped.root.appendingPathComponent(
        "scenarios/northshire/five-years-delivered.yaml")
      let outcome = try BuiltTool.run(
        ["run", path.path, "--profile", "publish", "-o", ".", "--quiet"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let file = try PublishedFile(
        XLSXPackage(reading: folder.appendingPathComponent("five-years-delivered-publish.xlsx")))
      let page = try #require(file.sheet("Delivery"))
      let header = try #require(page.cells.first { $0.words.hasPrefix("What") }?.address.row)
      let headings = (0..<7).map { page[header, $0]?.words ?? "" }
      #expect(headings[0].hasPrefix("What") && headings[2].hasPrefix("Financial year"))
      #expect([headings[1]] + headings[3...] == ["Unit", "Planned", "Now", "Status", "Difference"])
      let last = try #require(page.cells.map(\.address.row).max())
      var statuses: Set<String> = []
      for row in (header + 1)...last {
        statuses.insert(page[row, 5]?.words ?? "")
        #expect(["2026/27", "2027/28"].contains(page[row, 2]?.words ?? ""))
        guard let plan = page[row, 3]?.number, let now = page[row, 4]?.number,
          let difference = page[row, 6]?.number
        else { continue }
        #expect(abs(now - plan - difference) < 1e-6 * max(1, now.magnitude), "row \(row)")
      }
      #expect(statuses == ["Delivered", "Follows"])
      // The scenario states the payment of the second year, and its outturn follows.
      func row(_ what: String, _ year: String) throws -> Int {
        try #require(
          (header...last).first { page[$0, 0]?.words == what && page[$0, 2]?.words == year })
      }
      let paid = try row("Emergency admissions: payment", "2027/28")
      #expect(page[paid, 4]?.number == 76_500_000 && page[paid, 5]?.words == "Delivered")
      #expect(try page[row("Outturn", "2027/28"), 5]?.words == "Follows")
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
