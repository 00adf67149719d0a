import Modelling
import SourceText

extension Reader {
  /// A quantity that the file does not state: the same value in every year.
  mutating func quantity(_ form: QuantityForm, _ measure: Measure, holding value: Double)
    -> Quantity
  {
    let values: [Double]
    switch form {
    case .number, .year, .flag: values = [value]
    case .series: values = [0] + Array(repeating: value, count: years.horizon)
    case .oneOff: values = Array(repeating: 0, count: years.count)
    }
    return quantity(measure, shape(form, isLevel: true), values, Provenance(), place)
  }

  /// Reads a quantity: a plain value, or an object with a value and its provenance.
  mutating func quantity(_ node: Node, _ form: QuantityForm, _ measure: Measure) -> Quantity {
    let (value, provenance) = unwrap(node, form, measure)
    var stated = provenance
    stated.place = "\(node.position.file):\(node.position.line)"
    let told = diagnostics.count
    forms = []
    let (values, isLevel) = values(value, form, measure)
    let shape = shape(form, isLevel: isLevel)
    if diagnostics.count == told { checkFit(of: values, shape, provenance, value, measure) }
    return quantity(measure, shape, values, stated, node.position, forms)
  }

  private mutating func quantity(
    _ measure: Measure, _ shape: Input.Shape, _ values: [Double], _ provenance: Provenance,
    _ position: SourcePosition, _ forms: Set<WrittenNumber.Form> = []
  ) -> Quantity {
    let quantity = Quantity(
      input: Input(
        id: InputID(pathText), label: trail.label,
        unit: unit(measure.unit), shape: shape, values: values, bounds: measure.bounds,
        provenance: provenance, meaning: meaning),
      position: position, forms: forms)
    note(quantity)
    return quantity
  }

  /// A unit that names no thing counts what the service at hand counts.
  private func unit(_ unit: Unit) -> Unit {
    switch unit {
    case .activity(""): .activity(noun)
    case .poundsPer(""): .poundsPer(Reader.singular(noun))
    case .measure(""): noun == "%" ? .share : .measure(noun)
    default: unit
    }
  }

  private static func singular(_ noun: String) -> String {
    noun.hasSuffix("s") ? String(noun.dropLast()) : noun
  }

  private func shape(_ form: QuantityForm, isLevel: Bool) -> Input.Shape {
    switch form {
    case .number, .year, .flag: .constant
    case .series: isLevel ? .level : .series
    case .oneOff: .oneOff
    }
  }

  /// The values by column and whether one value holds for all years.
  private mutating func values(_ node: Node, _ form: QuantityForm, _ measure: Measure)
    -> ([Double], Bool)
  {
    switch form {
    case .number: ([number(node, measure)], true)
    case .year: ([Double(year(node) ?? 0)], true)
    case .flag: ([flag(node)], true)
    case .series: series(node, measure)
    case .oneOff: (oneOff(node, measure), false)
    }
  }

  /// Reads one number and holds it against unit and bounds.
  mutating func number(_ node: Node, _ measure: Measure) -> Double {
    guard let scalar = node.scalar else {
      report(
        "expected-number", node.position,
        "'\(pathText)' takes one number here, not \(node.sequence == nil ? "keys" : "a list")",
        "write \(words(measure.unit)), such as \(sample(measure.unit))")
      return measure.bounds.lowerBound
    }
    do {
      let written = try readNumber(
        scalar, at: node.position, explained: diagnostics.count < Reader.suggestions)
      if written.value != 0 { forms.insert(written.form) }
      check(written, as: scalar.text, node.position, measure.counting(unit(measure.unit)))
      return written.value
    } catch {
      report(error)
      return measure.bounds.lowerBound
    }
  }

  /// What an input that is 1 or 0 is in the file.
  static let yesOrNo = ["yes", "no"]

  /// Reads yes or no and gives 1 or 0.
  mutating func flag(_ node: Node) -> Double { option(node, Reader.yesOrNo) == "yes" ? 1 : 0 }

  /// Reads a financial year and gives its column.
  mutating func year(_ node: Node) -> Int? {
    guard let text = node.scalar?.text, let start = Years.start(of: text) else {
      report(
        "expected-year", node.position, "'\(pathText)' takes a financial year",
        "write it as \(financialYear(node.scalar?.text ?? ""))")
      return nil
    }
    return column(ofYear: text, start, node.position)
  }

  /// The financial year that starts in a calendar year, or else the first of the contract.
  func financialYear(_ text: String) -> String {
    guard text.utf8.count == 4, let year = Int(text), year >= 1900 else { return years.label(1) }
    return Years.label(startingIn: year)
  }

  mutating func column(
    ofYear text: String, _ start: Int, _ position: SourcePosition, baseYear: Bool = false
  ) -> Int? {
    if let column = years.column(startingIn: start) { return column }
    report(
      "year-outside", position, "\(text) lies outside the appraisal",
      "name a year from \(years.label(baseYear ? 0 : 1)) to \(years.label(years.horizon)), "
        + "or make 'appraisal.years' larger")
    return nil
  }
}
