import Testing

/// One rule of the checklist, as a check over a workbook that was read back.
struct PublicationRule: Sendable, CustomTestStringConvertible {
  /// What holds, as a sentence.
  let name: String
  /// A change of the file that breaks the rule, so that a rule which cannot fail is seen.
  let breach: Breach
  /// What offends against it; nothing where it is kept.
  let offenders: @Sendable (PublishedFile) -> [String]

  /// Words of a part of the file, and what stands there instead where the rule is broken; no words stand
  /// for all of the part.
  struct Breach: Sendable {
    let part: String
    let words: String
    let other: String

    /// In a sheet by its number from 1.
    static func sheet(_ number: Int, _ words: String, _ other: String) -> Breach {
      Breach(part: "xl/worksheets/sheet\(number).xml", words: words, other: other)
    }

    /// In the texts that all sheets share.
    static func text(_ words: String, _ other: String) -> Breach {
      Breach(part: "xl/sharedStrings.xml", words: words, other: other)
    }

    /// In the looks.
    static func style(_ words: String, _ other: String) -> Breach {
      Breach(part: "xl/styles.xml", words: words, other: other)
    }

    /// In the list of sheets.
    static func workbook(_ words: String, _ other: String) -> Breach {
      Breach(part: "xl/workbook.xml", words: words, other: other)
    }
  }

  init(
    _ name: String, _ breach: Breach,
    _ offenders: @escaping @Sendable (PublishedFile) -> [String]
  ) {
    self.name = name
    self.breach = breach
    self.offenders = offenders
  }

  var testDescription: String { name }

  /// The rules of the checklist "Making spreadsheets accessible" of the Government Analysis Function, in its
  /// order, and those of its guidance "Releasing statistics in spreadsheets" that a file shows.
  static let all = tables + cells + footnotes + formatting + links + structure + publishing
}
