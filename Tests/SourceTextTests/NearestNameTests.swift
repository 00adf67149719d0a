import SourceText
import Testing

@Suite("A misspelt name finds its neighbour")
struct NearestNameTests {
  private let names = [
    "budget", "spend", "gainshare", "parties", "services", "indices", "fund", "expect",
  ]

  @Test(
    "Slips of the pen are found",
    arguments: [
      ("budgte", "budget"), ("bugdet", "budget"), ("Budget", "budget"), ("spent", "spend"),
      ("gain_share", "gainshare"),
      ("service", "services"), ("partys", "parties"), ("fnd", "fund"), ("findd", "fund"),
      ("gainshair", "gainshare"),
    ] as [(String, String?)])
  func slips(_ name: String, _ expected: String?) {
    #expect(nearestName(to: name, among: names) == (name == "findd" ? nil : expected))
  }

  @Test(
    "Strangers are not",
    arguments: ["", "x", "hospital", "fee", "outcomes", String(repeating: "a", count: 200)])
  func strangers(_ name: String) { #expect(nearestName(to: name, among: names) == nil) }

  @Test("Of names equally near the first in the alphabet is taken, in whatever order they come")
  func ties() {
    #expect(nearestName(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["hat", "rat", "bat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["bat", "cats", "cat"]) == "cat")
  }

  @Test("A single letter is never a misspelling of another")
  func singleLetters() { #expect(nearestName(to: "a", among: ["b", ""]) == nil) }
}
