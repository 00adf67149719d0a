/// Who reads whom in a model: what each line's formula names, and what names it.
///
/// Both ways answer an auditor's two questions: where does this number come from, and what does it move?
public struct Readings: Sendable {
  /// Lines by what they read, without repeats.
  private let sources: [LineID: [Source]]
  /// Lines that read something, in the order of the model.
  private let readers: [Source: [LineID]]
  private let reach: InputReach

  /// What a line reads.
  public enum Source: Hashable, Sendable {
    /// Another line, or the line itself the year before.
    case line(LineID)
    /// An input.
    case input(InputID)
  }

  /// Looks through the formulas of all lines once.
  public init(_ lines: [Line]) {
    var sources: [LineID: [Source]] = [:]
    var readers: [Source: [LineID]] = [:]
    for line in lines {
      let read = line.formula.expressions.flatMap(\.sources).withoutRepeats
      sources[line.id] = read
      for source in read { readers[source, default: []].append(line.id) }
    }
    (self.sources, self.readers) = (sources, readers)
    reach = InputReach(lines.map(\.id), sources)
  }

  /// What a line reads; the line itself where it goes on from the year before.
  public func sources(of line: LineID) -> [Source] { sources[line] ?? [] }

  /// The lines that read something.
  public func readers(of source: Source) -> [LineID] { readers[source] ?? [] }

  /// How many inputs there are behind a line, those that it reads itself among them.
  public func countOfInputs(behind line: LineID) -> Int { reach.count(behind: line) }

  /// The inputs behind a line: those it reads itself first, then those that the lines it reads read, and so
  /// on; at most so many.
  public func inputs(behind line: LineID, atMost most: Int) -> [InputID] {
    var found: [InputID] = []
    var seen: Set<Source> = [.line(line)]
    var next = [line]
    while !next.isEmpty, found.count < most {
      let read = next.flatMap(sources(of:)).filter { seen.insert($0).inserted }
      next = read.compactMap { if case .line(let id) = $0 { id } else { nil } }
      found += read.compactMap { if case .input(let id) = $0 { id } else { nil } }
    }
    return Array(found.prefix(most))
  }
}

extension Expression {
  /// Every line and then every input the expression reads.
  fileprivate var sources: [Readings.Source] {
    dependencies.map { .line($0.line) } + inputs.map { .input($0) }
  }
}
