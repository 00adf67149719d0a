import CXlsxWriter
import Layouts

/// The formats of one workbook: one for each look that is used.
struct Styles {
  /// A look: the style of a cell and what follows from its place.
  struct Look: Hashable {
    var style: CellStyle
    var isLink = false
    var isAtRight = false
    var isBesideLongText = false
    var sheet = Sheet.Look.model
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// The format of a look.
  mutating func format(_ look: Look) throws(OutputError) -> UnsafeMutablePointer<lxw_format> {
    if let known = formats[look] { return known }
    let format = try plainFormat(look.sheet.textSize)
    format_set_num_format(format, look.sheet.code(of: look.style.format))
    // Beside a text of several lines all cells start at the top, else rules would cut into words.
    let vertical = look.isBesideLongText ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
    Styles.dress(format, as: look.style.role, on: look.sheet)
    if look.style.wraps { format_set_text_wrap(format) }
    if look.isAtRight {
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
      // Without brackets nothing keeps a number from the words of the next column.
      if look.sheet == .publication { format_set_indent(format, 1) }
    }
    if look.isLink {
      format_set_font_color(format, Palette.link)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    formats[look] = format
    return format
  }

  /// A format of its own with bold text on a fill, for cells that a condition colours.
  func signal(text: UInt32, fill: UInt32) throws(OutputError) -> UnsafeMutablePointer<lxw_format> {
    let format = try newFormat()
    format_set_bold(format)
    format_set_font_color(format, text)
    format_set_bg_color(format, fill)
    return format
  }

  private func plainFormat(_ size: Double) throws(OutputError) -> UnsafeMutablePointer<lxw_format> {
    let format = try newFormat()
    format_set_font_name(format, "Arial")
    format_set_font_size(format, size)
    return format
  }

  private func newFormat() throws(OutputError) -> UnsafeMutablePointer<lxw_format> {
    guard let format = workbook_add_format(workbook) else {
      throw .refused(step: "adding a style", reason: "out of memory")
    }
    return format
  }
}
