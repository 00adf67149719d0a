import AllianceModel
public import Modelling

/// A case of a comparison: a letter tells it from the others.
public struct LetteredCase: Sendable {
  /// The letter: `A`, `B` and so on; empty where there is one case only.
  public let letter: String
  /// The scenario that was run.
  public let source: Case
  private let linesByID: [LineID: Line]

  /// Names a case.
  public init(letter: String, source: Case) {
    self.letter = letter
    self.source = source
    linesByID = Dictionary(
      source.alliance.model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The investments of the alliance that prices recover.
  var charged: [Alliance.Investment] {
    source.alliance.investments.filter { $0.isCharged && !$0.isBusinessAsUsual }
  }

  /// A line of the case; nil where it has none of the name.
  public func line(_ id: LineID) -> Line? { linesByID[id] }

  /// A line of the case as an input of the comparison; nil where the case lacks it.
  func input(_ id: LineID) -> Expression? {
    linesByID[id] == nil ? nil : .input(.line(id, of: letter))
  }

  /// A line that every case has, as an input of what is computed over cases.
  ///
  /// - Precondition: the case has it.
  func known(_ id: LineID) -> Expression { .input(.line(knownLine(id).id, of: letter)) }

  /// A line that every case has.
  ///
  /// - Precondition: the case has it.
  func knownLine(_ id: LineID) -> Line {
    guard let line = linesByID[id] else { preconditionFailure("the case has no line '\(id)'") }
    return line
  }

  /// A line of the case as it stands, yearly or not; nil where the case lacks it.
  func formula(_ id: LineID) -> Formula? {
    guard let line = linesByID[id], let expression = input(id) else { return nil }
    switch line.formula {
    case .constant: return .constant(expression)
    case .yearly(.blank, _): return .yearly(.blank, each: expression)
    case .yearly: return .yearly(.same, each: expression)
    }
  }
}

extension LetteredCase {
  /// Cases under letters; none where there is one case only.
  public static func all(_ cases: [Case]) -> [LetteredCase] {
    cases.enumerated().map { position, source in
      LetteredCase(letter: cases.count > 1 ? letter(position) : "", source: source)
    }
  }

  /// A, B … Z, AA, AB …, counted from 0.
  public static func letter(_ position: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + position % 26)))
    return position < 26 ? last : letter(position / 26 - 1) + last
  }
}
