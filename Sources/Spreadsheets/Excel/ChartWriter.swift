import CXlsxWriter
import Layouts

/// Writes one chart with its caches filled from the cells it draws.
struct ChartWriter {
  let chart: Chart
  let workbook: Workbook
  let target: UnsafeMutablePointer<lxw_workbook>

  /// Lays the chart over a sheet.
  func insert(
    into worksheet: UnsafeMutablePointer<lxw_worksheet>, of sheet: String, lending text: CText
  ) throws(OutputError) {
    let step = "drawing the chart at \(sheet)!\(chart.anchor)"
    guard let drawing = workbook_add_chart(target, UInt8(type.rawValue)) else {
      throw .refused(step: step, reason: "the library gave none")
    }
    setTitles(of: drawing, lending: text)
    setAxes(of: drawing, lending: text)
    if chart.kind != .lines { chart_set_series_gap(drawing, 60) }
    if chart.kind == .bars {
      // What is lower and what is higher start at 0 on one line, the first name on top.
      chart_set_series_overlap(drawing, 100)
      chart_axis_set_reverse(axes(of: drawing).names)
    }
    for (index, (series, place)) in zip(chart.series, chart.colours).enumerated() {
      let colour = series.stroke == .invisible ? Palette.white : SeriesColours.all[place]
      try add(series, number: index, colour: colour, to: drawing, step: step)
    }
    try shortenLegend(of: drawing, step: step)
    var options = lxw_chart_options()
    options.description = text.lend(chart.alternativeText)
    options.x_scale = Double(chart.size.width) / 480
    options.y_scale = Double(chart.size.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    let (row, column) = (UInt32(chart.anchor.row), UInt16(chart.anchor.column))
    try check(step, worksheet_insert_chart_opt(worksheet, row, column, drawing, &options))
  }

  private var type: lxw_chart_type {
    switch chart.kind {
    case .columns: LXW_CHART_COLUMN
    case .stackedColumns: LXW_CHART_COLUMN_STACKED
    case .lines: LXW_CHART_LINE
    case .bars: LXW_CHART_BAR
    }
  }

  private func setTitles(of drawing: UnsafeMutablePointer<lxw_chart>, lending text: CText) {
    chart_title_set_name(drawing, chart.title)
    var font = chartFont(size: 12, lending: text)
    chart_title_set_name_font(drawing, &font)
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var small = chartFont(size: 9, lending: text)
    chart_legend_set_font(drawing, &small)
  }

  /// The axis along which names stand, and that of the values; the library swaps them where bars lie.
  private func axes(of drawing: UnsafeMutablePointer<lxw_chart>) -> (
    names: UnsafeMutablePointer<lxw_chart_axis>?, values: UnsafeMutablePointer<lxw_chart_axis>?
  ) {
    let (x, y) = (drawing.pointee.x_axis, drawing.pointee.y_axis)
    return chart.kind == .bars ? (y, x) : (x, y)
  }

  private func setAxes(of drawing: UnsafeMutablePointer<lxw_chart>, lending text: CText) {
    let (names, values) = axes(of: drawing)
    chart_axis_set_name(names, chart.horizontalTitle)
    chart_axis_set_name(values, chart.verticalTitle)
    chart_axis_set_num_format(values, chart.format.axisCode)
    // Beside the chart even where values fall below zero.
    chart_axis_set_label_position(names, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var font = chartFont(size: 9, lending: text)
    var grid = lxw_chart_line()
    (grid.color, grid.width) = (Palette.grid, 0.75)
    chart_axis_major_gridlines_set_line(values, &grid)
    if chart.kind == .bars { chart_axis_major_gridlines_set_visible(names, 0) }
    for axis in [names, values] {
      chart_axis_set_num_font(axis, &font)
      chart_axis_set_name_font(axis, &font)
    }
  }

  private func chartFont(size: Double, lending text: CText) -> lxw_chart_font {
    var font = lxw_chart_font()
    font.name = text.lend("Arial")
    font.size = size
    font.bold = size > 9 ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    return font
  }

  /// The legend names what is drawn, each name once.
  private func shortenLegend(of drawing: UnsafeMutablePointer<lxw_chart>, step: String)
    throws(OutputError)
  {
    let superfluous = chart.series.indices.filter { index in
      let series = chart.series[index]
      return series.stroke == .invisible
        || chart.series[..<index].contains { $0.name == series.name }
    }
    if superfluous.isEmpty { return }
    var numbers = superfluous.map(Int16.init) + [-1]
    try check(step, chart_legend_delete_series(drawing, &numbers))
  }
}
