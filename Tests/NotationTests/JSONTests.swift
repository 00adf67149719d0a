import DrawnScenarios
import Foundation
import Notation
import Testing

@Suite("JSON is written the same everywhere")
struct JSONTests {
  private let sample: JSON = [
    "b": 1, "a": [1.5, true, .null, "x", ["y": []]], "empty": [:], "last": [[1, 2], [3]],
  ]

  private func parsed(_ json: JSON, _ layout: JSON.Layout = .spread) throws -> NSObject {
    let data = Data(json.rendered(layout).utf8)
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    return try #require(value as? NSObject)
  }

  @Test("Spread, every entry has a line, and keys keep their order")
  func spread() {
    #expect(
      sample.rendered() == """
        {
          "b": 1,
          "a": [
            1.5,
            true,
            null,
            "x",
            {
              "y": []
            }
          ],
          "empty": {},
          "last": [
            [
              1,
              2
            ],
            [
              3
            ]
          ]
        }

        """)
  }

  @Test("With lists in line only members have lines")
  func inLine() {
    #expect(
      sample.rendered(.listsInLine, endingLine: false) == """
        {
          "b": 1,
          "a": [1.5, true, null, "x", {
            "y": []
          }],
          "empty": {},
          "last": [[1, 2], [3]]
        }
        """)
  }

  @Test("Another reader finds what was written", arguments: [JSON.Layout.spread, .listsInLine])
  func readBack(_ layout: JSON.Layout) throws {
    let expected: [String: Any] = [
      "b": 1, "a": [1.5, true, NSNull(), "x", ["y": [Any]()]] as [Any],
      "empty": [String: Any](), "last": [[1, 2], [3]],
    ]
    #expect(try parsed(sample, layout) == expected as NSDictionary)
  }

  @Test(
    "Marks and controls are escaped, all else stands as it is",
    arguments: [
      ("", #""""#), ("a b", #""a b""#), ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#),
      ("\n", #""\u000a""#), ("\r\n", #""\u000d\u000a""#), ("\t", #""\u0009""#),
      ("\0", #""\u0000""#), ("\u{1f}", #""\u001f""#), ("\u{7f}", "\"\u{7f}\""),
      ("£5 – é", #""£5 – é""#), ("👩‍⚕️", #""👩‍⚕️""#), ("\u{2028}", "\"\u{2028}\""),
    ])
  func escapes(_ words: String, _ text: String) throws {
    #expect(JSON.text(words).rendered(endingLine: false) == text)
    #expect(try parsed(.text(words)) == words as NSString)
    #expect(
      JSON.object([JSON.Member(words, .null)]).rendered(endingLine: false)
        == "{\n  \(text): null\n}")
  }

  @Test("Every text of random characters is read back")
  func randomTexts() throws {
    var random = SeededGenerator(seed: 20_260_501)
    let texts = (0..<500).map { _ in
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        let most: UInt32 = Bool.random(using: &random) ? 0x80 : 0xD7FF
        text.append(UnicodeScalar(UInt32.random(in: 0..<most, using: &random)) ?? " ")
      }
      return String(text)
    }
    let read = try #require(try parsed(.texts(texts)) as? [String])
    #expect(zip(texts, read).filter { Array($0.utf16) != Array($1.utf16) }.map(\.0) == [])
    #expect(read.count == texts.count, "seed 20260501")
  }

  @Test(
    "Numbers are read back as they were",
    arguments: [
      0, 0.1, 1e21, 123_456_789.125, -1e-7, 9_007_199_254_740_992, 0.1 + 0.2, 1.0 / 3,
    ] as [Double])
  func numbers(_ number: Double) throws {
    #expect(JSON.number(number).rendered(endingLine: false) == DecimalText.of(number))
    let data = Data(JSON.list([.number(number)]).rendered().utf8)
    #expect(try JSONDecoder().decode([Double].self, from: data) == [number])
  }

  @Test("A number that is not finite is nothing", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(_ number: Double) {
    #expect(JSON.number(number).rendered(endingLine: false) == "null")
  }

  @Test("A member is added behind the others, and none where there is no value")
  func adding() {
    let object: JSON = ["b": 1]
    #expect(object.adding("a", 2) == ["b": 1, "a": 2])
    #expect(object.adding("a", nil) == object)
    #expect(object.adding("a", .null) == ["b": 1, "a": .null])
    #expect(JSON.text("x").adding("a", 2) == ["a": 2])
  }

  @Test("The order of keys tells two objects apart")
  func order() {
    #expect((["a": 1, "b": 2] as JSON) != ["b": 2, "a": 1])
  }
}
