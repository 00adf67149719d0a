import Foundation
import Recalculation
import Testing

@testable import glidepath

/// Shares of gain and pain and rules of payment as published, each row through a template of its rule.
@Suite("Published gain, pain and payment")
struct GainPainVectorTests {
  @Test("Every row comes out as published, or as its rule says")
  func vectors() throws {
    let rows = try OracleTable("gain_pain_share_vectors.csv").rows
    var compared = 0
    for scheme in Scheme.all {
      let own = rows.filter { $0["id"].map(scheme.covers) ?? false }
      let settled = try TemporaryFolder.use { folder in
        let template = folder.appendingPathComponent("template.yaml")
        try scheme.text.write(to: template, atomically: true, encoding: .utf8)
        return try OracleTable.batch(
          template.path, own.map(scheme.columns), id: "id", measures: ["lines.answer"])
      }
      for row in own {
        let id = row["id"] ?? ""
        let computed = settled[id]?.first ?? .nan
        let exact = scheme.expected(row)
        #expect(abs(computed - exact) <= 1e-6 * max(1, abs(exact)), "\(id): \(computed), \(exact)")
        if let printed = Double(row["published_answer"] ?? "") {
          let tolerance = Double(row["tolerance"] ?? "") ?? 0
          #expect(abs(computed - printed) <= tolerance, "\(id): \(computed), printed \(printed)")
        }
        compared += 1
      }
    }
    #expect(compared == rows.count)
    print("\(compared) of \(rows.count) rows of gain and pain compared")
  }
}

/// A rule as a template, and how a row's words become its inputs; `lines.answer` is what is compared.
private struct Scheme {
  /// What ids of its rows start with.
  let prefix: String
  /// The template.
  let text: String
  /// The inputs of a row, from the numbers in its words and those in its id.
  let inputs: @Sendable ([String], [String]) -> [String: String]
  /// What must come out; the answer itself where nothing else is said.
  var expected: @Sendable ([String: String]) -> Double = { Double($0["recomputed"] ?? "") ?? .nan }

  /// Whether a row is of this rule: the longest prefix of all wins.
  func covers(_ id: String) -> Bool {
    Scheme.all.filter { id.hasPrefix($0.prefix) }.max { $0.prefix.count < $1.prefix.count }?.prefix
      == prefix
  }

  func columns(_ row: [String: String]) -> [String: String] {
    let id = row["id"] ?? ""
    let words = Scheme.numbers(row["inputs"] ?? "")
    return inputs(words, Scheme.numbers(String(id.dropFirst(prefix.count))))
      .merging(["id": id]) { first, _ in first }
  }

  /// The numbers in a text as written, such as `100k`, `-3%` or `0.08`.
  private static func numbers(_ text: String) -> [String] {
    text.matches(of: /-?[0-9][0-9,]*(\.[0-9]+)?[k%]?/).map { match in
      var number = String(match.output.0)
      while number.hasSuffix(",") { number.removeLast() }
      return number
    }
  }
}

extension Scheme {
  private static func contract(_ clauses: String, answer: String) -> String {
    """
    scenario: {title: Published rule}
    contract: {start: 2026/27, years: 1}
    appraisal: {years: 2}
    parties:
      client: {role: commissioner}
      team: {role: provider}
    lines:
      answer: {unit: factor, formula: "\(answer)"}

    """ + clauses
  }

  private static func pool(_ gainshare: String, answer: String = "pool.gain - pool.pain") -> String
  {
    contract("budget: {given: 1000}\nspend: 1000\ngainshare:\n" + gainshare, answer: answer)
  }

  /// Corridors in % of a benchmark of 100; the answer is a share of it.
  private static func corridors(_ bands: String) -> String {
    contract(
      "budget: {given: 100}\nspend: 100\ngainshare:\n  gain: \(bands)\n  pain: \(bands)\n",
      answer: "(pool.gain - pool.pain) / budget.total")
  }

  /// The row's rate is the last number of its id, as in `REACH-prof--0.12`.
  private static let rate: @Sendable ([String], [String]) -> [String: String] = { _, id in
    let rate = id.last.flatMap(Double.init) ?? 0
    return ["spend": "\(((1 - rate) * 1e9).rounded() / 1e7)"]
  }

  private static func payment(_ clause: String, answer: String = "service.ward.payment") -> String {
    contract(
      """
      services: {ward: {provider: team, activity: 100, unit_cost: £1}}
      payments:
        ward: {bau: {rule: blended, price: £1, plan: given, planned: 100, \(clause)}}

      """, answer: answer)
  }

  static let all: [Scheme] = [
    Scheme(
      prefix: "NEC-",
      text: pool("  pain: [{providers: 0%}]\n", answer: "contract.spend - pool.pain"),
      inputs: { words, _ in
        ["budget.given": words[0], "spend": words[1], "gainshare.pain.1.providers": words[2]]
      }),
    Scheme(
      prefix: "NEC-band-",
      text: pool(
        """
          gain: [{up_to: 10%, providers: 50%}, {up_to: 20%, providers: 30%}, {providers: 15%}]
          pain: [{up_to: 10%, providers: 50%}, {providers: 20%}]
        """),
      inputs: { words, _ in ["budget.given": words[0], "spend": words[1]] }),
    Scheme(
      prefix: "NEC-2p5-",
      text: pool(
        """
          gain: [{up_to: 2.5%, providers: 50%}, {providers: 0%}]
          pain: [{up_to: 2.5%, providers: 50%}, {providers: 100%}]
        """),
      inputs: { words, _ in ["budget.given": words[0], "spend": words[1]] }),
    Scheme(
      prefix: "REACH-prof-",
      text: corridors(
        "[{up_to: 5%, providers: 50%}, {up_to: 10%, providers: 35%}, "
          + "{up_to: 15%, providers: 15%}, {providers: 5%}]"),
      inputs: rate),
    Scheme(
      prefix: "REACH-glob-",
      text: corridors(
        "[{up_to: 25%, providers: 100%}, {up_to: 35%, providers: 50%}, "
          + "{up_to: 50%, providers: 25%}, {providers: 10%}]"),
      inputs: rate),
    Scheme(
      prefix: "GAP-",
      text: contract(
        """
        budget: {given: 100}
        spend: 100
        outcomes:
          metrics: {goal: {unit: '%', thresholds: [50%, 100%], forecast: 50%}}

        """, answer: "outcomes.score / 100"),
      inputs: { _, id in ["outcomes.metrics.goal.forecast": id[0] + "%"] }),
    Scheme(
      prefix: "GM-",
      text: contract(
        """
        budget: {given: 200}
        spend: 100
        outcomes:
          metrics: {goal: {thresholds: [0, 1], forecast: 1}}
        gainshare: {gain: [{providers: 40%}], factor: [{factor: 100%}]}

        """, answer: "pool.gain"),
      inputs: { words, _ in
        ["gainshare.gain.1.providers": words[0], "gainshare.factor.1.factor": words[1]]
      }),
    Scheme(
      prefix: "MRET-", text: payment("above: 30%, below: 100%"),
      inputs: { words, _ in
        [
          "payments.ward.bau.planned": words[0], "services.ward.activity": words[1],
          "payments.ward.bau.above": words[2],
        ]
      }),
    Scheme(
      // What the payer retains is 30 % of the value above the baseline that is asked for.
      prefix: "MRET-ER",
      text: payment(
        "above: 70%, below: 100%", answer: "service.ward.activity - service.ward.payment"),
      inputs: { _, _ in
        ["payments.ward.bau.planned": "1000000", "services.ward.activity": "1611266.666667"]
      },
      expected: { _ in 183_380 }),
    Scheme(
      prefix: "BLEND20-", text: payment("above: 20%, below: 20%"),
      inputs: { words, _ in
        ["payments.ward.bau.planned": words[0], "services.ward.activity": words[1]]
      }),
    Scheme(
      prefix: "API75-", text: payment("above: 75%, below: 75%"),
      inputs: { words, _ in
        ["payments.ward.bau.planned": words[0], "services.ward.activity": words[1]]
      }),
  ]
}
