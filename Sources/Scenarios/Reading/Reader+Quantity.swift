import Modelling
import SourceText

extension Reader {
  /// A quantity that the file does not state: the same value in every year.
  mutating func quantity(_ form: QuantityForm, _ measure: Measure, holding value: Double)
    -> Quantity
  {
    let values: [Double]
    switch form {
    case .number, .year: values = [value]
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
    let (values, isLevel) = values(value, form, measure)
    return quantity(measure, shape(form, isLevel: isLevel), values, stated, node.position)
  }

  private mutating func quantity(
    _ measure: Measure, _ shape: Input.Shape, _ values: [Double], _ provenance: Provenance,
    _ position: SourcePosition
  ) -> Quantity {
    let key = (path.last ?? "").split(separator: "_").joined(separator: " ")
    let quantity = Quantity(
      input: Input(
        id: InputID(pathText), label: subject.isEmpty ? key : "\(subject): \(key)",
        unit: unit(measure.unit), shape: shape, values: values, bounds: measure.bounds,
        provenance: provenance),
      position: position)
    note(quantity)
    return quantity
  }

  /// A unit that names no thing counts what the service at hand counts.
  private func unit(_ unit: Unit) -> Unit {
    switch unit {
    case .activity(""): .activity(noun)
    case .poundsPer(""): .poundsPer(Reader.singular(noun))
    default: unit
    }
  }

  private static func singular(_ noun: String) -> String {
    noun.hasSuffix("s") ? String(noun.dropLast()) : noun
  }

  private func shape(_ form: QuantityForm, isLevel: Bool) -> Input.Shape {
    switch form {
    case .number, .year: .constant
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
    case .series: series(node, measure)
    case .oneOff: (oneOff(node, measure), false)
    }
  }

  /// Reads one number and holds it against unit and bounds.
  mutating func number(_ node: Node, _ measure: Measure) -> Double {
    guard let scalar = node.scalar else {
      report(
        "expected-number", node.position, "'\(pathText)' takes a number here",
        "write one number, such as 24,000 or £2.85m or 2.5%")
      return measure.bounds.lowerBound
    }
    do {
      let written = try readNumber(scalar, at: node.position)
      check(written, node.position, measure)
      return written.value
    } catch {
      report(error)
      return measure.bounds.lowerBound
    }
  }

  private mutating func check(
    _ written: WrittenNumber, _ position: SourcePosition, _ measure: Measure
  ) {
    let isMoney: Bool
    switch measure.unit {
    case .pounds, .poundsPer: isMoney = true
    default: isMoney = false
    }
    if written.form == .pounds, !isMoney {
      report(
        "wrong-unit", position, "'\(pathText)' is no sum of money but \(words(measure.unit))",
        "write it without the £")
    } else if written.form == .percent, isMoney {
      report(
        "wrong-unit", position, "'\(pathText)' is a sum of money, not a percentage",
        "write pounds, such as £2.85m or 450k")
    } else if !measure.bounds.contains(written.value) {
      report(
        "out-of-range", position,
        "'\(pathText)' is \(text(written.value, measure.unit)), out of range",
        "write \(words(measure.unit)) from \(text(measure.bounds.lowerBound, measure.unit)) "
          + "to \(text(measure.bounds.upperBound, measure.unit))")
    }
  }

  private func words(_ unit: Unit) -> String {
    switch unit {
    case .pounds, .poundsPer: "pounds"
    case .share, .rate: "a percentage"
    case .activity: "a quantity"
    default: "a number"
    }
  }

  private func text(_ value: Double, _ unit: Unit) -> String {
    switch unit {
    case .share, .rate: plain((value * 1e8).rounded() / 1e6) + "%"
    case .pounds, .poundsPer: "£" + plain(value)
    default: plain(value)
    }
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// Reads a financial year and gives its column.
  mutating func year(_ node: Node) -> Int? {
    guard let text = node.scalar?.text, let start = Years.start(of: text) else {
      report(
        "expected-year", node.position, "'\(pathText)' takes a financial year",
        "write it as \(years.label(1))")
      return nil
    }
    return column(ofYear: text, start, node.position)
  }

  mutating func column(ofYear text: String, _ start: Int, _ position: SourcePosition) -> Int? {
    if let column = years.column(startingIn: start) { return column }
    report(
      "year-outside", position, "\(text) lies outside the appraisal",
      "name a year from \(years.label(0)) to \(years.label(years.horizon)), "
        + "or make 'appraisal.years' larger")
    return nil
  }
}
