import AllianceModel
public import Notation
public import Reports
import Scenarios
import SourceText

extension LogicChain {
  /// What each part of the contract is worth, why it should work, and what the gains rest on.
  public var json: JSON {
    [
      "answer": .texts(sentences), "net_present_social_value": .number(social.value),
      "everything_else": .number(everythingElse.value), "gained": .number(gained.value),
      "by_evidence": .list(
        footings.map {
          [
            "rests_on": .text($0.footing.words), "gained": .number($0.gained.value),
            "share": .number($0.share.value),
          ]
        }), "rows": .list(rows.map(\.json)),
    ]
  }
}

extension LogicChain.Row {
  fileprivate var json: JSON {
    [
      "kind": .text(intervention.kind.rawValue), "path": .text(intervention.path),
      "name": .text(intervention.name), "present_value": worth.map { .number($0.value) } ?? .null,
      "because": intervention.because?.json ?? .null,
    ]
  }
}

extension Alliance.Because {
  fileprivate var json: JSON {
    [
      "context": .text(context), "mechanism": .text(mechanism), "outcome": .text(outcome),
      "whose_need": .text(whoseNeed), "evidence": .text(evidence.rawValue),
    ]
  }
}

extension QualityFindings {
  /// What is not said, each with its question and place.
  public var json: JSON {
    .list(
      all.map {
        [
          "question": .text($0.question.rawValue), "path": .text($0.path),
          "message": .text($0.message), "remedy": .text($0.question.remedy),
          "file": .text($0.position.file), "line": .number(Double($0.position.line)),
          "column": .number(Double($0.position.column)),
        ]
      })
  }
}
