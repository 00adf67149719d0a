/// Why a workbook could not be read, changed or recalculated.
public enum RecalculationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A program that the proof needs is not there.
  case notInstalled(program: String)
  /// A program was stopped because it took too long.
  case tookTooLong(program: String, seconds: Int)
  /// A program ended with an error, or without writing what it was asked for.
  case failed(program: String, message: String)
  /// The file is not a workbook of the kind we write.
  case unreadable(part: String)
  /// No sheet has this name.
  case noSuchSheet(String)
  /// The cell is not in the file, or holds nothing.
  case emptyCell(sheet: String, cell: String)
  /// The cell holds a formula where an input was expected.
  case formulaCell(sheet: String, cell: String)
  /// The cell holds a value where a formula was expected.
  case valueCell(sheet: String, cell: String)
  /// The number cannot stand in a cell.
  case notFinite(sheet: String, cell: String)

  /// Where, what, and what to do instead.
  public var description: String {
    switch self {
    case .notInstalled(let program):
      "\(program) is not installed; the proof needs libreoffice-calc, gnumeric, zip and unzip"
    case .tookTooLong(let program, let seconds):
      "\(program) was stopped after \(seconds) seconds"
    case .failed(let program, let message): "\(program) failed: \(message)"
    case .unreadable(let part): "the workbook has no readable part \(part)"
    case .noSuchSheet(let sheet): "the workbook has no sheet “\(sheet)”"
    case .emptyCell(let sheet, let cell): "\(sheet)!\(cell) holds nothing"
    case .formulaCell(let sheet, let cell): "\(sheet)!\(cell) is a formula and no input"
    case .valueCell(let sheet, let cell): "\(sheet)!\(cell) holds no formula"
    case .notFinite(let sheet, let cell): "\(sheet)!\(cell) can hold finite numbers only"
    }
  }
}
