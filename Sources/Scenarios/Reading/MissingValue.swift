/// Words that programs take for something else where a table of results names them.
public enum MissingValue {
  /// Words that readers of CSV files take for a value that is missing.
  private static let missing: Set<String> = ["nan", "na", "null", "none"]
  /// Words that they take for yes or no.
  private static let truth: Set<String> = ["true", "false", "yes", "no"]
  /// Words that they take for a number without end.
  private static let endless: Set<String> = ["inf", "infinity"]

  /// All such words, in the order of the alphabet.
  static var words: [String] { missing.union(truth).union(endless).sorted() }

  /// Why a word cannot name anything in a table, in small or capital letters; nil where it can.
  public static func reason(against word: String) -> String? {
    let small = word.lowercased()
    if missing.contains(small) { return "programs that read CSV take it for a missing value" }
    if truth.contains(small) { return "programs that read CSV take it for yes or no" }
    if endless.contains(small) { return "programs that read CSV take it for an infinite number" }
    return nil
  }
}
