/// What a walk through a formula finds: brackets, quotes, arguments, and how deep functions stand.
struct FormulaShape {
  /// An open bracket: that of a function, or one that only groups.
  private struct Bracket {
    let isFunction: Bool
    var arguments = 1
  }

  private var open: [Bracket] = []
  private var quote: UInt8?
  private var last: UInt8 = 0
  private var isClosedTooOften = false
  private var levels = 0
  /// Whether something points to another file.
  private(set) var isExternal = false
  /// The most arguments of a function.
  private(set) var mostArguments = 0
  /// How many functions stand inside each other at most.
  private(set) var mostLevels = 0

  /// Whether every bracket and quote that opens is closed, and none closes that is not open.
  var isBalanced: Bool { open.isEmpty && quote == nil && !isClosedTooOften }

  /// Takes the next byte of the formula.
  mutating func take(_ byte: UInt8) {
    defer { last = byte }
    if let quote {
      if byte == quote { self.quote = nil }
      return
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "("): enter()
    case UInt8(ascii: ")"): leave()
    case UInt8(ascii: ","): nextArgument()
    case UInt8(ascii: "["): isExternal = true
    default: break
    }
  }

  private mutating func enter() {
    let isFunction = isWord(last)
    open.append(Bracket(isFunction: isFunction))
    guard isFunction else { return }
    levels += 1
    mostLevels = max(mostLevels, levels)
  }

  private mutating func leave() {
    guard let closed = open.popLast() else {
      isClosedTooOften = true
      return
    }
    if closed.isFunction { levels -= 1 }
  }

  private mutating func nextArgument() {
    guard let bracket = open.last, bracket.isFunction else { return }
    open[open.count - 1].arguments += 1
    mostArguments = max(mostArguments, bracket.arguments + 1)
  }

  private func isWord(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || (48...57).contains(byte)
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }
}
