/// Why a deed was not done.
public enum Refusal: Error, Hashable, Sendable {
  /// What is stated makes no scenario.
  case problems([Problem])
  /// Only the facilitator may do it.
  case notFacilitator
  /// It makes no sense here, in words.
  case senseless(Problem)

  /// What is wrong, where, and what to do.
  public struct Problem: Hashable, Sendable {
    /// The key that it is about; empty where it is about none.
    public let path: String
    /// What is wrong.
    public let message: String
    /// What to do.
    public let remedy: String

    /// Says what is wrong.
    public init(path: String = "", message: String, remedy: String) {
      self.path = path
      self.message = message
      self.remedy = remedy
    }
  }
}
