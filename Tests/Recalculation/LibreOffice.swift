public import Foundation

/// LibreOffice Calc without a window, made to recompute every formula on load.
///
/// It writes numbers with 15 significant digits. Each run has a profile of its own, so that several may run at once.
public struct LibreOffice: RecalculationEngine {
  /// The name that listings show.
  public let name = "LibreOffice"
  /// After how many seconds a run is stopped.
  public let seconds: Int

  /// Describes a LibreOffice whose runs may take some seconds.
  public init(seconds: Int = 120) { self.seconds = seconds }

  /// The version that the program states of itself.
  public func version() throws -> String {
    try TemporaryFolder.use { try run(["--version"], in: $0) }
  }

  /// Writes all workbooks anew in one run.
  public func rewrite(_ workbooks: [URL], in folder: URL) throws -> [URL] {
    let target = folder.appendingPathComponent("libreoffice", isDirectory: true)
    let printed = try run(
      ["--convert-to", "xlsx", "--outdir", target.path] + workbooks.map(\.path), in: folder)
    return try workbooks.map { workbook in
      let file = target.appendingPathComponent(workbook.lastPathComponent)
      // The program ends with 0 even where it could not load a file.
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw RecalculationError.failed(program: name, message: printed)
      }
      return file
    }
  }

  private func run(_ arguments: [String], in folder: URL) throws -> String {
    let profile = folder.appendingPathComponent("profile", isDirectory: true)
    let user = profile.appendingPathComponent("user", isDirectory: true)
    try FileManager.default.createDirectory(at: user, withIntermediateDirectories: true)
    try Self.settings.write(
      to: user.appendingPathComponent("registrymodifications.xcu"), atomically: true,
      encoding: .utf8)
    return try ForeignProgram(name: "soffice", seconds: seconds).run(
      ["-env:UserInstallation=\(profile.absoluteURL)", "--headless", "--norestore"] + arguments,
      in: folder)
  }

  /// Recalculation on load: 0 is always; as installed, cached values are trusted.
  private static let settings = """
    <?xml version="1.0" encoding="UTF-8"?>
    <oor:items xmlns:oor="http://openoffice.org/2001/registry">
      <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
        <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
      </item>
    </oor:items>
    """
}
