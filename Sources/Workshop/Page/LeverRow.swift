import Modelling
import Notation
import Pages

/// A lever as people move it: a slider and a field, a field a year, or words; what was agreed and drafted;
/// where it is from, and who decides.
struct LeverRow {
  let lever: Lever
  /// What its elements are named after, unique on the page.
  let id: String
  let contract: String
  /// The contracts for which it speaks while all are changed at once.
  let shared: [String]
  /// What other contracts say.
  let elsewhere: [String]

  /// The row.
  var row: HTML {
    let row = HTML(
      "div",
      [
        "class": lever.isOpen ? "lever changed" : "lever", "id": "lever-\(id)",
        "data-path": lever.path, "data-contract": contract,
        "data-contracts": shared.joined(separator: " "),
      ],
      [name, control, facts, HTML("p", ["class": "problem", "id": "problem-\(id)", "hidden": ""])]
        + more)
    switch lever.control {
    case .slider(let scale, _), .series(let scale, _):
      return row.with("data-prefix", scale.prefix).with("data-suffix", scale.suffix)
    case .words: return row
    }
  }

  private var name: HTML {
    let label = HTML("label", ["id": "name-\(id)", "for": "field-\(id)"], lever.label)
    let heading = HTML("span", ["id": "name-\(id)"], lever.label)
    return HTML(
      "div", ["class": "name"],
      [lever.years.isEmpty ? label : heading]
        + (lever.isOpen ? [HTML("span", ["class": "mark"], "changed, not agreed")] : []))
  }

  private var control: HTML {
    switch lever.control {
    case .slider(let scale, let number):
      HTML("div", ["class": "control"], [slider(scale, number), field])
    case .series(let scale, let numbers): series(scale, numbers)
    case .words: HTML("div", ["class": "control single"], [field])
    }
  }

  private var described: String { "facts-\(id) problem-\(id)" }

  private func slider(_ scale: Scale, _ number: Double) -> HTML {
    HTML(
      "input",
      [
        "type": "range", "id": "slider-\(id)", "aria-labelledby": "name-\(id)",
        "aria-describedby": described, "aria-valuetext": lever.text, "autocomplete": "off",
        "min": DecimalText.of(scale.low), "max": DecimalText.of(scale.high),
        "step": DecimalText.of(scale.step), "value": DecimalText.of(number),
      ])
  }

  private var field: HTML {
    HTML(
      "input",
      [
        "type": "text", "id": "field-\(id)", "aria-describedby": described, "data-field": "",
        "autocomplete": "off", "spellcheck": "false", "value": lever.text,
      ])
  }

  private func series(_ scale: Scale, _ numbers: [Double]) -> HTML {
    let fields = zip(lever.years, numbers).enumerated().map { place, entry in
      HTML(
        "label",
        [
          .text(entry.0),
          HTML(
            "input",
            [
              "type": "number", "id": "field-\(id)-\(place)", "aria-describedby": described,
              "data-year": entry.0, "autocomplete": "off", "step": DecimalText.of(scale.step),
              "value": DecimalText.of(entry.1),
            ]),
        ])
    }
    return HTML(
      "div", ["class": "series", "role": "group", "aria-labelledby": "name-\(id)"], fields)
  }
}

extension LeverRow {
  /// What was agreed and drafted, in which unit, and what other contracts say.
  private var facts: HTML {
    let words =
      [unit, span].compactMap(\.self)
      + (lever.isOpen ? ["agreed: \(lever.agreed.isEmpty ? "as drafted" : lever.agreed)"] : [])
      + (lever.isMoved && !lever.drafted.isEmpty ? ["as drafted: \(lever.drafted)"] : [])
      + elsewhere
    let back = HTML(
      "button",
      [
        "type": "button", "class": "quiet", "id": "drafted-\(id)", "data-do": "drafted",
        "aria-describedby": "name-\(id)",
      ], "As drafted"
    ).with("hidden", "", if: !lever.isMoved)
    return HTML(
      "p", ["class": "facts"],
      [HTML("span", ["id": "facts-\(id)"], words.joined(separator: " · ")), back])
  }

  /// The unit, where the numbers do not show it.
  private var unit: String? {
    guard !lever.unit.isEmpty else { return nil }
    if case .slider(let scale, _) = lever.control,
      [scale.prefix, scale.suffix].contains(lever.unit)
    {
      return nil
    }
    if case .series = lever.control { return "in \(lever.unit); the last year holds on" }
    return "in \(lever.unit)"
  }

  private var span: String? {
    guard case .slider(let scale, _) = lever.control else { return nil }
    return "\(scale.text(scale.low)) to \(scale.text(scale.high))"
  }

  /// What it means, where it is from, who decides and what key it is.
  private var more: [HTML] {
    let provenance = lever.provenance
    let facts: [(String, String?)] = [
      ("", lever.meaning.isEmpty ? nil : lever.meaning), ("Decides: ", provenance.owner),
      ("Source: ", provenance.source), ("Date: ", provenance.date),
      ("Evidence: ", provenance.evidence), ("Note: ", provenance.note),
      ("Stated at ", provenance.place),
    ]
    let told = facts.compactMap { words, fact in fact.map { HTML("p", words + $0) } }
    let key = HTML("p", [.text("Key: "), HTML("code", lever.path)])
    return [
      HTML(
        "details", ["id": "more-\(id)"],
        [
          HTML(
            "summary",
            [HTML("span", ["class": "silent"], "\(lever.label): "), .text("meaning and source")])
        ]
          + told + [key])
    ]
  }
}
