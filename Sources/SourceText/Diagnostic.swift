/// What is wrong or worth a look at a place in a file, and what to write instead.
public struct Diagnostic: Error, Hashable, Sendable {
  /// How much it matters.
  public enum Severity: String, Hashable, Sendable {
    /// The file cannot be used as it stands.
    case error
    /// The file is used, and probably says something else than was meant.
    case warning
    /// What follows from the file and is easily overlooked; told by `check`.
    case note
  }

  /// The kind of error in kebab case, such as `unknown-key`; each kind has a case in the gallery.
  public let code: String
  /// How much it matters; an error unless said otherwise.
  public let severity: Severity
  /// Where, and how many characters to underline.
  public let position: SourcePosition
  /// What is wrong, in words.
  public let message: String
  /// What to write or do instead.
  public let remedy: String?

  /// Says what is wrong at a place.
  public init(
    code: String, severity: Severity = .error, position: SourcePosition, message: String,
    remedy: String? = nil
  ) {
    self.code = code
    self.severity = severity
    self.position = position
    self.message = message
    self.remedy = remedy
  }

  /// How many characters to underline.
  public var length: Int { position.length }
}

/// All that is wrong with a file, at least one thing.
public struct Diagnostics: Error, Hashable, Sendable {
  /// What is wrong, in the order found; never empty.
  public private(set) var all: [Diagnostic]

  /// Starts with one thing.
  public init(_ first: Diagnostic, _ others: [Diagnostic] = []) { all = [first] + others }

  /// Takes a list; nil where nothing is wrong.
  public init?(_ all: [Diagnostic]) {
    guard !all.isEmpty else { return nil }
    self.all = all
  }

  /// Adds one thing.
  public mutating func append(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Adds all that is wrong elsewhere.
  public mutating func append(_ others: Diagnostics) { all += others.all }
}
