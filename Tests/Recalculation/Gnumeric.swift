public import Foundation

/// Gnumeric's converter, made to recompute every formula.
///
/// On Debian it computes with 80-bit numbers and writes 21 significant digits. A circular formula is no error to it:
/// LibreOffice is the one that tells.
public struct Gnumeric: RecalculationEngine {
  /// The name that listings show.
  public let name = "Gnumeric"
  /// After how many seconds the conversion of one workbook is stopped.
  public let seconds: Int

  /// Describes a Gnumeric whose conversions may take some seconds each.
  public init(seconds: Int = 60) { self.seconds = seconds }

  /// The version that the program states of itself.
  public func version() throws -> String {
    try TemporaryFolder.use { try program.run(["--version"], in: $0) }
  }

  /// Writes each workbook anew in a run of its own, as the converter takes one at a time.
  public func rewrite(_ workbooks: [URL], in folder: URL) throws -> [URL] {
    let target = folder.appendingPathComponent("gnumeric", isDirectory: true)
    try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
    return try workbooks.map { workbook in
      let file = target.appendingPathComponent(workbook.lastPathComponent)
      try program.run(
        ["--recalc", "-T", "Gnumeric_Excel:xlsx2", workbook.path, file.path], in: folder)
      return file
    }
  }

  private var program: ForeignProgram { ForeignProgram(name: "ssconvert", seconds: seconds) }
}
