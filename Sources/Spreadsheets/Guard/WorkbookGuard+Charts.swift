import Layouts

extension WorkbookGuard {
  /// What is wrong with a chart.
  func faults(of chart: Chart) -> [WorkbookProblem.Fault] {
    let texts: [(WorkbookProblem.Place, String)] = [
      (.chartTitle, chart.title), (.axisTitle, chart.horizontalTitle),
      (.axisTitle, chart.verticalTitle),
    ]
    return texts.flatMap { faults(ofChartText: $1, at: $0) } + sizeFaults(of: chart)
      + TextRule.faults(
        in: chart.alternativeText, at: .alternativeText, limit: Limits.alternativeTextUnits)
      + chart.series.flatMap(faults(of:))
  }

  /// What is wrong with what an input cell accepts and says.
  func faults(of validation: Validation) -> [WorkbookProblem.Fault] {
    var faults = TextRule.faults(
      in: validation.title, at: .validationTitle, limit: Limits.validationTitleUnits)
    faults += TextRule.faults(
      in: validation.message, at: .validationMessage, limit: Limits.propertyUnits)
    if !isInBounds(validation.range) { faults.append(.outOfBounds(.validation)) }
    switch validation.rule {
    case .decimal(let bounds) where !(bounds.upperBound - bounds.lowerBound).isFinite:
      faults.append(.notFinite(.validation))
    case .whole(let bounds) where bounds.lowerBound < -(1 << 53) || bounds.upperBound > 1 << 53:
      faults.append(.outOfBounds(.validation))
    case .oneOf(let source):
      faults += [missing(.validation, sheet: source.sheet, range: source.range)].compactMap { $0 }
    default: break
    }
    return faults
  }

  private func sizeFaults(of chart: Chart) -> [WorkbookProblem.Fault] {
    var faults: [WorkbookProblem.Fault] = []
    let isPlaced = isInBounds(CellRange(chart.anchor, chart.anchor))
    let pixels = 10...10_000
    if !isPlaced || !pixels.contains(chart.size.width) || !pixels.contains(chart.size.height) {
      faults.append(.outOfBounds(.chart))
    }
    if chart.series.isEmpty { faults.append(.empty(.series)) }
    let names = Set(chart.series.filter { $0.stroke != .invisible }.map(\.name)).count
    if names > Limits.seriesPerChart {
      faults.append(.tooMany(.series, count: names, limit: Limits.seriesPerChart))
    }
    return faults
  }

  // The library takes a title that begins with an equals sign for a formula.
  private func faults(ofChartText text: String, at place: WorkbookProblem.Place)
    -> [WorkbookProblem.Fault]
  {
    TextRule.faults(in: text, at: place, limit: Limits.chartTextUnits)
      + (text.isEmpty ? [.empty(place)] : [])
      + (text.utf8.first == UInt8(ascii: "=") ? [.startsLikeFormula(place)] : [])
  }

  private func faults(of series: Chart.Series) -> [WorkbookProblem.Fault] {
    let ranges = [series.categories, series.values]
    let absent = ranges.compactMap { missing(.series, sheet: $0.sheet, range: $0.range) }
    let faults = faults(ofChartText: series.name, at: .seriesName) + absent
    if !absent.isEmpty { return faults }
    if ranges.contains(where: { !isLine($0.range) })
      || series.categories.range.cells.count != series.values.range.cells.count
    {
      return faults + [.unevenSeries(series.name)]
    }
    return faults + (hasText(series.values) ? [.textInSeries(series.name)] : [])
  }

  private func isLine(_ range: CellRange) -> Bool {
    range.first.row == range.last.row || range.first.column == range.last.column
  }

  private func hasText(_ source: SheetRange) -> Bool {
    source.range.cells.contains {
      if case .text = sheets[source.sheet]?[$0].value { true } else { false }
    }
  }
}
