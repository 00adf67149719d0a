import CXlsxWriter
import Glibc

/// A file that has no name in any folder, so that nothing is left behind however the tool ends.
///
/// The library writes to paths only; the path given is this process's own door to the file.
struct MemoryFile: ~Copyable {
  private static let closeOnExec: UInt32 = 1
  private let descriptor: Int32

  init() throws(OutputError) {
    descriptor = memfd_create("glidepath", MemoryFile.closeOnExec)
    if descriptor < 0 {
      throw .inputOutput(path: "memory", reason: errorText(errno))
    }
  }

  deinit { close(descriptor) }

  /// Where the library finds the file.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that was written.
  func bytes() throws(OutputError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .inputOutput(path: "memory", reason: errorText(errno))
    }
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let read = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, off_t(count))
        if read <= 0 { break }
        count += read
      }
    }
    if bytes.count < Int(status.st_size) {
      throw .inputOutput(path: "memory", reason: "the file could not be read back")
    }
    return bytes
  }
}
