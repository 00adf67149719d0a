/// What the file format would allow and scenario files do not, or what would be read wrongly.
enum LexicalProblem: Hashable {
  case controlCharacter(UInt32)
  case anchor
  case alias
  case tag
  case merge
  case reserved(Character)
  case directive
  case secondDocument
  case explicitKey
  case keyMissing
  case runOn(first: Int)
  case openBracket(Character)
  case strayBracket(Character)
  case compositeKey
  case tabIndentation
  case openQuote
  case escape
  case curlyQuote(Character)
  case invisibleIndent(UInt32)
  case cutText
  case splitNumber
  case duplicateKey(String, first: Int)
  case tooDeep
  case tooManyNodes
}

extension LexicalProblem {
  /// Whether the scan stops here, so that what follows is unknown.
  var endsScan: Bool {
    switch self {
    case .tooDeep, .tooManyNodes, .secondDocument, .openQuote: true
    default: false
    }
  }

  /// The kind of error, what is wrong and what to write instead; `place` names the place of a byte.
  func words(_ place: (Int) -> String) -> (code: String, message: String, remedy: String) {
    switch self {
    case .duplicateKey(let key, let first):
      (
        "duplicate-key",
        "the key '\(shortened(key))' is here for the second time; the first is at \(place(first))",
        "keep one of the two"
      )
    case .controlCharacter(let value):
      (
        "control-character", "there is an invisible character here (U+\(hexadecimal(value)))",
        "delete it; it often comes with text pasted from another program"
      )
    case .runOn(let first):
      (
        "text-runs-on", "the text that starts at \(place(first)) goes on up to this ':'",
        "end that line with ':' if it is a key; start keys in the same column as their neighbours; "
          + "put a text over several lines in quotation marks"
      )
    case .anchor: special("anchor", "&", "names this part so that it can be repeated elsewhere")
    case .alias: special("alias", "*", "repeats a part written elsewhere")
    case .tag: special("tag", "!", "names a type")
    case .reserved(let character):
      (
        "reserved-character", "a text cannot start with '\(character)'",
        "put the whole text in quotation marks"
      )
    case .merge:
      (
        "merge-key", "the key '<<' would copy another part of the file in; scenario files do not",
        "write the keys out, or use 'extends:' to build on another scenario"
      )
    case .directive:
      (
        "directive", "a line that starts with '%' is an instruction to the file format",
        "take the line out; if it is text, put it in quotation marks"
      )
    case .secondDocument:
      (
        "second-document", "a line '---' or '...' starts a second document in the same file",
        "keep one scenario in a file: take this line out, or move what follows to a file of its own"
      )
    default: structureWords
    }
  }

  private var structureWords: (code: String, message: String, remedy: String) {
    switch self {
    case .explicitKey:
      (
        "reserved-character", "a text cannot start with '?' here",
        "write 'key: value', or put the whole text in quotation marks"
      )
    case .keyMissing:
      (
        "key-missing", "this ':' has no key of its own on the same line",
        "start each key in the same column as its neighbours; put a text that contains ': ' in "
          + "quotation marks"
      )
    case .compositeKey:
      (
        "composite-key", "a list or a set of keys cannot be a key",
        "write a name before ':', or put the whole text in quotation marks"
      )
    case .tabIndentation:
      (
        "tab-indentation", "the line is indented with a tab",
        "indent with spaces, two for each level"
      )
    case .openBracket(let character):
      (
        "open-bracket", "the bracket '\(character)' that opens here is never closed",
        "close it with '\(character == "[" ? "]" : "}")'"
      )
    case .strayBracket(let character):
      (
        "stray-bracket", "this '\(character)' closes no bracket of its kind",
        "take it out, or open the bracket it belongs to"
      )
    case .openQuote:
      (
        "open-quote", "the quotation mark that opens here is never closed",
        "close it; inside '…' write an apostrophe twice: 'the party''s share'"
      )
    case .escape:
      (
        "backslash", "inside \"…\" a backslash starts a code, and this one is not known",
        "use '…' instead of \"…\", or write the backslash twice"
      )
    case .curlyQuote(let character):
      (
        "curly-quote", "'\(character)' is no quotation mark that a file knows",
        "use straight ones, \"…\" or '…'; word processors turn them"
      )
    case .invisibleIndent(let value):
      (
        "invisible-indent",
        "the line is indented with a space of another kind (U+\(hexadecimal(value)))",
        "indent with ordinary spaces, two for each level; it often comes with pasted text"
      )
    case .cutText:
      (
        "cut-text", "the text ends at this '#': what follows is a remark",
        "put the text in quotation marks, or write '# ' where a remark is meant"
      )
    case .splitNumber:
      (
        "split-number", "three digits straight after a comma without a space",
        "inside [ ] and { } a comma separates: write 24000, 24k or '24,000' for one number; put a "
          + "space after the comma for two"
      )
    case .tooDeep:
      (
        "too-deep", "lists and keys are nested more than \(SourceLimits.depth) deep",
        "scenario files need fewer than ten levels; check the brackets and the indentation"
      )
    default:
      (
        "too-many-nodes", "the file holds more than 100,000 keys and values",
        "take out what is not needed"
      )
    }
  }

  private func special(_ code: String, _ sign: String, _ meaning: String) -> (
    code: String, message: String, remedy: String
  ) {
    (
      code,
      "a text that starts with '\(sign)' has a special meaning in this file format (it \(meaning)), "
        + "which scenario files do not use",
      "put the whole text in quotation marks, such as '\(sign)…'"
    )
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
