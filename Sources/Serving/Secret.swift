/// A word that nobody can guess, for addresses and headers.
public struct Secret: Sendable {
  /// The word: letters, digits, `-` and `_`.
  public let text: String

  /// Makes a new one of 192 random bits.
  public init() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    text = String((0..<32).map { _ in letters[Int(generator.next() >> 58)] })
  }

  /// Takes a word that was made before; nil if it is short or would not stand in an address.
  public init?(_ text: String) {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
      default: false
      }
    }
    guard isPlain, text.utf8.count >= 22 else { return nil }
    self.text = text
  }

  /// Whether somebody brought this word.
  ///
  /// It takes the same time for every word of the same length, so that nobody learns letters from it.
  func matches(_ other: String) -> Bool {
    let right = Array(text.utf8)
    let brought = Array(other.utf8)
    var difference = right.count ^ brought.count
    for (place, byte) in brought.enumerated() {
      difference |= Int(byte ^ right[place % right.count])
    }
    return difference == 0
  }
}
