import Testing

@testable import glidepath

@Suite("Long work tells a terminal how far it is")
struct ProgressTests {
  /// What is written where the work tells at some milliseconds after it began, and ends.
  private func told(at milliseconds: [Int], isShown: Bool = true) -> [String] {
    let written = Written()
    let start = ContinuousClock.now
    var clock = start
    var progress = Progress(isShown: isShown, write: { written.texts.append($0) }, now: { clock })
    for time in milliseconds {
      clock = start + .milliseconds(time)
      progress.tell("\(time)")
    }
    progress.end()
    return written.texts
  }

  private final class Written { var texts: [String] = [] }

  @Test("Nothing in the first second, then five times a second at most, and nothing is left")
  func pace() {
    #expect(told(at: [0, 500, 999]) == [])
    #expect(
      told(at: [999, 1000, 1100, 1200, 1399, 1400]) == [
        "\r\u{1B}[K1000", "\r\u{1B}[K1200", "\r\u{1B}[K1400", "\r\u{1B}[K",
      ])
  }

  @Test("Nothing at all where it is no terminal")
  func quiet() {
    #expect(told(at: [2000, 3000], isShown: false) == [])
  }
}
