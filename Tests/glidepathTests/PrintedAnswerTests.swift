import Foundation
import Recalculation
import Testing

@Suite("What is printed of shipped scenarios")
struct PrintedAnswerTests {
  private func printed(_ command: String, _ names: String...) throws -> String {
    try TemporaryFolder.use { folder in
      let paths = names.map {
        Shipped.root.appendingPathComponent("scenarios/\($0).yaml").path
      }
      let outcome = try BuiltTool.run([command] + paths + ["-o", "out"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      return outcome.output
    }
  }

  @Test("Rows add up to the system: tax that parties pay stands between")
  func between() throws {
    let text = try printed("run", "collapse/vat-forgotten")
    // 76.56 − 18.73 + 26.96 = 84.79, in £m.
    for (row, amount) in [
      ("Clinical Commissioning Group", "76.56"), ("Partnership ", "-18.73"),
      ("Tax, external funding and timing of capital", "26.96"), ("System", "84.79"),
    ] {
      // The first table is in pounds; that per head follows.
      let line = text.split(separator: "\n").first { $0.hasPrefix(row) }
      #expect(line?.contains(" \(amount) ") == true, "\(row): \(line ?? "no such row")")
    }
    // No tax, no asset, no money from outside: nothing stands between.
    #expect(try !printed("run", "small/befriending").contains("Tax, external"))
  }

  @Test("Names are listed; what moves no number is counted, not listed")
  func sentences() throws {
    let text = try printed("compare", "forms/alliance", "forms/separate-contracts")
    #expect(
      text.contains("Worse off: Fenshire Hospital by £1.8m and Fenshire Community Trust by £2.7m."))
    #expect(text.contains(" change side: Fenshire Hospital (£124,"))
    #expect(text.contains("  payments.emergency.alliance.plan: not stated → rolling"))
    #expect(text.contains("of sources, ranges, notes and expectations"))
    #expect(!text.contains(".source:"))
  }

  @Test("What length alone moves is told where lengths differ")
  func length() throws {
    let told = "what length alone moves"
    #expect(
      try printed("compare", "northshire/five-years", "northshire/seven-years").contains(told))
    #expect(
      try !printed("compare", "northshire/no-soft-landing", "northshire/soft-landing")
        .contains(told))
  }

  @Test("Likelihoods of renewal are told where somebody loses without it")
  func renewal() throws {
    let told = "No likelihood of renewal makes"
    #expect(
      try printed("compare", "northshire/five-years", "northshire/seven-years").contains(told))
    #expect(
      try !printed("compare", "forms/alliance", "forms/separate-contracts").contains(told))
  }

  @Test("Causes are told with what is stated differently, of any line that is asked for")
  func causes() throws {
    try TemporaryFolder.use { folder in
      let paths = ["seven-years", "seven-years-paced"].map {
        Shipped.root.appendingPathComponent("scenarios/northshire/\($0).yaml").path
      }
      func compare(_ more: String...) throws -> BuiltTool.Outcome {
        try BuiltTool.run(["compare"] + paths + ["-o", "out", "--name", "both"] + more, in: folder)
      }
      let asked = try compare("--measure", "party.hospital.surplus@2029/30", "--quiet")
      #expect(asked.status == 0, "\(asked.messages)")
      let lines = asked.output.split(separator: "\n").map(String.init)
      let start = try #require(lines.firstIndex { $0.hasPrefix("Why Seven years paced differs") })
      // One row for the line that was asked for; then what is stated differently.
      #expect(lines[start + 2].hasPrefix("Northshire General Hospital: surplus, 2029/30"))
      #expect(lines[start + 3].hasPrefix("taking cost out: Emergency admissions: fixed cost"))
      let table = try String(
        contentsOf: folder.appendingPathComponent("out/both-causes.csv"), encoding: .utf8)
      #expect(table.contains("party.hospital.surplus") && table.contains("party.hospital.npv"))
      let yearless = try compare("--measure", "party.hospital.surplus")
      #expect(yearless.status == 64)
      #expect(yearless.messages.contains("has a value a year; name one"), "\(yearless.messages)")
      let unknown = try compare("--measure", "party.hospitl.npv")
      #expect(unknown.status == 64)
      #expect(unknown.messages.contains("did you mean 'party.hospital.npv'?"))
    }
  }
}
