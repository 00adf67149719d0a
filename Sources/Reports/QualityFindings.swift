import AllianceModel
public import Analysis
public import SourceText

/// What a quality assurer would ask about: nothing is wrong with it, and something is not said.
public struct QualityFindings: Sendable {
  /// The findings, question by question, each in the order of the contract.
  public let all: [Finding]

  /// A question that is put to a scenario.
  public enum Question: String, Hashable, Sendable, CaseIterable {
    /// Why should it work?
    case chain = "no-chain"

    /// What to state.
    public var remedy: String {
      switch self {
      case .chain:
        "say why it should work: 'because: {context: …, mechanism: …, outcome: …, whose_need: …, evidence: low}'"
      }
    }

    fileprivate func findings(in alliance: Alliance) -> [Finding] {
      switch self {
      case .chain:
        alliance.interventions.filter { $0.because == nil }.map {
          Finding(
            question: self, path: $0.path, position: $0.place,
            message: "\($0.kind.rawValue) '\($0.name)' has no chain from context to outcome")
        }
      }
    }
  }

  /// Something that is not said.
  public struct Finding: Hashable, Sendable {
    /// The question that it leaves open.
    public let question: Question
    /// Its path in the scenario file.
    public let path: String
    /// Where the file states it.
    public let position: SourcePosition
    /// What is not said, in words.
    public let message: String
  }

  /// Puts every question to a case.
  public init(_ source: Case) {
    all = Question.allCases.flatMap { $0.findings(in: source.alliance) }
  }
}
