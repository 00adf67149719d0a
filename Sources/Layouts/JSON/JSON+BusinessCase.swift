import AllianceModel
import Modelling
public import Notation
public import Reports

extension BusinessCaseReport {
  /// Benefits by type, costs, what is left, cash beside, and by how much each must change.
  public var json: JSON {
    [
      "net_present_social_value": .number(social.value), "benefit_cost_ratio": .number(ratio.value),
      "benefits": rows(benefits + [allBenefits]), "costs": rows(costs + [allCosts]),
      "cash": rows(cash), "cash_by_party": rows(parties), "switching_values": rows(switching),
      "delivery": rows(delivery), "unmonetised": .texts(unmonetised.map(\.name)),
    ]
  }

  private func rows(_ rows: [Row]) -> JSON {
    .list(
      rows.map {
        [
          "line": .text($0.figure.line.text), "label": .text($0.words),
          "value": .number($0.figure.value), "unit": .text($0.figure.unit.label),
          "must_fall_by": $0.switching.map { .number($0.value) } ?? .null,
        ]
      })
  }
}
