import AllianceModel
import Evaluation
import Modelling
public import Scenarios
public import SourceText

extension Study {
  /// The text of a scenario file that extends this one and gives what this study gives with cells stated
  /// over it.
  ///
  /// The text is read back and run, and all its lines held against those of `stating(_:)`, before it is
  /// given.
  ///
  /// - Parameters:
  ///   - cells: what is stated; nothing where the scenario stays as it is.
  ///   - path: the file of this scenario as seen from the folder of the new one.
  ///   - file: the new file, as messages name it.
  ///   - remark: what the first lines say to people.
  /// - Returns: the new file, not yet written.
  /// - Throws: every mistake of the scenario so stated, and what the text cannot say.
  public func overlay(
    stating cells: StatedCells, extending path: String, as file: String, remark: [String] = []
  ) throws(StudyError) -> SourceFile {
    let text: String = try overlay(
      stating: cells, extending: path, remark: remark.map(Study.onOneLine))
    let source = SourceFile(name: file, text: text)
    let (wanted, found) = (try stating(cells), try overlaid(by: source))
    guard try wanted.comesToTheSame(as: found) else {
      throw StudyError(
        diagnostics: [
          Diagnostic(
            code: "not-stated", position: .whole(file),
            message: "the file that states what was agreed does not give the agreed numbers",
            remedy: "state the agreed values in the scenario file itself")
        ], sources: [source] + sources)
    }
    return source
  }

  /// Whether another study has the same lines, all with the same numbers to the bit.
  public func comesToTheSame(as other: Study) throws(StudyError) -> Bool {
    let lines = alliance.model.lines.map(\.id)
    guard lines == other.alliance.model.lines.map(\.id) else { return false }
    let (own, others) = (try run().results, try other.run().results)
    return lines.allSatisfy { own.values(of: $0) == others.values(of: $0) }
  }

  /// The same study as if its files had other names; what names a place follows.
  ///
  /// - Throws: nothing that the study under its own names does not throw.
  public func renamingFiles(_ name: (String) -> String) throws(StudyError) -> Study {
    try Study(document.renamed(name))
  }

  /// Words without what would end a comment, or has no place in a file.
  private static func onOneLine(_ words: String) -> String {
    let space: Unicode.Scalar = " "
    let signs = words.unicodeScalars.map { sign in
      switch sign.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: space
      default: sign
      }
    }
    return String(String.UnicodeScalarView(signs))
  }
}
