/// Says that a file is a workbook or a table and no scenario; nil where it may be one.
///
/// A workbook starts as every zip file does. A table has several lines of as many separators as its
/// first, which is no key: `id,name,value`.
func otherKind(_ file: SourceFile) -> Diagnostic? {
  if file.text.hasPrefix("PK\u{3}\u{4}") {
    return Diagnostic(
      code: "file-not-a-scenario", position: .whole(file.name),
      message: "this is a workbook or another zip file, not a scenario",
      remedy: "name the scenario file that it was made from, which ends in .yaml")
  }
  let lines = file.text.split(
    maxSplits: 3, omittingEmptySubsequences: true, whereSeparator: \.isNewline
  )
  .prefix(2)
  guard lines.count == 2, let first = lines.first, let second = lines.last,
    first.first.map({ $0 != "#" && $0 != "-" && $0 != " " }) ?? false
  else { return nil }
  for (separator, name) in [(",", "commas"), (";", "semicolons"), ("\t", "tabs")] {
    let counts = [first, second].map {
      $0.split(separator: separator, omittingEmptySubsequences: false).count
    }
    guard counts[0] > 1, counts[0] == counts[1], !first.contains(": "), !first.contains("{"),
      !first.hasSuffix(":")
    else { continue }
    return Diagnostic(
      code: "file-not-a-scenario", position: .whole(file.name),
      message: "this is a table whose columns are separated by \(name), not a scenario",
      remedy:
        "name a scenario file; 'glidepath batch SCENARIO --rows TABLE' computes a scenario for each row of a table separated by commas"
    )
  }
  return nil
}
