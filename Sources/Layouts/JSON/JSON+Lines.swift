public import AllianceModel
import Modelling
public import Notation

extension Alliance {
  /// Every line with its facts: whom and what it is about, when its numbers hold, how they come about.
  public var linesJSON: JSON { .list(model.lines.map(json)) }

  private func json(_ line: Line) -> JSON {
    let facts = line.subject
    return [
      "line": .text(line.id.text), "label": .text(line.label), "unit": .text(line.unit.label),
      "timing": .text(line.timing.rawValue), "meaning": .text(line.sentence),
      "total": .text(line.total == .none ? "none" : line.total.words),
      "as_usual": .bool(facts.isBusinessAsUsual), "party": text(facts.party),
      "counterparty": text(facts.counterparty), "service": text(facts.service),
      "kind": text(facts.kind), "recurrent": facts.recurrent.map(JSON.bool) ?? .null,
      "agreed_at_signing": .bool(facts.isAgreedAtSigning),
      "formula": text(line.formula.expressions.last?.text),
      "formula_of_base_year": text(
        line.formula.expressions.count > 1 ? line.formula.expressions.first?.text : nil),
    ]
  }

  private func text(_ words: String?) -> JSON { words.map(JSON.text) ?? .null }
}
