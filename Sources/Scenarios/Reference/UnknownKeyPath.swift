/// A path that leads to no key.
public struct UnknownKeyPath: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as asked for.
  public let path: String
  /// What to ask for instead.
  public let remedy: String

  /// What is wrong and what to ask for instead.
  public var description: String { "there is no key '\(path)'; \(remedy)" }
}
