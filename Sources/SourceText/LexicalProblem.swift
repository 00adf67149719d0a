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
  func words(_ place: (Int) -> String) -> ProblemWords {
    switch self {
    case .duplicateKey(let key, let first): .duplicateKey(key, at: place(first))
    case .controlCharacter(let value): .controlCharacter(value)
    case .runOn(let first): .runOn(from: place(first))
    case .anchor: .anchor
    case .alias: .alias
    case .tag: .tag
    case .reserved(let character): .reserved(character)
    case .merge: .merge
    case .directive: .directive
    case .secondDocument: .secondDocument
    case .explicitKey: .explicitKey
    case .keyMissing: .keyMissing
    case .compositeKey: .compositeKey
    case .tabIndentation: .tabIndentation
    case .openBracket(let character): .openBracket(character)
    case .strayBracket(let character): .strayBracket(character)
    case .openQuote: .openQuote
    case .escape: .escape
    case .curlyQuote(let character): .curlyQuote(character)
    case .invisibleIndent(let value): .invisibleIndent(value)
    case .cutText: .cutText
    case .splitNumber: .splitNumber
    case .tooDeep: .tooDeep
    case .tooManyNodes: .tooManyNodes
    }
  }
}
