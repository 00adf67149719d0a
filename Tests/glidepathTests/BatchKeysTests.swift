import Foundation
import Recalculation
import SourceText
import Testing

@testable import glidepath

/// `glidepath batch`: cells that state lists, choices, options and events, as scenario files do.
@Suite("Batch states what a scenario file could")
struct BatchKeysTests {
  /// Wards that shift care to homes; the trust is supported.
  private static let template = """
    scenario: {title: Wards}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 6}
    parties:
      board: {role: commissioner}
      trust: {role: provider}
      homes: {role: provider}
    services:
      wards: {provider: trust, activity: '10,000', growth: 0%, unit_cost: £500, fixed: {cost: £5m}}
      visits: {provider: homes, activity: '10,000', growth: 0%, unit_cost: £40}
    payments:
      wards: {bau: {rule: activity, price: '£1,000'}, alliance: {rule: blended, plan: bau, above: 100%, below: 100%}}
      visits: {bau: {rule: activity, price: £50}}
    shifts:
      away: {from: wards, to: [{service: visits, units: 5}], share: 10%, ramp: [50%, 100%]}
    landing: {trust: {support: {rule: stranded, path: 100%}}}
    gainshare:
      gain: [{providers: 50%}]
      weights: {trust: 60%, homes: 40%}
    """

  private static let measures = ["party.trust.npv", "party.homes.npv", "system.npv"]

  /// Computes rows of a template in a folder.
  private func batch(
    _ rows: String, measures: [String] = measures, input: String? = nil, in folder: URL
  ) throws -> BuiltTool.Outcome {
    try write(Self.template, "t.yaml", in: folder)
    if input == nil { try write(rows, "rows.csv", in: folder) }
    return try BuiltTool.run(
      ["batch", "t.yaml", "--rows", input == nil ? "rows.csv" : "/dev/stdin", "--id", "case"]
        + ["--measure"] + measures, in: folder, input: input)
  }

  private func write(_ text: String, _ name: String, in folder: URL) throws {
    try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
  }

  /// What a scenario file that extends the template gives for a case that changes nothing.
  private func edited(_ changes: String, in folder: URL) throws -> String {
    try write("extends: t.yaml\n" + changes, "edited.yaml", in: folder)
    try write("case,contract.years\nA,3\n", "one.csv", in: folder)
    let outcome = try BuiltTool.run(
      ["batch", "edited.yaml", "--rows", "one.csv", "--id", "case", "--measure"] + Self.measures,
      in: folder)
    return line(1, of: outcome)
  }

  /// A line that the tool printed; what it said where there is none.
  private func line(_ number: Int, of outcome: BuiltTool.Outcome) -> String {
    let all = lines(outcome.output)
    return all.indices.contains(number) ? all[number] : outcome.messages
  }

  private func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
  }

  @Test(
    "A cell gives what a scenario file that states the same gives",
    arguments: [
      ("landing.trust.support.path", "[100%, 67%, 33%, 0]"),
      ("landing.trust.support.path", "{2026/27: 100%, 2029/30: 10%}"),
      ("shifts.away.ramp", "[20%, 60%, 100%]"),
      ("services.wards.activity", "12000"),
      ("payments.wards.alliance", "{above: 50%, below: 0%}"),
      ("payments.wards.alliance.plan", "rolling"),
      ("contract.after_term", "ends"), ("contract.extension", "{years: 2, exercised: yes}"),
      ("contract.extension.years", "2"), ("budget.efficiency", "1%"),
      ("services.visits.fixed", "{cost: £1m, fixed_growth: 50%}"),
      ("services.wards.blocks", "{size: 300, cost: £100k}"),
      ("events.loss", "{kind: exclusion, party: homes, year: 2027/28, response: terminate}"),
    ])
  func same(_ path: String, _ cell: String) throws {
    try TemporaryFolder.use { folder in
      let rows = "case,\(path)\nA,\"\(cell)\"\n"
      let outcome = try batch(rows, in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let parts = path.split(separator: ".")
      let changes = parts.enumerated().map { depth, key in
        String(repeating: "  ", count: depth) + "\(key):" + (depth < parts.count - 1 ? "\n" : " ")
      }.joined()
      let expected = try edited(changes + cell + "\n", in: folder)
      #expect(line(1, of: outcome) == expected)
      // The case differs from the template: a cell that does nothing would pass too.
      if path != "contract.extension.years", path != "payments.wards.alliance.plan" {
        let plain = try batch("case,contract.years\nA,3\n", in: folder)
        #expect(line(1, of: plain) != expected, "\(path) = \(cell)")
      }
    }
  }

  @Test("A list for a number that is stated once for all years changes the years that it names")
  func list() throws {
    try TemporaryFolder.use { folder in
      // £5m fixed, £1,000 × 10,000 × (1 − 5 %, then 10 %) less £500 of it saved: stranded £250,000, then
      // £500,000 a year; supported by 100 %, 67 % and 33 %.
      let outcome = try batch(
        "case,landing.trust.support.path\nA,\"[100%, 67%, 33%, 0]\"\nB,100%\n",
        measures: [1, 2, 3].map { "party.trust.support@202\(5 + $0)/2\(6 + $0)" }, in: folder)
      #expect(
        lines(outcome.output).dropFirst() == ["A,250000,335000,165000", "B,250000,500000,500000"],
        "\(outcome.messages)")
    }
  }

  @Test("Rows that state different keys are told apart, in the order of the file, pipe or not")
  func mixed() throws {
    try TemporaryFolder.use { folder in
      // The rule of the template leans on what the other rules have no use for.
      let rules = ["blended,20%,20%", "block,remove,remove", "blended,50%,0%"]
      let changed = [
        "payments: {wards: {alliance: {above: 20%, below: 20%}}}\n",
        "payments: {wards: {alliance: {rule: block}}}\n",
        "payments: {wards: {alliance: {above: 50%, below: 0%}}}\n",
      ]
      let gone =
        "remove: [payments.wards.alliance.above, payments.wards.alliance.below]\n"
      let years = ["", "{years: 1, exercised: yes}"]
      let cells = (0..<60).map { (rules[$0 % 3], years[$0 % 2], 8_000 + 100 * $0) }
      let rows =
        "case,payments.wards.alliance.rule,payments.wards.alliance.above,payments.wards.alliance.below,contract.extension,services.wards.activity\n"
        + cells.enumerated().map { "C\($0),\($1.0),\"\($1.1)\",\($1.2)\n" }.joined()
      let outcome = try batch(rows, in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let all = lines(outcome.output).dropFirst()
      #expect(all.map { $0.prefix { $0 != "," } } == (0..<60).map { "C\($0)" })
      for number in [0, 1, 28, 59] {
        let own = cells[number]
        let changes =
          (number % 3 == 1 ? gone : "") + changed[number % 3]
          + (own.1.isEmpty ? "" : "contract: {extension: \(own.1)}\n")
          + "services: {wards: {activity: '\(own.2)'}}\n"
        let expected = try edited(changes, in: folder)
        #expect(all.dropFirst(number).first?.dropFirst("C\(number)".count) == expected.dropFirst())
      }
      let piped = try batch("", input: rows, in: folder)
      #expect(piped.output == outcome.output, "\(piped.messages)")
    }
  }

  @Test(
    "What is wrong with a cell is told with its row and column, and nothing is written",
    arguments: [
      (
        "payments.wards.alliance.rule", "blok",
        "error: column 'payments.wards.alliance.rule': 'blok' is not a choice for 'payments.wards.alliance.rule'; did you mean 'block'?"
      ),
      (
        "payments.wards.alliance.rul", "block",
        "did you mean 'payments.wards.alliance.rule'?"
      ),
      ("payments.ward.alliance.rule", "block", "no input of 't.yaml'"),
      (
        "contract.extension", "{year: 2}",
        "error: column 'contract.extension': 'contract.extension' has no key 'year'"
      ),
      (
        "landing.trust.support.path", "[100%, 67",
        "rows.csv:3: error: column 'landing.trust.support.path': "
      ),
      (
        "landing.trust.support.path", "[1, 2, 3, 4, 5, 6, 7]",
        "'landing.trust.support.path' has 7 values but the appraisal has 6 years"
      ),
      (
        "contract.years", "[3, 4]",
        "rows.csv:3: error: column 'contract.years': 'contract.years' takes one number here"
      ),
      (
        "landing.trust.support.rule", "margin",
        "rows.csv:3: error: with landing.trust.support.rule = margin: t.yaml"
      ),
      (
        "landing.trust.support.path", "remove",
        "rows.csv:3: error: with landing.trust.support.path = remove: t.yaml"
      ),
      ("contract.extension", "remove", "'contract.extension' is not in the scenario"),
      ("scenario.title", "A", "add --carry 'scenario.title'"),
      ("events.loss", "{kind: exclusion, party: nobody}", "there is no party 'nobody'"),
    ])
  func wrong(_ path: String, _ cell: String, _ message: String) throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch("case,\(path),spare\nA,,x\nB,\"\(cell)\",x\n", in: folder)
      #expect(outcome.status == 65 && outcome.output.isEmpty)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
  }

  @Test("A line or an input that a row's own model lacks is told with the row")
  func lacking() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(
        "case,services.wards.fixed,services.wards.fixed.cost\nA,,£4m\nB,{cost: £3m},£2m\n",
        in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let without = try batch(
        "case,contract.after_term\nA,\nB,relet\n", measures: ["time.active"], in: folder)
      #expect(without.status == 65 && without.output.isEmpty)
      #expect(
        without.messages
          == "rows.csv:3: error: with contract.after_term = relet there is no line 'time.active'\n")
    }
  }

  @Test("A number that is taken out falls back on its default")
  func fallback() throws {
    try TemporaryFolder.use { folder in
      let outcome = try batch(
        "case,services.wards.growth\nA,5%\nB,remove\nC,0%\n", in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let numbers = lines(outcome.output).map { $0.drop { $0 != "," } }
      #expect(numbers[2] == numbers[3] && numbers[1] != numbers[3], "\(outcome.output)")
    }
  }

  @Test("More than a block of rows comes out whole, in order, and twenty mistakes of many are told")
  func blocks() throws {
    try TemporaryFolder.use { folder in
      let count = 10_001
      let rows = (0..<count).map { "C\($0),\(["", "ends"][$0 % 2]),\(9_000 + $0 % 7)\n" }
      #expect(rows.joined().utf8.count > 2 * CSVBlocks.size)
      let header = "case,contract.after_term,services.wards.activity\n"
      let outcome = try batch(header + rows.joined(), measures: ["system.npv"], in: folder)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let all = lines(outcome.output).dropFirst()
      #expect(all.map { $0.prefix { $0 != "," } } == (0..<count).map { "C\($0)" })
      // Rows that are alike are worth the same, in whatever block they are.
      let worths = Dictionary(grouping: all.enumerated()) { $0.offset % 14 }.values
        .map { Set($0.map { $0.element.drop { $0 != "," } }) }
      #expect(worths.count == 14 && worths.allSatisfy { $0.count == 1 })

      let bad = (0..<count).map { "C\($0),,\($0 < 10 || $0 >= count - 30 ? "many" : "9k")\n" }
      let refused = try batch(header + bad.joined(), in: folder)
      #expect(refused.status == 65 && refused.output.isEmpty)
      let told = lines(refused.messages)
      #expect(told.count == 21 && told.last == "and 20 more")
      #expect(told[0].hasPrefix("rows.csv:2: error: ") && told[9].hasPrefix("rows.csv:11: "))
      #expect(told[10].hasPrefix("rows.csv:\(count - 30 + 2): "), "\(told[10])")
      let json = try BuiltTool.run(
        [
          "batch", "t.yaml", "--rows", "rows.csv", "--id", "case", "--json", "--measure",
          "system.npv",
        ], in: folder)
      let tree = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      #expect((tree?["errors"] as? [Any])?.count == 20 && tree?["more_errors"] as? Int == 20)
    }
  }

  @Test("JSON is the list of all cases, block after block; of no cases an empty one")
  func json() throws {
    try TemporaryFolder.use { folder in
      try write(Self.template, "t.yaml", in: folder)
      for count in [0, 1, 10_001] {
        let rows = (0..<count).map { "\($0),9k\n" }.joined()
        #expect(count < 2 || rows.utf8.count > CSVBlocks.size)
        try write("case,services.wards.activity\n" + rows, "rows.csv", in: folder)
        let outcome = try BuiltTool.run(
          [
            "batch", "t.yaml", "--rows", "rows.csv", "--id", "case", "--json", "--measure",
            "system.npv",
          ],
          in: folder)
        let list =
          try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
        #expect(list?.map { $0["case"] as? Int } == Array(0..<count), "\(outcome.messages)")
        #expect(outcome.output.hasPrefix(count == 0 ? "[]\n" : "[\n  {\n    \"case\": 0,\n"))
        #expect(outcome.output.hasSuffix("]\n"))
      }
    }
  }
}
