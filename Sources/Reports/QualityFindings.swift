import AllianceModel
public import Analysis
import Modelling
public import SourceText

/// What a quality assurer would ask about: nothing is wrong with it, and something is not said.
public struct QualityFindings: Sendable {
  /// The findings, question by question, each in the order of the contract.
  public let all: [Finding]

  /// A question that is put to a scenario.
  public enum Question: String, Hashable, Sendable, CaseIterable {
    /// Why should it work?
    case chain = "no-chain"
    /// Where is it from, who answers for it, and of which day is it?
    case provenance = "no-source"

    /// What to state.
    public var remedy: String {
      switch self {
      case .chain:
        "say why it should work: 'because: {context: …, mechanism: …, outcome: …, whose_need: …, evidence: low}'"
      case .provenance:
        "state it as an object: '{value: …, source: …, owner: …, date: 2026-09-30}'"
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
      case .provenance: alliance.model.inputs.compactMap(QualityFindings.unsourced)
      }
    }
  }

  /// An input that the file states without saying where it is from, who answers for it or when.
  private static func unsourced(_ input: Input) -> Finding? {
    let stated = input.provenance
    guard let place = stated.place, let colon = place.lastIndex(of: ":"),
      let line = Int(place[place.index(after: colon)...])
    else { return nil }
    let missing = stated.unstated.map { "no \($0)" }
    guard !missing.isEmpty else { return nil }
    return Finding(
      question: .provenance, path: input.id.path,
      position: SourcePosition(file: String(place[..<colon]), line: line, column: 1),
      message: "\(input.label): \(missing.joined(separator: ", "))")
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
