import Glibc

/// The place of a file: free, or taken by a file that may be replaced.
struct Target {
  /// Where the file will stand; what a link leads to rather than the link.
  let path: String
  /// The rights of the file that stands there, nil where there is none.
  let rights: mode_t?
  /// Whether the place is a device such as `/dev/full`, which is written to and never replaced.
  let isDevice: Bool

  /// The folder of the place, by the one path that no link leads through; as named where it has none.
  var folder: String {
    let slash = path.lastIndex(of: "/")
    let named = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let real = realpath(named, nil) else { return named }
    defer { free(real) }
    return String(cString: real)
  }

  init(path: String) throws(OutputError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno != ENOENT { throw .cannotCreate(path: path, reason: errorText(errno)) }
      (self.path, rights, isDevice) = (path, nil, false)
      return
    }
    var place = path
    if status.st_mode & S_IFMT == S_IFLNK {
      guard let real = realpath(path, nil) else {
        throw .cannotCreate(path: path, reason: "the link leads nowhere")
      }
      defer { free(real) }
      place = String(cString: real)
      if stat(place, &status) != 0 {
        throw .cannotCreate(path: path, reason: errorText(errno))
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: (self.path, rights, isDevice) = (place, status.st_mode & 0o777, false)
    case S_IFCHR: (self.path, rights, isDevice) = (place, nil, true)
    case S_IFDIR: throw .cannotCreate(path: path, reason: "there is a folder of that name")
    default: throw .cannotCreate(path: path, reason: "it is not a plain file")
    }
  }
}
