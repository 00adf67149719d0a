public import Reports
import SourceText

/// What a quality assurer would ask about, a line each, and a remedy for each question.
public struct QualityText {
  private let findings: QualityFindings

  /// Puts findings into words.
  public init(_ findings: QualityFindings) { self.findings = findings }

  /// The text; one line where there is nothing to ask.
  public var text: String {
    guard !findings.all.isEmpty else { return "nothing to ask\n" }
    return QualityFindings.Question.allCases.map(block).joined()
  }

  private func block(_ question: QualityFindings.Question) -> String {
    let own = findings.all.filter { $0.question == question }
    guard !own.isEmpty else { return "" }
    return own.map { "\($0.position): question: \($0.message)\n" }.joined()
      + "  help: \(question.remedy)\n"
  }
}
