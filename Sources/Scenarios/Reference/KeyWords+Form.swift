import Modelling
import Notation

extension KeyWords {
  /// What may stand under a key, in words.
  static func form(_ schema: Schema) -> String {
    switch schema {
    case .text: "a text"
    case .account: "the code of an account and its name"
    case .name(let most): "a name of at most \(most) characters"
    case .file(let kind): "the path of \(kind.words), as seen from this one"
    case .choice(let words): "one of " + words.joined(separator: ", ")
    case .day: "a day"
    case .year: "a financial year"
    case .number: "a number in the unit of the series that changes"
    case .quantity(let form, _): self.form(form)
    case .whole: "a whole number"
    case .decimal: "one number"
    case .paths(let count): "a list of the paths of \(count) inputs"
    case .ramp:
      "shares of full size (one, a list, or years with shares), or a curve: linear or s_curve"
    case .reference(let kind): "the id of \(article(kind)) under '\(kind.section)'"
    case .list(let item): "a list, each entry \(self.form(item))"
    case .map(let item): "ids, each with \(self.form(item))"
    case .table: "keys of its own"
    case .either(let forms):
      forms.map(self.form).reduce(into: [String]()) { told, form in
        if !told.contains(form) { told.append(form) }
      }.joined(separator: "; or ")
    }
  }

  private static func form(_ form: QuantityForm) -> String {
    switch form {
    case .number: "one number"
    case .series:
      "a number a year: one number, a list from the first year on, or years with numbers"
    case .oneOff: "sums in the years named: one for the first year, a list, or years with sums"
    case .year: "a financial year"
    case .flag: "yes or no"
    }
  }

  private static func article(_ kind: NameKind) -> String {
    "aeiou".contains(kind.rawValue.first ?? "x") ? "an \(kind.rawValue)" : "a \(kind.rawValue)"
  }

  /// A value as a scenario file states it; nil for a part with keys of its own.
  static func example(_ schema: Schema) -> String? {
    switch schema {
    case .text: "a few words"
    case .account(let example): example
    case .name: "Northshire"
    case .file(let kind): kind.example
    case .choice(let words): words.first
    case .day: "2026-09-30"
    case .year: "2026/27"
    case .number: "2.5%"
    case .quantity(let form, let measure): example(form, measure)
    case .whole(let bounds): "\(bounds.contains(10) ? 10 : bounds.lowerBound)"
    case .decimal(let bounds): "\(DecimalText.of(bounds.upperBound / 2))"
    case .paths(let count):
      "[\(["services.wards.growth", "services.homes.growth"].prefix(count).joined(separator: ", "))]"
    case .ramp: "{linear: {from: 2026/27, over: 4}}"
    case .reference(let kind): id(kind)
    // Nobody names the same word or the same party twice.
    case .list(.choice(let words)): "[\(words.prefix(2).joined(separator: ", "))]"
    case .list(.reference(let kind)): "[\(id(kind))]"
    case .list(let item): example(item).map { "[\($0), \($0)]" }
    // Texts under ids are of many kinds, which their meaning says.
    case .map(let item) where item.standsUnderAnyKey: nil
    case .map(let item): example(item).map { "{an_id: \($0)}" }
    case .table: nil
    case .either(let forms): forms.lazy.compactMap(example).first
    }
  }

  private static func example(_ form: QuantityForm, _ measure: Measure) -> String {
    switch form {
    case .number: measure.example
    case .series: "[\(measure.example), \(measure.example)]"
    case .oneOff: "{2027/28: \(measure.example)}"
    case .year: "2027/28"
    case .flag: "yes"
    }
  }

  private static func id(_ kind: NameKind) -> String {
    switch kind {
    case .index: "wages"
    case .party: "hospital"
    case .service: "wards"
    case .shift: "avoided_admissions"
    case .investment: "hub"
    case .metric: "falls"
    }
  }
}
