/// Why a decision log cannot be used.
public enum RecordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It cannot be made or written to.
  case cannotWrite(path: String, reason: String)
  /// It cannot be read.
  case cannotRead(path: String, reason: String)
  /// Another workshop is writing it.
  case inUse(path: String)
  /// A line is no step.
  case broken(path: String, line: Int)
  /// It is about other contracts.
  case otherContracts(path: String, names: [String])
  /// A scenario was changed since talks began.
  case changedScenario(path: String, name: String)
  /// Its last steps make no scenario with this version of the tool.
  case notReplayed(path: String)

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write the decision log '\(path)': \(reason)"
    case .cannotRead(let path, let reason): "cannot read the decision log '\(path)': \(reason)"
    case .inUse(let path): "another workshop is writing the decision log '\(path)'"
    case .broken(let path, let line): "line \(line) of '\(path)' is no step of a decision log"
    case .otherContracts(let path, let names):
      "'\(path)' is the decision log of \(names.joined(separator: ", "))"
    case .changedScenario(let path, let name):
      "'\(name)' was changed since the talks of '\(path)' began"
    case .notReplayed(let path): "the last steps of '\(path)' make no scenario"
    }
  }

  /// What to do.
  public var remedy: String {
    switch self {
    case .cannotWrite, .cannotRead: "name another file with --log"
    case .inUse: "stop it, or name another file with --log"
    case .broken: "take the line out of a copy, or begin anew with --log ANOTHER.jsonl"
    case .otherContracts: "name the same scenarios in the same order, or another file with --log"
    case .changedScenario:
      "change it back, or begin anew with --log ANOTHER.jsonl: the same steps would give other numbers"
    case .notReplayed: "use the version of glidepath that wrote it"
    }
  }
}
