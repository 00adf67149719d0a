extension WrittenNumber {
  /// Reads a plainly written number out of bytes, blanks around it not counted: the same value and form as
  /// `init(reading:)` gives, many times as fast.
  ///
  /// Nil says nothing of the text but that it takes the longer way: it is no number, or one of more than 19
  /// digits, or so large that its digits are rounded before the power of ten is counted in.
  @inline(__always)
  public init?(plain bytes: UnsafeBufferPointer<UInt8>) {
    var digits = PlainDigits(bytes)
    guard let form = digits.read(), let size = digits.size else { return nil }
    self.init(value: digits.isNegative && size != 0 ? -size : size, form: form)
  }
}

/// Takes a number in bytes apart, from left to right.
private struct PlainDigits {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var end: Int
  /// The digits as one whole number.
  private var whole: UInt64 = 0
  /// How many digits there are.
  private var count = 0
  /// How many of them are noughts at the front.
  private var noughts = 0
  /// The power of ten to multiply them by.
  private var power = 0
  private(set) var isNegative = false

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
    while place < end, bytes[place] == 0x20 { place += 1 }
    while end > place, bytes[end - 1] == 0x20 { end -= 1 }
  }

  /// The number without its sign, rounded once; nil where this takes more than a division.
  var size: Double? {
    if power > 0 {
      guard whole <= 1 << 53, power <= 22 else { return nil }
      return Double(whole) * PlainDigits.power(power)
    }
    guard power < 0, whole > 0 else { return Double(whole) }
    return -power <= 19 ? PlainDigits.quotient(whole, PlainDigits.power(-power)) : nil
  }

  /// Reads all of the bytes; nil where they are no number, or too many digits.
  @inline(__always)
  mutating func read() -> WrittenNumber.Form? {
    isNegative = take(UInt8(ascii: "-"))
    if !isNegative { _ = take(UInt8(ascii: "+")) }
    let hasPounds = place + 1 < end && bytes[place] == 0xC2 && bytes[place + 1] == 0xA3
    if hasPounds { place += 2 }
    guard takeWhole() else { return nil }
    if take(UInt8(ascii: ".")) {
      let before = count
      takeDigits()
      guard count > before else { return nil }
      power = before - count
    }
    guard count - noughts <= 19 else { return nil }
    if place == end { return hasPounds ? .pounds : .plain }
    return takeEnding(hasPounds)
  }

  @inline(__always)
  private mutating func take(_ sign: UInt8) -> Bool {
    guard place < end, bytes[place] == sign else { return false }
    place += 1
    return true
  }

  @inline(__always)
  private mutating func takeDigits() {
    while place < end {
      let digit = bytes[place] &- 48
      guard digit <= 9 else { return }
      whole = whole &* 10 &+ UInt64(digit)
      if whole == 0 { noughts += 1 }
      count += 1
      place += 1
    }
  }

  /// Digits before the point: plain without leading noughts, or in groups of three.
  @inline(__always)
  private mutating func takeWhole() -> Bool {
    let start = place
    takeDigits()
    let first = count
    guard first > 0, first == 1 || bytes[start] != 48 else { return false }
    while take(UInt8(ascii: ",")) {
      guard first <= 3, bytes[start] != 48 else { return false }
      let before = count
      takeDigits()
      guard count == before + 3 else { return false }
    }
    return true
  }

  /// A sign behind the digits: `k`, `m`, `bn`, `%` or ` %`, in capitals too.
  private mutating func takeEnding(_ hasPounds: Bool) -> WrittenNumber.Form? {
    if !hasPounds, bytes[end - 1] == UInt8(ascii: "%") {
      let isBlank = bytes[place] == 0x20
      guard place + (isBlank ? 2 : 1) == end else { return nil }
      power -= 2
      return .percent
    }
    switch (bytes[place] | 0x20, end - place) {
    case (UInt8(ascii: "k"), 1): power += 3
    case (UInt8(ascii: "m"), 1): power += 6
    case (UInt8(ascii: "b"), 2):
      guard bytes[place + 1] | 0x20 == UInt8(ascii: "n") else { return nil }
      power += 9
    default: return nil
    }
    return hasPounds ? .pounds : .plain
  }

  /// A whole number divided by another, both above 0, rounded once to the nearest number, half to even.
  ///
  /// Both are shifted until their first bit is set, so that the quotient has 63 or 64 bits; what is left over
  /// counts as its last bit, which is far behind the last that a `Double` keeps.
  private static func quotient(_ number: UInt64, _ divisor: UInt64) -> Double {
    let (up, down) = (number.leadingZeroBitCount, divisor.leadingZeroBitCount)
    let shifted = number << UInt64(up)
    let (quotient, rest) = (divisor << UInt64(down)).dividingFullWidth(
      (high: shifted >> 1, low: shifted << 63))
    let sticky = rest == 0 ? quotient : quotient | 1
    return Double(sticky) * Double(bitPattern: UInt64(1023 + down - up - 63) << 52)
  }

  /// A power of ten: a whole number up to the 19th, and one that a `Double` holds exactly up to the 22nd.
  @inline(__always)
  private static func power<Number: Numeric>(_ exponent: Int) -> Number {
    var power: Number = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}
