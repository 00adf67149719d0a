/// How much of a file that somebody sends is read: far more than a workbook of ours ever holds.
enum ReadingLimits {
  /// Bytes of the file.
  static let file = 128 << 20
  /// Parts of the file.
  static let parts = 10_000
  /// Bytes of one part, unpacked.
  static let part = 512 << 20
  /// Bytes of all parts together, unpacked.
  static let unpacked = 1 << 30
  /// How many times its packed size a part may have, once it is larger than `smallPart`.
  static let ratio = 100
  /// Bytes up to which a part may be packed as tightly as deflate can.
  static let smallPart = 4 << 20
  /// Elements inside each other.
  static let depth = 64
  /// Sheets.
  static let sheets = 1_000
  /// Cells of all sheets that hold something.
  static let cells = 2_000_000
  /// Texts that cells share.
  static let sharedTexts = 2_000_000
  /// Bytes of one text: Excel's 32,767 units, four bytes each at most.
  static let text = 131_068
  /// Bytes of all formulas, those that share one text counted each.
  static let formulas = 256 << 20
}
