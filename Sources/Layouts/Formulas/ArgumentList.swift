/// A function with its arguments, however many: Excel takes 255 at a time.
///
/// More than that are printed as calls inside one call, `SUM(SUM(…),SUM(…))`, which is the same for
/// functions that take their arguments in any grouping.
struct ArgumentList {
  /// The most arguments that Excel takes in one call.
  static let most = 255
  /// The functions that give the same when calls stand inside each other.
  private static let grouped: Set = ["SUM", "MIN", "MAX", "AND", "OR"]

  private let function: String
  private let arguments: [ExcelFormula]

  /// Takes a function's name and its arguments as formulas.
  init(function: String, _ arguments: [ExcelFormula]) {
    self.function = function
    self.arguments = arguments
  }

  /// Takes a function's name and its arguments as texts that are alike in every column.
  init(function: String, _ texts: [String]) {
    self.init(
      function: function,
      texts.map { text in
        var formula = ExcelFormula()
        formula.append(text)
        return formula
      })
  }

  /// Prints the call, and calls inside it where there are too many arguments for one.
  func print(_ out: inout ExcelFormula) {
    var list = arguments
    while list.count > Self.most, Self.grouped.contains(function) { list = inGroups(list) }
    append(list, &out)
  }

  private func inGroups(_ list: [ExcelFormula]) -> [ExcelFormula] {
    stride(from: 0, to: list.count, by: Self.most).map { start in
      var group = ExcelFormula()
      append(Array(list[start..<min(start + Self.most, list.count)]), &group)
      return group
    }
  }

  private func append(_ list: [ExcelFormula], _ out: inout ExcelFormula) {
    out.append(function + "(")
    for (position, argument) in list.enumerated() {
      if position > 0 { out.append(",") }
      out.append(argument)
    }
    out.append(")")
  }
}
