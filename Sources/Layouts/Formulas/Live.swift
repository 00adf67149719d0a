import Notation
import Reports

/// A formula of a sheet and what it gives, made by the same step: neither can say what the other does not.
///
/// Sentences, lists and checks of sheets are put together from these, as lines of the model are from
/// expressions. The formula has no equals sign; joined by `&`, compared or passed to functions it needs
/// no brackets, because only cells, texts and calls of functions are joined.
struct Live<Value: Sendable & Hashable>: Hashable, Sendable {
  /// The formula without its equals sign.
  let formula: String
  /// What it gives.
  let value: Value

  /// A formula that is known to give a value: a cell, or a call of a function.
  init(_ formula: String, _ value: Value) {
    self.formula = formula
    self.value = value
  }

  /// One of two, as a flag says.
  static func when(_ flag: Live<Bool>, _ this: Self, else other: Self) -> Self {
    Live(
      "IF(\(flag.formula),\(this.formula),\(other.formula))", flag.value ? this.value : other.value)
  }
}

typealias LiveNumber = Live<Double>
typealias LiveText = Live<String>
typealias LiveFlag = Live<Bool>

extension Live<Double> {
  /// The size without the sign.
  var magnitude: Self { Live("ABS(\(formula))", value.magnitude) }

  /// Whether it is below a number.
  func isBelow(_ limit: Double) -> LiveFlag {
    Live<Bool>("\(formula)<\(DecimalText.of(limit))", value < limit)
  }

  /// Whether it is above a number.
  func isAbove(_ limit: Double) -> LiveFlag {
    Live<Bool>("\(formula)>\(DecimalText.of(limit))", value > limit)
  }

  /// The number in words, with thousands separators and so many decimals.
  func fixed(_ places: Int) -> LiveText {
    Live<String>("FIXED(\(formula),\(places))", MoneyText.decimals(value, places))
  }

  /// A number less another.
  static func - (left: Self, right: Self) -> Self {
    Live("\(left.formula)-\(right.formula)", left.value - right.value)
  }

  /// The size of pounds as sentences have it: `£8.1m`, below a million `£805,234`.
  var poundsInWords: LiveText {
    let size = magnitude
    let million = MoneyText.million
    let millions = Live("\(size.formula)/\(DecimalText.of(million))", size.value / million)
    return .when(
      Live<Bool>(
        "\(size.formula)>=\(DecimalText.of(MoneyText.leastMillions))",
        size.value >= MoneyText.leastMillions),
      "£" + millions.fixed(1) + "m", else: "£" + size.fixed(0))
  }

  /// Both above one limit and below another.
  func isBetween(_ low: Double, _ high: Double) -> LiveFlag {
    Live<Bool>(
      "AND(\(formula)>=\(DecimalText.of(low)),\(formula)<=\(DecimalText.of(high)))",
      value >= low && value <= high)
  }

  /// The cell with this formula.
  func cell(_ role: CellStyle.Role = .data, _ format: NumberFormat) -> Cell {
    Cell(.formula(formula, .number(value)), CellStyle(role, format))
  }
}

extension Live: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation
where Value == String {
  /// A text that stands in the formula itself.
  init(stringLiteral text: String) {
    self.init("\"\(text.replacing("\"", with: "\"\""))\"", text)
  }

  /// A text that stands in the formula itself.
  static func literal(_ text: String) -> Self { Live(stringLiteral: text) }

  /// One text after another; nothing is added to nothing.
  static func + (left: Self, right: Self) -> Self {
    if left.formula == "\"\"" { return right }
    if right.formula == "\"\"" { return left }
    return Live("\(left.formula)&\(right.formula)", left.value + right.value)
  }

  /// Whether there is nothing.
  var isEmpty: LiveFlag { Live<Bool>("\(formula)=\"\"", value.isEmpty) }

  /// The cell with this formula.
  func cell(_ role: CellStyle.Role = .label) -> Cell {
    Cell(.formula(formula, .text(value)), CellStyle(role))
  }
}

extension Live<Bool> {
  /// 1 where it holds, else 0.
  var flag: LiveNumber { Live<Double>("IF(\(formula),1,0)", value ? 1 : 0) }
}
