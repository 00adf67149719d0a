import Testing

@testable import Serving

@Suite("Words that nobody can guess")
struct SecretTests {
  @Test("32 of 64 letters, each time others")
  func fresh() {
    let made = Set((0..<1000).map { _ in Secret().text })
    #expect(made.count == 1000)
    #expect(made.allSatisfy { $0.count == 32 && Secret($0) != nil })
    // Each of the 64 letters comes up: missed by one in 32 000 draws with a chance of e^-500.
    #expect(Set(made.joined()).count == 64)
  }

  @Test("a word of one's own is long and stands in an address")
  func own() {
    #expect(Secret("abcdefghijklmnopqrstuv") != nil)
    for text in [
      "", "short", "abcdefghijklmnopqrstu", "abcdefghijklmnopqrstuvw&", "abcdefghijklmnopqrstuvwé",
    ] {
      #expect(Secret(text) == nil)
    }
  }

  @Test("only the whole word matches")
  func matching() throws {
    let secret = try #require(Secret("abcdefghijklmnopqrstuv"))
    #expect(secret.matches("abcdefghijklmnopqrstuv"))
    for text in [
      "", "abcdefghijklmnopqrstu", "abcdefghijklmnopqrstuvv", "abcdefghijklmnopqrstuw",
      "bbcdefghijklmnopqrstuv", "abcdefghijklmnopqrstuvabcdefghijklmnopqrstuv",
    ] {
      #expect(!secret.matches(text))
    }
  }
}
