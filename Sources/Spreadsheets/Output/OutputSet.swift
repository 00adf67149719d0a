import Glibc
public import Layouts

/// Files that appear together: all of them whole, or none and the old ones untouched.
///
/// Every file is first written under a hidden name beside its place and brought to the disk; only
/// when all are there are they renamed, which replaces an old file at once. SIGINT,
/// SIGTERM and SIGHUP that come while a workbook is built or files are renamed wait until that is
/// over; runs that write to one folder wait for each other (`FolderLock`). A kill that no program can
/// wait for, or a crash of the machine, can leave a hidden file behind, which the next run sweeps
/// away, and between two renames some new files beside some old ones: each of them is whole.
public struct OutputSet: Sendable {
  /// The folder of the files.
  public let folder: String
  private var files: [(name: String, content: Content)] = []
  /// Files of an earlier set that this one does without.
  private var gone: [String] = []

  /// What a file holds.
  private enum Content {
    case bytes([UInt8])
    case spool(Spool)

    /// What it holds, piece by piece.
    func pieces() -> () -> [UInt8] {
      switch self {
      case .spool(let spool): return spool.reading()
      case .bytes(let bytes):
        var isGiven = false
        return {
          defer { isGiven = true }
          return isGiven ? [] : bytes
        }
      }
    }
  }

  /// An empty set for a folder, which is made with its parents if it is not there.
  public init(folder: String) throws(OutputError) {
    self.folder = folder.isEmpty ? "." : folder
    try Folder(path: self.folder).prepare()
  }

  /// Adds a workbook as an Excel file, built and read back before this returns.
  public mutating func add(_ workbook: Workbook, as name: String) throws(OutputError) {
    try checkPlace(name)
    files.append((name, .bytes(try workbook.excelFile(for: path(of: name), scratch: folder))))
  }

  /// Adds a table as a CSV file.
  public mutating func add(_ table: CSVTable, as name: String, mark: ByteOrderMark = .none)
    throws(OutputError)
  {
    try add(try table.file(mark: mark), as: name)
  }

  /// Adds a file of bytes.
  public mutating func add(_ bytes: [UInt8], as name: String) throws(OutputError) {
    try checkPlace(name)
    files.append((name, .bytes(bytes)))
  }

  /// Adds a file of bytes at a path below the folder, as `sources/northshire/five-years.yaml`.
  ///
  /// Folders between are made where they are missing. No part of the path may be `.`, `..` or empty.
  public mutating func add(_ bytes: [UInt8], below path: String) throws(OutputError) {
    try checkPath(path)
    files.append((path, .bytes(bytes)))
  }

  /// Takes away a file of an earlier set, and its folder where that is empty then, once all files of this
  /// set are in place; what is not there is gone already.
  public mutating func remove(below path: String) throws(OutputError) {
    try checkPath(path)
    gone.append(path)
  }

  /// Adds a file that was kept aside.
  public mutating func add(_ spool: Spool, as name: String) throws(OutputError) {
    try checkPlace(name)
    files.append((name, .spool(spool)))
  }

  /// Writes all files and says where they are; after an error every old file is as it was.
  @discardableResult public func commit() throws(OutputError) -> [String] {
    try makeFolders()
    var places: Set<String> = []
    for file in files { places.insert(try Target(path: path(of: file.name)).folder) }
    let lock = try FolderLock(places)
    let signals = SignalDelay()
    defer { signals.end() }
    let paths = try withoutFileSizeSignal { () throws(OutputError) -> [String] in
      try stageAndRename()
    }
    _ = consume lock
    return paths
  }

  private func stageAndRename() throws(OutputError) -> [String] {
    // Whoever held the lock before may have taken a folder away that was empty.
    try makeFolders()
    var staged: [StagedFile] = []
    do throws(OutputError) {
      for file in files {
        staged.append(try StagedFile(path: path(of: file.name), pieces: file.content.pieces))
      }
      for file in staged { try file.moveIntoPlace() }
      for folder in folders { try Folder(path: folder).synchronize() }
    } catch {
      for file in staged { file.discard() }
      throw error
    }
    try takeAway()
    return files.map { path(of: $0.name) }
  }

  /// The folder of the set and those between it and its files, each once, outer ones first.
  private var folders: [String] {
    var folders = [folder]
    for file in files {
      let parts = file.name.split(separator: "/").dropLast()
      for count in parts.indices {
        let inner = path(of: parts[...count].joined(separator: "/"))
        if !folders.contains(inner) { folders.append(inner) }
      }
    }
    return folders
  }

  private func makeFolders() throws(OutputError) {
    for folder in folders { try Folder(path: folder).prepare() }
  }

  private func takeAway() throws(OutputError) {
    for name in gone {
      let path = path(of: name)
      if unlink(path) != 0, errno != ENOENT, errno != ENOTDIR {
        throw .inputOutput(path: path, reason: errorText(errno))
      }
      // Of folders the inner first; one that holds something else stays.
      let parts = name.split(separator: "/").dropLast()
      for count in parts.indices.reversed() {
        rmdir(self.path(of: parts[...count].joined(separator: "/")))
      }
    }
    if !gone.isEmpty { try Folder(path: folder).synchronize() }
  }

  private func checkPath(_ path: String) throws(OutputError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }) else {
      throw .cannotCreate(
        path: self.path(of: path), reason: "this is not the path of a file below the folder")
    }
    try checkFree(path)
  }

  private func checkFree(_ name: String) throws(OutputError) {
    let path = path(of: name)
    if files.contains(where: { $0.name == name }) {
      throw .cannotCreate(path: path, reason: "two files of this run have the same name")
    }
    _ = try Target(path: path)
  }

  private func checkPlace(_ name: String) throws(OutputError) {
    let path = path(of: name)
    if name.isEmpty || name.utf8.contains(where: { $0 == UInt8(ascii: "/") || $0 == 0 })
      || name == "." || name == ".."
    {
      throw .cannotCreate(path: path, reason: "this is not the name of a file")
    }
    try checkFree(name)
  }

  private func path(of name: String) -> String { folder == "." ? name : "\(folder)/\(name)" }
}

extension Workbook {
  /// The workbook as an Excel file for a path, which is named where it cannot be built whole.
  ///
  /// SIGINT, SIGTERM and SIGHUP that come meanwhile wait; `scratch` is a folder in which the library keeps
  /// nameless files while it works.
  public func excelFile(for path: String, scratch: String) throws(OutputError) -> [UInt8] {
    let signals = SignalDelay()
    defer { signals.end() }
    do throws(OutputError) {
      return try withoutFileSizeSignal { () throws(OutputError) -> [UInt8] in
        try excelFile(scratch: scratch)
      }
    } catch .damaged(let part, let reason) {
      let damage = OutputError.damaged(part: part, reason: reason)
      throw .inputOutput(path: path, reason: damage.description)
    }
  }
}

/// Writes a workbook to a path, whole or not at all.
public func write(_ workbook: Workbook, to path: String) throws(OutputError) {
  var set = try OutputSet(folder: folder(of: path))
  try set.add(workbook, as: name(of: path))
  try set.commit()
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func name(of path: String) -> String {
  String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
}
