/// Which files a package holds, each with its fingerprint, in the form that `sha256sum -c` checks.
public struct Manifest: Hashable, Sendable {
  /// The name of its file.
  public static let file = "manifest.sha256"

  /// The fingerprints by the path of the file, as seen from the folder of the package.
  public let digests: [String: SHA256]

  /// Takes the fingerprints of files.
  public init(of files: [PackageFile]) {
    digests = Dictionary(
      files.map { ($0.path, SHA256($0.bytes)) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a manifest that was written; lines that are none are passed over.
  public init(reading text: String) {
    var digests: [String: SHA256] = [:]
    for line in text.split(separator: "\n") {
      let isEscaped = line.hasPrefix("\\")
      let line = isEscaped ? line.dropFirst() : line
      guard let digest = SHA256(digits: line.prefix(64)) else { continue }
      let rest = line.dropFirst(64)
      guard rest.hasPrefix("  ") else { continue }
      let name = String(rest.dropFirst(2))
      digests[isEscaped ? Manifest.unescaped(name) : name] = digest
    }
    self.digests = digests
  }

  /// The text: a line for each file, sorted by path; two spaces stand between fingerprint and path.
  ///
  /// `sha256sum` writes a path with a backslash or a line end in it escaped, behind a backslash.
  public var text: String {
    digests.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { path, digest in
      let name = Manifest.escaped(path)
      return "\(name == path ? "" : "\\")\(digest.digits)  \(name)\n"
    }.joined()
  }

  private static func escaped(_ path: String) -> String {
    path.unicodeScalars.map { sign in
      switch sign {
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\r": "\\r"
      default: String(sign)
      }
    }.joined()
  }

  private static func unescaped(_ name: String) -> String {
    var path = String.UnicodeScalarView()
    var isEscaped = false
    for sign in name.unicodeScalars {
      switch (isEscaped, sign) {
      case (false, "\\"):
        isEscaped = true
        continue
      case (true, "n"): path.append("\n")
      case (true, "r"): path.append("\r")
      default: path.append(sign)
      }
      isEscaped = false
    }
    return String(path)
  }
}
