import Glibc

/// A folder that files are written to.
struct Folder {
  let path: String

  /// Makes the folder and its parents where they are missing, and sees that one can write there.
  func prepare() throws(OutputError) {
    if path.utf8.contains(0) { throw .cannotCreate(path: path, reason: "the path has a zero byte") }
    try make(path)
    if access(path, W_OK | X_OK) != 0 {
      throw .cannotCreate(path: path, reason: errorText(errno))
    }
  }

  /// Brings the names in the folder to the disk.
  func synchronize() throws(OutputError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { throw .inputOutput(path: path, reason: errorText(errno)) }
    defer { close(descriptor) }
    // Some file systems cannot do this for folders, and say so; nothing is lost by it.
    if fsync(descriptor) != 0, errno != EINVAL {
      throw .inputOutput(path: path, reason: errorText(errno))
    }
  }

  private func make(_ path: String) throws(OutputError) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      throw .cannotCreate(path: path, reason: "it is not a folder")
    }
    if errno != ENOENT { throw .cannotCreate(path: path, reason: errorText(errno)) }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try make(String(path[..<slash]))
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw .cannotCreate(path: path, reason: errorText(errno))
    }
  }
}
