/// How much a file may hold; far above what people write, low enough to answer at once.
enum SourceLimits {
  /// Bytes in a file: 1 MiB.
  static let bytes = 1_048_576
  /// Lists and sets of keys inside each other.
  static let depth = 32
  /// Keys, values, lists and sets of keys.
  static let nodes = 100_000
  /// Characters in one text, as spreadsheets count them: units of UTF-16.
  static let characters = 10_000
  /// Errors after which reading stops.
  static let errors = 100
}
