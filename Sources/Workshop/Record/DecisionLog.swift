import Foundation
import SourceText

/// The decision log `NAME.workshop.jsonl`: a line for what talks are about, and a line a step, in the order done.
///
/// A step is on the disk before anybody is answered. One process at a time writes a log.
public final class DecisionLog: Sendable {
  /// The file.
  public let path: String
  private let file: Int32

  /// The name of the log of a scenario file, beside it.
  public static func path(beside scenario: String) -> String {
    let url = URL(fileURLWithPath: scenario)
    let name = url.deletingPathExtension().lastPathComponent + ".workshop.jsonl"
    guard scenario.contains("/") else { return name }
    return (scenario as NSString).deletingLastPathComponent + "/" + name
  }

  /// Opens a log to add to it, and gives the talks as its last whole line left them.
  ///
  /// - Parameters:
  ///   - path: the file; it is made if there is none.
  ///   - session: talks that begin with what the files say.
  /// - Returns: the log, and the talks.
  /// - Throws: `RecordError`.
  public static func open(
    _ path: String, of session: Session
  ) throws(RecordError) -> (log: DecisionLog, session: Session) {
    let log = try DecisionLog(path)
    let text = try log.text()
    guard !text.isEmpty else {
      try log.add(RecordText.line(RecordOpening(session)))
      return (log, session)
    }
    return (log, try RecordText(text, of: path).session(from: session))
  }

  private init(_ path: String) throws(RecordError) {
    self.path = path
    file = Glibc.open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard file >= 0 else {
      throw .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { throw .inUse(path: path) }
  }

  deinit { close(file) }

  /// Writes a step to the disk, whole, before it returns.
  ///
  /// - Throws: `RecordError.cannotWrite`; what was written of the step is taken out again.
  public func add(_ step: Step) throws(RecordError) { try add(RecordText.line(step)) }

  private func add(_ line: [UInt8]) throws(RecordError) {
    let end = lseek(file, 0, SEEK_END)
    var written = 0
    while written < line.count {
      let count = line.withUnsafeBytes { bytes in
        write(file, bytes.baseAddress?.advanced(by: written), line.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw refusal(after: end) }
      written += count
    }
    guard fsync(file) == 0 else { throw refusal(after: end) }
  }

  private func refusal(after end: off_t) -> RecordError {
    let reason = String(cString: strerror(errno))
    ftruncate(file, end)
    return .cannotWrite(path: path, reason: reason)
  }

  /// All whole lines; a last one that was cut off, because nobody was answered, is taken out.
  private func text() throws(RecordError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    lseek(file, 0, SEEK_SET)
    while true {
      let count = read(file, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw .cannotRead(path: path, reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      bytes += part[..<count]
    }
    let whole = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if whole < bytes.count { ftruncate(file, off_t(whole)) }
    return Array(bytes[..<whole])
  }
}
