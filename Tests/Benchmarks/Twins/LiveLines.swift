/// Assignments of Python that something reads, each array let go after the last line that reads it.
struct LiveLines {
  /// The lines, with a `del` where something is no longer needed.
  let lines: [String]

  /// Goes backwards from what is wanted at the end, past assignments such as `  c12 = (c7 + 1.0)`.
  init(_ lines: [String], wanted: Set<String>) {
    var isRead = wanted
    var found: [String] = []
    for line in lines.reversed() {
      let names = LiveLines.names(line)
      guard let target = names.first, isRead.contains(target) else { continue }
      let ending = Set(names.dropFirst()).subtracting(isRead)
      isRead.formUnion(ending)
      found.append(
        ending.isEmpty ? line : line + "; del " + ending.sorted().joined(separator: ", "))
    }
    self.lines = found.reversed()
  }

  private static func names(_ line: String) -> [String] {
    let words: [Substring] = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "." }
    return words.filter { $0.first == "c" && $0.count > 1 && $0.dropFirst().allSatisfy(\.isNumber) }
      .map(String.init)
  }
}
