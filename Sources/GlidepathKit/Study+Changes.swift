public import Scenarios
import SourceText

extension Study {
  /// The kinds of change in which another study is stated differently, in the order of `ChangeKind`.
  public func kinds(apartFrom other: Study) -> [ChangeKind] {
    document.kinds(apartFrom: other.document)
  }

  /// In what the file of another study differs from this one's, as both are written.
  public func differences(to other: Study) -> [Difference] {
    Difference.between(document.root, other.document.root)
  }

  /// In what this one's file would differ if some kinds of change were stated as another states them.
  public func differences(taking kinds: Set<ChangeKind>, from other: Study) -> [Difference] {
    document.differences(taking: kinds, from: other.document)
  }

  /// The study that this one would be if some kinds of change were stated as another states them.
  ///
  /// Inputs that are filled from others as a file is read, such as a budget's agreed growth, follow them.
  ///
  /// - Throws: what makes no scenario, such as payment for a service that neither part states.
  public func taking(_ kinds: Set<ChangeKind>, from other: Study) throws(StudyError) -> Study {
    let mixed: ScenarioDocument
    do {
      mixed = try document.taking(kinds, from: other.document)
    } catch {
      throw StudyError(diagnostics: error.all, sources: sources + other.sources)
    }
    return try Study(mixed)
  }
}
