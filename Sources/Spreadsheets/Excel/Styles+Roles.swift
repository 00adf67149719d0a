import CXlsxWriter
import Layouts

extension Styles {
  /// Gives a format the looks of the part that a cell plays.
  static func dress(
    _ format: UnsafeMutablePointer<lxw_format>, as role: CellStyle.Role, on sheet: Sheet.Look
  ) {
    switch role {
    case .title: dressTitle(format, size: sheet.titleSize)
    case .note: format_set_font_color(format, Palette.grey)
    case .subtitle:
      format_set_bold(format)
      format_set_font_size(format, sheet.textSize + 2)
    case .heading: dressHeading(format)
    case .header: dressHeader(format)
    case .label, .data: break
    case .reference: dressReference(format)
    case .total: dressTotal(format)
    case .headline: format_set_bold(format)
    case .input: dressInput(format)
    case .choice:
      dressInput(format)
      format_set_bold(format)
      format_set_font_color(format, Palette.navy)
    case .inherited: fill(format, text: Palette.inheritedText, with: Palette.pale)
    case .setting:
      format_set_italic(format)
      fill(format, text: Palette.grey, with: Palette.pale)
    case .status:
      format_set_bold(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    }
  }

  private static let thin = UInt8(LXW_BORDER_THIN.rawValue)

  private static func dressTitle(_ format: UnsafeMutablePointer<lxw_format>, size: Double) {
    format_set_bold(format)
    format_set_font_size(format, size)
    format_set_font_color(format, Palette.navy)
  }

  private static func dressHeading(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_bold(format)
    fill(format, text: Palette.white, with: Palette.navy)
  }

  private static func dressHeader(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_bold(format)
    format_set_bottom(format, thin)
    format_set_bottom_color(format, Palette.navy)
  }

  private static func dressReference(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_size(format, 8)
    format_set_font_color(format, Palette.grey)
    // Numbers stand right in the column before: the words keep their distance.
    format_set_indent(format, 1)
  }

  private static func dressTotal(_ format: UnsafeMutablePointer<lxw_format>) {
    format_set_bold(format)
    format_set_top(format, thin)
    format_set_top_color(format, Palette.navy)
  }

  private static func dressInput(_ format: UnsafeMutablePointer<lxw_format>) {
    fill(format, text: Palette.inputText, with: Palette.inputFill)
    format_set_border(format, thin)
    format_set_border_color(format, Palette.line)
  }

  private static func fill(
    _ format: UnsafeMutablePointer<lxw_format>, text: UInt32, with colour: UInt32
  ) {
    format_set_font_color(format, text)
    format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
    format_set_bg_color(format, colour)
  }
}
