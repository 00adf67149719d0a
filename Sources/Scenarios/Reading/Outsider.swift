/// Everybody who is no party of the contract: who pays, is paid or moves in from outside it.
public enum Outsider {
  /// The word for it in scenario files, in flows and in names of lines.
  public static let id = "outside"
  /// The word for it in labels, in sheets and in tables.
  public static let name = "Outside"
}
