import Modelling
public import Notation
public import Reports

extension Explanation {
  /// The tree of an explanation; of two cases with both values and what lies between them.
  public var json: JSON { ["scenarios": .texts(titles), "explanation": root.json] }
}

extension Explanation.Node {
  fileprivate var json: JSON {
    [
      "id": .text(id), "label": .text(label), "year": year.map(JSON.text) ?? .null,
      "unit": .text(unit.label), "values": .list(values.map { $0.map(JSON.number) ?? .null }),
      "difference": values.count == 2 ? .number(difference) : .null,
      "formulas": .texts(formulas),
      "sources": .list(
        provenances.map {
          [
            "stated_in": $0.place.map(JSON.text) ?? .null,
            "source": $0.source.map(JSON.text) ?? .null, "owner": $0.owner.map(JSON.text) ?? .null,
          ]
        }), "ends": end.map { .text("\($0)") } ?? .null, "parts": .list(parts.map(\.json)),
    ]
  }
}
