/// Why a file could not be written; whatever stood at its place before is untouched.
public enum OutputError: Error, Hashable, Sendable {
  /// The workbook holds something that the file format cannot hold.
  case invalidWorkbook([WorkbookProblem])
  /// The table holds something that a CSV file cannot hold.
  case invalidTable(name: String, reason: String)
  /// There is no place for the file: no folder, no right to write, something else at its path.
  case cannotCreate(path: String, reason: String)
  /// The place is right and writing failed all the same: a full disk, a broken device.
  case inputOutput(path: String, reason: String)
  /// The library that writes workbooks refused a step.
  case refused(step: String, reason: String)
  /// The finished workbook was read back and is not whole.
  case damaged(part: String, reason: String)

  /// The exit code of the tool: 65 for bad data, 73 where nothing can be created, else 74.
  public var exitCode: Int32 {
    switch self {
    case .invalidWorkbook, .invalidTable: 65
    case .cannotCreate: 73
    case .inputOutput, .refused, .damaged: 74
    }
  }
}

extension OutputError: CustomStringConvertible {
  /// What went wrong, for people; one line for each problem.
  public var description: String {
    switch self {
    case .invalidWorkbook(let problems): problems.map(\.description).joined(separator: "\n")
    case .invalidTable(let name, let reason): "table '\(name)': \(reason)"
    case .cannotCreate(let path, let reason): "cannot create '\(path)': \(reason)"
    case .inputOutput(let path, let reason): "cannot write '\(path)': \(reason)"
    case .refused(let step, let reason): "the workbook could not be built: \(step): \(reason)"
    case .damaged(let part, let reason):
      "the finished workbook is not whole: \(part): \(reason); is the disk full?"
    }
  }
}
