import AllianceModel
public import Analysis
import Modelling
public import Notation
public import Reports

extension FlowReport {
  /// A row for each flow; pounds by column, the base year first.
  public var json: JSON {
    .list(
      rows.map { row in
        [
          "line": .text(row.flow.line.text), "payer": .text(row.flow.payer),
          "payee": .text(row.flow.payee), "kind": .text(row.flow.kind.rawValue),
          "as_usual": .bool(row.flow.isBusinessAsUsual), "recurrent": .bool(row.flow.isRecurrent),
          "account": text(row.accounts?.paid.code),
          "counter_account": text(row.accounts?.received.code), "pounds": .numbers(row.pounds),
        ]
      })
  }

  private func text(_ code: String?) -> JSON { code.map(JSON.text) ?? .null }
}

extension LandingReport {
  /// Who bears the stranded cost of the party; pounds by column, the base year first.
  public var json: JSON {
    [
      "party": .text(party.id),
      "rows": .list(
        rows.map {
          [
            "line": .text($0.line.text), "bearer": .text($0.bearer.rawValue),
            "label": .text($0.bearer.heading), "pounds": .numbers($0.pounds),
          ]
        }),
    ]
  }
}

extension PartyBridge {
  /// What each kind of payment and cost adds for the party, at today's value.
  public var json: JSON {
    [
      "party": .text(party.id),
      "steps": .list(
        steps.map { ["label": .text($0.label), "pounds": .number($0.pounds)] }),
      "npv": .number(total.pounds),
    ]
  }
}

extension AtStake {
  /// What providers are paid with each metric at each threshold; pounds by year of the contract.
  func json(_ years: Years) -> JSON {
    [
      "years": .texts(self.years.map(years.label)),
      "payments": .list(
        payments.map {
          [
            "metric": .text($0.metric.id), "party": .text($0.party.id),
            "threshold": .text($0.threshold), "at": .number($0.value),
            "pounds": .numbers($0.pounds),
          ]
        }),
      "cliffs": .list(
        cliffs.map {
          [
            "metric": .text($0.metric.id), "party": .text($0.party.id),
            "thresholds": .texts($0.thresholds), "by": .number($0.resolution),
            "pounds": .numbers($0.pounds),
          ]
        }),
    ]
  }
}

extension JSON {
  /// A list of numbers.
  static func numbers(_ numbers: [Double]) -> JSON { .list(numbers.map(JSON.number)) }
}
