import Glibc

/// The sole right to put files into some folders, held while a set is written and renamed.
///
/// Two runs that write to one folder wait for each other, so that no set mixes files of both. Who
/// holds the lock knows that no other run is at work there: hidden files that lie in the folder are
/// those of a run that was killed, and are swept away. The system frees the lock however a run ends.
/// A file system without locks, or a folder that may not be opened, is written to without one.
struct FolderLock: ~Copyable {
  /// How long to wait for another run, in steps of 20 ms: longer than any run takes to write.
  private static let steps = 1_500
  private static let step: UInt32 = 20_000
  private var descriptors: [Int32] = []

  /// Waits for the folders and takes them, in an order that is the same for every run.
  init(_ folders: Set<String>) throws(OutputError) {
    for folder in folders.sorted() {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      if descriptor < 0 {
        if [EMFILE, ENFILE].contains(errno) {
          throw .inputOutput(path: folder, reason: errorText(errno))
        }
        continue
      }
      descriptors.append(descriptor)
      if try FolderLock.take(descriptor, folder) { FolderLock.sweep(folder) }
    }
  }

  deinit { for descriptor in descriptors { close(descriptor) } }

  /// Whether the lock was taken; false where the file system has none.
  private static func take(_ descriptor: Int32, _ folder: String) throws(OutputError) -> Bool {
    for _ in 0..<steps {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      if errno != EWOULDBLOCK, errno != EINTR { return false }
      usleep(step)
    }
    throw .cannotCreate(path: folder, reason: "another run has been writing there for too long")
  }

  /// Takes away what runs that were killed have left.
  private static func sweep(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if StagedFile.isHidden(name) { unlink("\(folder)/\(name)") }
    }
  }
}
