internal import Foundation

extension SourceFile {
  /// Reads a file: UTF-8, with or without a byte order mark, of at most 1 MiB.
  public static func read(path: String) throws(Diagnostics) -> SourceFile {
    try checkExistence(path)
    let bytes = try read(path)
    guard bytes.count <= SourceLimits.bytes else {
      throw fault(
        "file-too-large", path, "the file is larger than 1 MiB (1,048,576 bytes)",
        "take out what is not needed, or split the scenario with 'extends:'")
    }
    return try decode([UInt8](bytes), name: path)
  }

  /// Decodes bytes that must be UTF-8; the error stands at the first byte that is not.
  static func decode(_ bytes: [UInt8], name: String) throws(Diagnostics) -> SourceFile {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]),
      let problem = otherKind(SourceFile(name: name, text: "PK\u{3}\u{4}"))
    {
      throw Diagnostics(problem)
    }
    if let text = String(validating: bytes, as: UTF8.self) {
      return SourceFile(name: name, text: text)
    }
    let sound = soundPrefix(bytes)
    let before = SourceFile(name: name, text: sound)
    var ruler = Ruler(before)
    throw Diagnostics(
      Diagnostic(
        code: "not-utf8", position: ruler.position(ofByte: before.text.utf8.count),
        message: "from here on the file is not readable as text in UTF-8",
        remedy: "save the file again with the encoding UTF-8"))
  }

  private static func soundPrefix(_ bytes: [UInt8]) -> String {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var sound = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { sound.append(scalar) }
    return String(sound)
  }

  private static func checkExistence(_ path: String) throws(Diagnostics) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw fault("file-missing", path, "there is no such file", neighbour(of: path))
    }
    if isFolder.boolValue {
      throw fault(
        "file-is-folder", path, "this is a folder, not a file", "name a file inside the folder")
    }
  }

  private static func read(_ path: String) throws(Diagnostics) -> Data {
    guard let handle = FileHandle(forReadingAtPath: path) else { throw unreadable(path) }
    var bytes = Data()
    do {
      while bytes.count <= SourceLimits.bytes,
        let more = try handle.read(upToCount: SourceLimits.bytes + 1 - bytes.count), !more.isEmpty
      {
        bytes += more
      }
      try handle.close()
    } catch { throw unreadable(path) }
    return bytes
  }

  private static func unreadable(_ path: String) -> Diagnostics {
    fault(
      "file-unreadable", path, "the file cannot be read", "check who is allowed to read the file")
  }

  private static func fault(_ code: String, _ path: String, _ message: String, _ remedy: String)
    -> Diagnostics
  {
    Diagnostics(
      Diagnostic(code: code, position: .whole(path), message: message, remedy: remedy))
  }

  /// A file of nearly the same name in the same folder.
  private static func neighbour(of path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.deletingLastPathComponent().path)
    if let near = nearestName(to: url.lastPathComponent, among: (names ?? []).prefix(1_000)) {
      return "did you mean '\(near)'?"
    }
    return "check the spelling and the folder you are in"
  }
}
