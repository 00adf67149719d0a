import Glibc
import Synchronization

/// A file that is on the disk under a hidden name and waits to take its place.
struct StagedFile {
  private static let number = Atomic<Int>(0)
  private static let (prefix, suffix) = (".glidepath-", ".tmp")
  private let target: Target
  private let hidden: String
  private let pieces: Pieces

  /// Gives what a file holds anew, each time by another call until there is nothing more.
  typealias Pieces = () -> () -> [UInt8]

  /// Writes what a file holds beside its place and brings it to the disk.
  init(path: String, pieces: @escaping Pieces) throws(OutputError) {
    let target = try Target(path: path)
    self.target = target
    // A device has no place beside it: it is written to at the end.
    self.pieces = pieces
    if target.isDevice {
      hidden = ""
      return
    }
    let descriptor: Int32
    (descriptor, hidden) = try StagedFile.openHidden(beside: target.path)
    let failure = StagedFile.fill(descriptor, with: pieces, rights: target.rights)
    close(descriptor)
    if let failure {
      unlink(hidden)
      throw .inputOutput(path: path, reason: errorText(failure))
    }
  }

  /// Takes the place, replacing an old file at once.
  func moveIntoPlace() throws(OutputError) {
    if target.isDevice { return try writeToDevice() }
    if rename(hidden, target.path) != 0 {
      throw .inputOutput(path: target.path, reason: errorText(errno))
    }
  }

  /// Whether a name is that of a hidden file.
  static func isHidden(_ name: String) -> Bool {
    name.hasPrefix(prefix) && name.hasSuffix(suffix)
  }

  /// Takes the hidden file away, if it is still there.
  func discard() { if !target.isDevice { unlink(hidden) } }

  private func writeToDevice() throws(OutputError) {
    let descriptor = open(target.path, O_WRONLY | O_CLOEXEC)
    if descriptor < 0 { throw .cannotCreate(path: target.path, reason: errorText(errno)) }
    defer { close(descriptor) }
    if let failure = StagedFile.write(pieces, to: descriptor) {
      throw .inputOutput(path: target.path, reason: errorText(failure))
    }
  }

  // A name may be taken: by a run that was killed, or in a shared folder by one in a container.
  private static func openHidden(beside path: String) throws(OutputError) -> (Int32, String) {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    while true {
      let number = number.wrappingAdd(1, ordering: .relaxed).newValue
      let hidden = "\(folder)\(prefix)\(getpid())-\(number)\(suffix)"
      let descriptor = open(hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, hidden) }
      if errno != EEXIST { throw openError(path: path) }
    }
  }

  private static func openError(path: String) -> OutputError {
    let full = [ENOSPC, EDQUOT, EIO, EMFILE, ENFILE].contains(errno)
    return full
      ? .inputOutput(path: path, reason: errorText(errno))
      : .cannotCreate(path: path, reason: errorText(errno))
  }

  private static func fill(_ descriptor: Int32, with pieces: Pieces, rights: mode_t?) -> Int32? {
    if let failure = write(pieces, to: descriptor) { return failure }
    if let rights { fchmod(descriptor, rights) }
    return fsync(descriptor) == 0 ? nil : errno
  }

  private static func write(_ pieces: Pieces, to descriptor: Int32) -> Int32? {
    let next = pieces()
    while true {
      let piece = next()
      if piece.isEmpty { return nil }
      if let failure = write(piece, to: descriptor) { return failure }
    }
  }

  /// Writes bytes; what failed, as the system numbers it.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let chunk = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, chunk.baseAddress, chunk.count)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return count < 0 ? errno : EIO }
        rest = rest.dropFirst(count)
      }
      return nil
    }
  }
}
