import SourceText

extension Rules {
  /// Each pair stands once, in whatever order, and no input stands beside itself.
  static func checkCorrelations(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    var stated: [Set<String>: SourcePosition] = [:]
    for entry in parts.correlations {
      let pair = entry.inputs
      guard pair.count == 2 else { continue }
      let names = Set(pair.map(\.text))
      guard names.count == 2 else {
        reader.report(
          "repeated-correlation", pair[1].position,
          "'\(pair[1].text)' stands beside itself, with which it always moves",
          "name another input, or take the entry out")
        continue
      }
      if let first = stated[names] {
        reader.report(
          "repeated-correlation", entry.position,
          "'\(pair[0].text)' and '\(pair[1].text)' are correlated already, on line \(first.line)",
          "keep one of the two entries")
      }
      stated[names] = stated[names] ?? entry.position
    }
  }
}
