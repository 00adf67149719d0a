import Foundation

/// How many scenarios a test draws: enough to see a fault where `make test` runs it, and all that a
/// figure rests on where `make prove` does.
public enum Seeds {
  /// So many, or all where everything is to be proved.
  public static func count(_ usual: Int, proving all: Int) -> Int {
    ProcessInfo.processInfo.environment["GLIDEPATH_PROVE"] == nil ? usual : all
  }
}
