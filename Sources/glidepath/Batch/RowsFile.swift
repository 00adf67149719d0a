import Foundation
import Glibc
import SourceText
import Spreadsheets

/// The file that rows are read from, from its start and as often as it takes; what comes through a pipe is
/// kept aside on the disk.
struct RowsFile {
  /// The file as the user named it.
  let path: String
  /// What came through a pipe; nil where the file can be read again.
  private let kept: Spool?

  /// Finds a file.
  ///
  /// - Throws: that it is missing or cannot be read.
  init(path: String) throws {
    self.path = path
    guard FileManager.default.fileExists(atPath: path) else {
      throw BatchFailure("\(path): error: there is no such file", exitCode: 66)
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG else {
      kept = nil
      return
    }
    let spool = try Spool()
    guard let reading = FileReading(path) else { throw RowsFile.unreadable(path) }
    while case let piece = reading.next(), !piece.isEmpty { try spool.append(piece) }
    guard !reading.hasFailed else { throw RowsFile.unreadable(path) }
    kept = spool
  }

  /// Reads the rows from the start, block by block.
  ///
  /// - Throws: what is wrong with the file, or what the work throws.
  func reading<Made>(
    inBlocksOf size: Int = CSVBlocks.size, _ work: (inout CSVBlocks) throws -> Made
  ) throws -> Made {
    let reading = kept == nil ? FileReading(path) : nil
    guard let next = kept?.reading() ?? reading?.next else { throw RowsFile.unreadable(path) }
    let made = Result {
      var rows = try placed { () throws(CSVFault) in try CSVBlocks(size: size, more: next) }
      return try work(&rows)
    }
    if reading?.hasFailed == true { throw RowsFile.unreadable(path) }
    return try made.get()
  }

  /// Does what reads rows; what is wrong with them is told with its line.
  func placed<Made>(_ read: () throws(CSVFault) -> Made) throws(BatchFailure) -> Made {
    do {
      return try read()
    } catch {
      throw BatchFailure("\(path):\(error.line): error: \(error.reason)")
    }
  }

  private static func unreadable(_ path: String) -> BatchFailure {
    BatchFailure("\(path): error: the table cannot be read", exitCode: 66)
  }
}

/// A file that is read piece by piece.
private final class FileReading {
  private let handle: FileHandle
  /// Whether a piece could not be read.
  private(set) var hasFailed = false

  init?(_ path: String) {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    self.handle = handle
  }

  /// The next piece, nothing at the end.
  func next() -> [UInt8] {
    do {
      return [UInt8](try handle.read(upToCount: Spool.piece) ?? Data())
    } catch {
      hasFailed = true
      return []
    }
  }
}
