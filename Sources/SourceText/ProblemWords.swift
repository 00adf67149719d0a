/// A problem in words: its kind, what is wrong, and what to write instead.
struct ProblemWords {
  /// The kind of error in kebab case.
  let code: String
  /// What is wrong.
  let message: String
  /// What to write instead.
  let remedy: String
}

extension ProblemWords {
  static func duplicateKey(_ key: String, at place: String) -> ProblemWords {
    ProblemWords(
      code: "duplicate-key",
      message: "the key '\(shortened(key))' is here for the second time; the first is at \(place)",
      remedy: "keep one of the two")
  }

  static func controlCharacter(_ value: UInt32) -> ProblemWords {
    ProblemWords(
      code: "control-character",
      message: "there is an invisible character here (U+\(hexadecimal(value)))",
      remedy: "delete it; it often comes with text pasted from another program")
  }

  static func runOn(from place: String) -> ProblemWords {
    ProblemWords(
      code: "text-runs-on",
      message: "the text that starts at \(place) goes on up to this ':'",
      remedy:
        "end that line with ':' if it is a key; start keys in the same column as their neighbours; "
        + "put a text over several lines in quotation marks")
  }

  static let anchor = special("anchor", "&", "names this part so that it can be repeated elsewhere")

  static let alias = special("alias", "*", "repeats a part written elsewhere")

  static let tag = special("tag", "!", "names a type")

  static func reserved(_ character: Character) -> ProblemWords {
    ProblemWords(
      code: "reserved-character",
      message: "a text cannot start with '\(character)'",
      remedy: "put the whole text in quotation marks")
  }

  static let merge = ProblemWords(
    code: "merge-key",
    message: "the key '<<' would copy another part of the file in; scenario files do not",
    remedy: "write the keys out, or use 'extends:' to build on another scenario")

  static let directive = ProblemWords(
    code: "directive",
    message: "a line that starts with '%' is an instruction to the file format",
    remedy: "take the line out; if it is text, put it in quotation marks")

  static let secondDocument = ProblemWords(
    code: "second-document",
    message: "a line '---' or '...' starts a second document in the same file",
    remedy:
      "keep one scenario in a file: take this line out, or move what follows to a file of its own")

  static let explicitKey = ProblemWords(
    code: "reserved-character",
    message: "a text cannot start with '?' here",
    remedy: "write 'key: value', or put the whole text in quotation marks")

  static let keyMissing = ProblemWords(
    code: "key-missing",
    message: "this ':' has no key of its own on the same line",
    remedy: "start each key in the same column as its neighbours; put a text that contains ': ' in "
      + "quotation marks")

  static let compositeKey = ProblemWords(
    code: "composite-key",
    message: "a list or a set of keys cannot be a key",
    remedy: "write a name before ':', or put the whole text in quotation marks")

  static let tabIndentation = ProblemWords(
    code: "tab-indentation",
    message: "the line is indented with a tab",
    remedy: "indent with spaces, two for each level")

  static func openBracket(_ character: Character) -> ProblemWords {
    ProblemWords(
      code: "open-bracket",
      message: "the bracket '\(character)' that opens here is never closed",
      remedy: "close it with '\(character == "[" ? "]" : "}")'")
  }

  static func strayBracket(_ character: Character) -> ProblemWords {
    ProblemWords(
      code: "stray-bracket",
      message: "this '\(character)' closes no bracket of its kind",
      remedy: "take it out, or open the bracket it belongs to")
  }

  static let openQuote = ProblemWords(
    code: "open-quote",
    message: "the quotation mark that opens here is never closed",
    remedy: "close it; inside '…' write an apostrophe twice: 'the party''s share'")

  static let escape = ProblemWords(
    code: "backslash",
    message: "inside \"…\" a backslash starts a code, and this one is not known",
    remedy: "use '…' instead of \"…\", or write the backslash twice")

  static func curlyQuote(_ character: Character) -> ProblemWords {
    ProblemWords(
      code: "curly-quote",
      message: "'\(character)' is no quotation mark that a file knows",
      remedy: "use straight ones, \"…\" or '…'; word processors turn them")
  }

  static func invisibleIndent(_ value: UInt32) -> ProblemWords {
    ProblemWords(
      code: "invisible-indent",
      message: "the line is indented with a space of another kind (U+\(hexadecimal(value)))",
      remedy: "indent with ordinary spaces, two for each level; it often comes with pasted text")
  }

  static let cutText = ProblemWords(
    code: "cut-text",
    message: "the text ends at this '#': what follows is a remark",
    remedy: "put the text in quotation marks, or write '# ' where a remark is meant")

  static let splitNumber = ProblemWords(
    code: "split-number",
    message: "three digits straight after a comma without a space",
    remedy:
      "inside [ ] and { } a comma separates: write 24000, 24k or '24,000' for one number; put a "
      + "space after the comma for two")

  static let tooDeep = ProblemWords(
    code: "too-deep",
    message: "lists and keys are nested more than \(SourceLimits.depth) deep",
    remedy: "scenario files need fewer than ten levels; check the brackets and the indentation")

  static let tooManyNodes = ProblemWords(
    code: "too-many-nodes",
    message: "the file holds more than 100,000 keys and values",
    remedy: "take out what is not needed")

  private static func special(_ code: String, _ sign: String, _ meaning: String) -> ProblemWords {
    ProblemWords(
      code: code,
      message:
        "a text that starts with '\(sign)' has a special meaning in this file format (it \(meaning)), "
        + "which scenario files do not use",
      remedy: "put the whole text in quotation marks, such as '\(sign)…'")
  }
}

/// A number in hexadecimal with at least four digits.
private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A text cut to what fits into a message.
func shortened(_ text: String) -> String {
  text.count > 60 ? text.prefix(59) + "…" : text
}
