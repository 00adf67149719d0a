/// A file of a package.
public struct PackageFile: Hashable, Sendable {
  /// Its path as seen from the folder of the package.
  public let path: String
  /// What it holds.
  public let bytes: [UInt8]
  /// What it is, for those who read README.txt; empty where its name says it beside others.
  public let about: String

  /// Describes a file.
  public init(_ path: String, _ bytes: [UInt8], about: String = "") {
    self.path = path
    self.bytes = bytes
    self.about = about
  }

  /// Describes a text.
  init(_ path: String, _ text: String, about: String) {
    self.init(path, Array(text.utf8), about: about)
  }
}
