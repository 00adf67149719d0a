import CXlsxWriter
import Layouts

extension ChartWriter {
  /// Adds a series, its looks and its caches.
  func add(
    _ series: Chart.Series, number: Int, colour: UInt32,
    to drawing: UnsafeMutablePointer<lxw_chart>, step: String
  ) throws(OutputError) {
    guard let drawn = chart_add_series(drawing, nil, nil) else {
      throw .refused(step: step, reason: "out of memory")
    }
    if let cell = series.nameCell {
      chart_series_set_name_range(
        drawn, cell.sheet, UInt32(cell.range.first.row), UInt16(cell.range.first.column))
      try fill(drawn.pointee.title.range, from: cell, step: step)
    } else {
      chart_series_set_name(drawn, series.name)
    }
    let (categories, values) = (series.categories.range, series.values.range)
    chart_series_set_categories(
      drawn, series.categories.sheet, UInt32(categories.first.row),
      UInt16(categories.first.column), UInt32(categories.last.row), UInt16(categories.last.column))
    chart_series_set_values(
      drawn, series.values.sheet, UInt32(values.first.row), UInt16(values.first.column),
      UInt32(values.last.row), UInt16(values.last.column))
    try fill(drawn.pointee.categories, from: series.categories, step: step)
    try fill(drawn.pointee.values, from: series.values, step: step)
    dress(drawn, as: series.stroke, number: number, colour: colour)
  }

  private func fill(
    _ cache: UnsafeMutablePointer<lxw_series_range>, from source: SheetRange, step: String
  ) throws(OutputError) {
    let sheet = workbook.sheets.first { $0.name == source.sheet }
    for address in source.range.cells {
      let code =
        switch sheet?[address].value {
        case .number(let number): chart_cache_append(cache, nil, number == 0 ? 0 : number, 0)
        case .text(let text): chart_cache_append(cache, TextRule.escaped(text), 0, 0)
        case nil: chart_cache_append(cache, nil, 0, 1)
        }
      if code != 0 { throw .refused(step: step, reason: "out of memory") }
    }
  }

  private func dress(
    _ drawn: UnsafeMutablePointer<lxw_chart_series>, as stroke: Chart.Stroke, number: Int,
    colour: UInt32
  ) {
    var line = lxw_chart_line()
    (line.color, line.width) = (colour, chart.kind == .lines ? 2.25 : 0.75)
    // A border would draw columns of 0 as lines.
    if stroke == .invisible || chart.kind != .lines { line.none = 1 }
    if stroke == .dashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    chart_series_set_line(drawn, &line)
    if chart.kind == .lines {
      setMarker(of: drawn, as: stroke, number: number, colour: colour)
    } else {
      fillColumn(of: drawn, as: stroke, colour: colour)
    }
  }

  private func setMarker(
    of drawn: UnsafeMutablePointer<lxw_chart_series>, as stroke: Chart.Stroke, number: Int,
    colour: UInt32
  ) {
    let shapes = [
      LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE,
      LXW_CHART_MARKER_DIAMOND,
    ]
    let shape = stroke == .invisible ? LXW_CHART_MARKER_NONE : shapes[number % shapes.count]
    chart_series_set_marker_type(drawn, UInt8(shape.rawValue))
    chart_series_set_marker_size(drawn, 6)
    var line = lxw_chart_line()
    line.color = colour
    var fill = lxw_chart_fill()
    fill.color = stroke == .dashed ? Palette.white : colour
    chart_series_set_marker_line(drawn, &line)
    chart_series_set_marker_fill(drawn, &fill)
  }

  // A dashed series of columns is striped, so that it is told apart without its colour.
  private func fillColumn(
    of drawn: UnsafeMutablePointer<lxw_chart_series>, as stroke: Chart.Stroke, colour: UInt32
  ) {
    if stroke == .dashed {
      var pattern = lxw_chart_pattern()
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      (pattern.fg_color, pattern.bg_color) = (colour, Palette.white)
      chart_series_set_pattern(drawn, &pattern)
      return
    }
    var fill = lxw_chart_fill()
    fill.color = colour
    if stroke == .invisible { fill.none = 1 }
    chart_series_set_fill(drawn, &fill)
  }
}
