/// The colours of the house, as RGB.
enum Palette {
  static let navy: UInt32 = 0x12436D
  static let white: UInt32 = 0xFFFFFF
  static let grey: UInt32 = 0x505A5F
  static let line: UInt32 = 0xB1B4B6
  static let grid: UInt32 = 0xDEE0E2
  static let pale: UInt32 = 0xF3F2F1
  static let inputText: UInt32 = 0x0000CC
  static let inputFill: UInt32 = 0xFFF9DB
  static let inheritedText: UInt32 = 0x00663D
  static let link: UInt32 = 0x1D4ED8
  static let goodText: UInt32 = 0x005A30
  static let goodFill: UInt32 = 0xDDF3E4
  static let badText: UInt32 = 0xA3120B
  static let badFill: UInt32 = 0xFFE3B8
  static let warm: UInt32 = 0xF4A77C
  static let cool: UInt32 = 0x9BC4E2
}
