public import SourceText

/// What is wrong with scenarios, with their texts for excerpts.
public struct StudyError: Error, Sendable {
  /// What is wrong, each at its place.
  public private(set) var diagnostics: [Diagnostic]
  /// The files that the places are in.
  public private(set) var sources: [SourceFile]

  /// Tells what is wrong.
  public init(diagnostics: [Diagnostic], sources: [SourceFile]) {
    self.diagnostics = diagnostics
    self.sources = sources
  }

  /// Adds what is wrong elsewhere; what is told already is not told again.
  public mutating func add(_ other: StudyError) {
    diagnostics += other.diagnostics.filter { !diagnostics.contains($0) }
    sources += other.sources.filter { !sources.contains($0) }
  }

  /// Works through all of some things, and tells what is wrong with all of them together.
  ///
  /// - Throws: every mistake of every one, each once.
  public static func gathering<Each, Made>(
    _ all: some Sequence<Each>, _ work: (Each) throws(StudyError) -> Made
  ) throws(StudyError) -> [Made] {
    var made: [Made] = []
    var failure = StudyError(diagnostics: [], sources: [])
    for each in all {
      do {
        made.append(try work(each))
      } catch {
        failure.add(error)
      }
    }
    if !failure.diagnostics.isEmpty { throw failure }
    return made
  }

  /// Whether a file that was named to be read is missing.
  public var isFileMissing: Bool { diagnostics.contains { $0.code == "file-missing" } }

  /// What is wrong as people read it, with excerpts of the files.
  public var text: String { render(diagnostics, sources: sources) }
}
