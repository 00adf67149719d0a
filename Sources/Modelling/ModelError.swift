/// Why lines cannot be put together to a model.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Two lines bear the same name.
  case namedTwice(LineID)
  /// A line reads another that does not exist.
  case unknownLine(LineID, in: LineID)
  /// A line reads an input that does not exist.
  case unknownInput(InputID, in: LineID)
  /// A line needs itself in the same year; the path starts and ends with it.
  case circle([LineID])
  /// A yearly value stands where one value for all years is needed.
  case yearlyInConstant(String, in: LineID)
  /// What a line holds in the base year looks at the year before it.
  case beforeBaseYear(LineID, in: LineID)
  /// A line with one value for all years is drawn together over the years.
  case constantOverYears(LineID, in: LineID)

  /// The lines that have to change.
  public var lines: [LineID] {
    switch self {
    case .circle(let path): path
    case .namedTwice(let id): [id]
    case .unknownLine(_, let reader), .unknownInput(_, let reader),
      .yearlyInConstant(_, let reader),
      .constantOverYears(_, let reader), .beforeBaseYear(_, let reader):
      [reader]
    }
  }

  /// A circle in words; of a long one its start and its end.
  private static func shown(_ path: [LineID]) -> String {
    let names = path.map(\.text)
    let shown =
      names.count <= 12
      ? names : names.prefix(6) + ["… (\(names.count - 10) more)"] + names.suffix(4)
    return shown.joined(separator: " → ")
  }

  /// The error in a sentence.
  public var description: String {
    switch self {
    case .namedTwice(let id): "two lines are named '\(id)'"
    case .unknownLine(let id, let reader): "line '\(reader)' reads '\(id)', which does not exist"
    case .unknownInput(let id, let reader):
      "line '\(reader)' reads input '\(id)', which does not exist"
    case .circle(let path):
      "lines need each other in the same year: " + ModelError.shown(path)
    case .yearlyInConstant(let name, let reader):
      "line '\(reader)' has one value for all years but reads '\(name)', which has one a year"
    case .beforeBaseYear(let id, let reader):
      "line '\(reader)' reads '\(id)' in the year before the base year, which does not exist"
    case .constantOverYears(let id, let reader):
      "line '\(reader)' draws '\(id)' together over the years, but it has one value for all of them"
    }
  }
}
