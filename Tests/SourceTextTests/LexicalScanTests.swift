import DrawnScenarios
import Testing

@testable import SourceText

@Suite("The scan and the parser see the same texts")
struct LexicalScanTests {
  @Test("Where both accept a random text, they agree on every text in it", arguments: 1...8)
  func agreement(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var accepted = 0
    for round in 0..<2_500 {
      let text = Self.randomText(&generator)
      let file = SourceFile(name: "plan.yaml", text: text)
      let scan = LexicalScan(text)
      guard scan.findings.isEmpty, let (_, translation) = try? translate(file, scan) else {
        continue
      }
      accepted += 1
      #expect(
        translation.disagreements == 0 && translation.isComplete,
        "seed \(seed), round \(round): \(text.debugDescription)")
      #expect(translation.count >= max(scan.counts.tokens, scan.counts.entries))
    }
    #expect(accepted > 300, "seed \(seed) gave \(accepted) sound texts")
  }

  /// Pieces of the syntax in random order.
  private static func randomText(_ generator: inout SeededGenerator) -> String {
    let pieces = [
      "a", "b", "c: ", "d: ", "e:\n", "- ", "-\n", "\n", "\n", "\n ", "\n  ", "\n    ", " ", ", ",
      ",", "[", "]", "{", "}",
      "'", "\"", "x y", "#", " # ", "|\n", ">-\n", ": ", ":", "*a", "&a", "! ", "5", "é", "---",
      "? ", "%", "'q'", "\"q\"", "a: b\n",
      "f: [1, 2]\n", "g: {h: 1}\n", "|2\n", "- i: 1\n",
    ]
    let count = Int.random(in: 1...9, using: &generator)
    return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
  }
}
