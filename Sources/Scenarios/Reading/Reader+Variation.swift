import Modelling
import Probability
import SourceText

/// A value that does not fit the range that is stated with it.
private struct Misfit {
  let value: Double
  /// The year in words, with a blank before it; empty where one value holds for all years.
  let year: String
  let range: ClosedRange<Double>
  let position: SourcePosition
  let measure: Measure
}

extension Reader {
  /// Holds values against the range that is stated with them: all years of a series, the sums of a one-off.
  mutating func checkFit(
    of values: [Double], _ shape: Input.Shape, _ provenance: Provenance, _ node: Node,
    _ measure: Measure
  ) {
    guard let range = provenance.range else { return }
    let variation = provenance.variation ?? .usual
    let columns =
      switch shape {
      case .constant: 0..<1
      case .level: values.count - 1..<values.count
      case .series: 1..<values.count
      case .oneOff: 0..<values.count
      }
    let wrong = columns.first { column in
      (shape != .oneOff || values[column] != 0) && !variation.fits(values[column], in: range)
    }
    guard let wrong else { return }
    let isYearly = !shape.isEditedOnce
    report(
      Misfit(
        value: values[wrong], year: isYearly ? " in \(years.label(wrong))" : "", range: range,
        position: isYearly ? place(of: wrong, in: node) : node.position, measure: measure),
      variation)
  }

  /// Where the value of a year stands: its entry of a list or a map, or else the whole.
  private func place(of column: Int, in node: Node) -> SourcePosition {
    if let items = node.sequence { return items[min(max(column, 1), items.count) - 1].position }
    return node[years.label(column)]?.position ?? node.position
  }

  private mutating func report(_ misfit: Misfit, _ variation: Variation) {
    switch variation {
    case .pert, .triangular, .uniform: reportOutside(misfit)
    case .normal: reportOffCentre(misfit, variation, "the middle of its range")
    case .lognormal:
      misfit.range.lowerBound > 0
        ? reportOffCentre(misfit, variation, "the geometric mean of its range")
        : reportNotPositive(misfit)
    }
  }

  private mutating func reportOutside(_ misfit: Misfit) {
    let range = misfit.range
    let wider = min(range.lowerBound, misfit.value)...max(range.upperBound, misfit.value)
    report(
      "bad-range", misfit.position,
      "'\(pathText)' is \(shown(misfit.value, misfit))\(misfit.year), outside its own range from "
        + ends(range, misfit),
      "write a value from \(ends(range, misfit)), or the range as \(list(wider, misfit))")
  }

  private mutating func reportOffCentre(_ misfit: Misfit, _ variation: Variation, _ words: String) {
    guard let centre = variation.centre(of: misfit.range) else { return }
    let width = misfit.range.upperBound - misfit.range.lowerBound
    let middle = short(centre, within: width * Variation.tolerance / 4)
    let isWhole = [.years, .year].contains(misfit.measure.unit)
    let remedies = [
      isWhole && centre != centre.rounded() ? nil : "write \(shown(middle, misfit))",
      around(misfit, variation).map {
        "keep \(shown(misfit.value, misfit)) with a range around it, such as \(list($0, misfit))"
      },
      "choose pert, which takes any value of its range",
    ].compactMap(\.self).prefix(2)
    report(
      "off-centre", misfit.position,
      "'\(pathText)' varies as \(variation.rawValue) and is \(shown(misfit.value, misfit))\(misfit.year), "
        + "but \(words) from \(ends(misfit.range, misfit)) is \(shown(middle, misfit))",
      remedies.joined(separator: ", or "))
  }

  private mutating func reportNotPositive(_ misfit: Misfit) {
    let (low, high) = (misfit.range.lowerBound, misfit.range.upperBound)
    let value = misfit.value
    let fitting =
      value > 0 && high > value
      ? short(value * value / high, within: (high - value) * Variation.tolerance / 4) : 0
    report(
      "off-centre", misfit.position,
      "'\(pathText)' varies as lognormal, and its range starts at \(shown(low, misfit)), not above 0",
      fitting > 0
        ? "write the range as \(list(fitting...high, misfit)), or choose pert"
        : "choose pert, or write a value and a range above 0")
  }

  /// A range of the same width around the value, as far as the key's bounds go; nil where there is none.
  private func around(_ misfit: Misfit, _ variation: Variation) -> ClosedRange<Double>? {
    let (range, value, bounds) = (misfit.range, misfit.value, misfit.measure.bounds)
    guard bounds.contains(value) else { return nil }
    let ends: (Double, Double)
    if variation == .normal {
      let half = min(
        (range.upperBound - range.lowerBound) / 2, value - bounds.lowerBound,
        bounds.upperBound - value)
      ends = (value - half, value + half)
    } else {
      guard value > 0 else { return nil }
      let least = bounds.lowerBound > 0 ? value / bounds.lowerBound : .infinity
      let times = min(
        (range.upperBound / range.lowerBound).squareRoot(), bounds.upperBound / value, least)
      ends = (value / times, value * times)
    }
    guard ends.0 < ends.1 else { return nil }
    let step = (ends.1 - ends.0) * Variation.tolerance / 4
    let found =
      max(
        bounds.lowerBound, short(ends.0, within: step))...min(
        bounds.upperBound, short(ends.1, within: step))
    return variation.fits(value, in: found) ? found : nil
  }

  private func ends(_ range: ClosedRange<Double>, _ misfit: Misfit) -> String {
    "\(shown(range.lowerBound, misfit)) to \(shown(range.upperBound, misfit))"
  }

  /// A range as the file states it, in which no comma stands within a number.
  private func list(_ range: ClosedRange<Double>, _ misfit: Misfit) -> String {
    let ends = [range.lowerBound, range.upperBound].map {
      shown($0, misfit).replacing(",", with: "")
    }
    return "[\(ends.joined(separator: ", "))]"
  }

  private func shown(_ value: Double, _ misfit: Misfit) -> String {
    misfit.measure.unit == .year
      ? years.label(Int(value.rounded())) : text(value, misfit.measure.unit)
  }

  /// A number with no more digits than tell it from one that lies a distance away.
  private func short(_ value: Double, within distance: Double) -> Double {
    var scale = 1.0
    while 1 / scale > distance, scale < 1e15 { scale *= 10 }
    guard scale == 1 else { return (value * scale).rounded() / scale }
    var step = 1.0
    while step * 10 <= distance { step *= 10 }
    return (value / step).rounded() * step
  }
}
