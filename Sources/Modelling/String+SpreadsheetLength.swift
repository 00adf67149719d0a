extension String {
  /// How long the text is in a spreadsheet at most: its units of UTF-16, and six more for each `_x`,
  /// which is written as `_x005F_x` where it could be read as the number of a character.
  public var spreadsheetLength: Int {
    var length = 0
    var last: UInt16 = 0
    for unit in utf16 {
      length += 1
      let isX = unit == UInt16(UInt8(ascii: "x")) || unit == UInt16(UInt8(ascii: "X"))
      if isX, last == UInt16(UInt8(ascii: "_")) { length += 6 }
      last = unit
    }
    return length
  }
}
