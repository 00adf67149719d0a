/// What is wrong with a formula that someone typed, and where in its text.
public struct FormulaTextError: Error, Hashable, Sendable {
  /// The kind of error in kebab case, such as `unknown-name`.
  public let code: String
  /// How many characters stand before the place.
  public let offset: Int
  /// How many characters are meant, at least 1.
  public let length: Int
  /// What is wrong, in words.
  public let message: String
  /// What to write instead.
  public let remedy: String?

  /// Says what is wrong at a place.
  public init(code: String, offset: Int, length: Int, message: String, remedy: String?) {
    self.code = code
    self.offset = offset
    self.length = max(1, length)
    self.message = message
    self.remedy = remedy
  }
}
