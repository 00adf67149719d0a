public import Foundation

/// A spreadsheet program that computes workbooks anew.
public protocol RecalculationEngine: Sendable {
  /// The name that listings show.
  var name: String { get }

  /// The version that the program states of itself.
  func version() throws -> String

  /// Writes each workbook anew as .xlsx with all formulas recomputed, all in as few runs as the program allows.
  ///
  /// The answer holds one file for each workbook, in their order, within the folder.
  func rewrite(_ workbooks: [URL], in folder: URL) throws -> [URL]
}

extension RecalculationEngine {
  /// Computes workbooks anew and returns the values of all their sheets, by file.
  public func recalculate(_ files: [URL]) throws -> [URL: Grids] {
    let copies = try rewritten(files) { try XLSXPackage(reading: $0).grids() }
    return Dictionary(zip(files, copies)) { first, _ in first }
  }

  /// Computes packages anew and returns the values of all their sheets, in the order of the packages.
  public func recalculate(_ packages: [XLSXPackage]) throws -> [Grids] {
    try TemporaryFolder.use { folder in
      let files = try packages.enumerated().map { index, package in
        let file = folder.appendingPathComponent("\(index).xlsx")
        try package.write(to: file)
        return file
      }
      return try rewritten(files) { try XLSXPackage(reading: $0).grids() }
    }
  }

  /// Works on copies with names of their own: equal file names would overwrite each other.
  private func rewritten(_ files: [URL], _ read: (URL) throws -> Grids) throws -> [Grids] {
    guard !files.isEmpty else { return [] }
    return try TemporaryFolder.use { folder in
      let copies = try files.enumerated().map { index, file in
        let copy = folder.appendingPathComponent("workbook-\(index).xlsx")
        try FileManager.default.copyItem(at: file, to: copy)
        return copy
      }
      return try rewrite(copies, in: folder).map(read)
    }
  }
}
