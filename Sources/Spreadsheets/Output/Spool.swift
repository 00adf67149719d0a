import Glibc

/// Bytes kept aside on the disk, in a file without a name that is gone with whoever holds it.
///
/// What is written or read piece by piece waits here, so that a file appears whole or not at all and memory
/// does not grow with it.
public final class Spool: Sendable {
  /// How many bytes are read at a time.
  public static let piece = 65_536

  private let descriptor: Int32

  /// An empty spool in the folder for temporary files.
  public init() throws(OutputError) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(folder)/glidepath-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else {
      throw .inputOutput(path: folder, reason: errorText(errno))
    }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end.
  public func append(_ bytes: [UInt8]) throws(OutputError) {
    try withoutFileSizeSignal { () throws(OutputError) in
      if let failure = StagedFile.write(bytes, to: descriptor) {
        throw .inputOutput(path: "a temporary file", reason: errorText(failure))
      }
    }
  }

  /// Reads from the start, a piece at each call, and nothing at the end.
  public func reading() -> () -> [UInt8] {
    var offset = 0
    return {
      let piece = [UInt8](unsafeUninitializedCapacity: Spool.piece) { buffer, count in
        var read = -1
        repeat {
          read = pread(self.descriptor, buffer.baseAddress, buffer.count, off_t(offset))
        } while read < 0 && errno == EINTR
        count = max(0, read)
      }
      offset += piece.count
      return piece
    }
  }
}
