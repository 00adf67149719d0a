extension CellAddress {
  /// Reads an address as people write it, `C7` or `$C$7`; nil where it is none.
  public init?(reference: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in reference.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 16_384:
        column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where row <= 1_048_576:
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
    }
    guard row > 0, column > 0, row <= 1_048_576, column <= 16_384 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
