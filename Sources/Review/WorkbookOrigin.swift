import AllianceModel
public import Analysis
import Layouts
import Reports
public import Spreadsheets

/// The scenario files that a workbook says it was made from, and which of some scenarios they are.
///
/// A file is known by its fingerprint, whatever it is called now, and a file that has changed since by
/// its name; so it does not matter in which order the scenarios are given.
public struct WorkbookOrigin: Sendable {
  /// A file that a workbook was made from.
  public struct File: Hashable, Sendable {
    /// Its name, as seen from the folder of the first.
    public let name: String
    /// The fingerprint of its text.
    public let fingerprint: String
  }

  /// A scenario by its file.
  struct Candidate {
    let path: String
    let fingerprint: String
  }

  /// The files in the order of the workbook's letters; none where the workbook does not say.
  public let files: [File]
  /// For each file the scenario that it is, by its position; nil where it is none of them.
  let matches: [Int?]
  private let candidates: [Candidate]

  /// Reads what a workbook says, and finds its files among some scenarios.
  public init(_ returned: ReturnedWorkbook, among cases: [Case]) {
    self.init(
      files: returned.sheets.flatMap(\.origins),
      candidates: cases.map {
        Candidate(path: $0.alliance.facts.file, fingerprint: $0.alliance.facts.inputHash)
      })
  }

  init(files: [File], candidates: [Candidate]) {
    self.files = files
    self.candidates = candidates
    var matches: [Int?] = files.map { _ in nil }
    var left = Array(candidates.indices)
    let rules: [(File, Candidate) -> Bool] = [
      { $0.fingerprint == $1.fingerprint && $0.name.lastPart == $1.path.lastPart },
      { $0.fingerprint == $1.fingerprint }, { $0.name.lastPart == $1.path.lastPart },
    ]
    for rule in rules {
      for (place, file) in files.enumerated() where matches[place] == nil {
        guard let found = left.firstIndex(where: { rule(file, candidates[$0]) }) else { continue }
        matches[place] = left.remove(at: found)
      }
    }
    self.matches = matches
  }

  /// Whether the scenarios are the workbook's files, or versions of them; true where it names none.
  public var isOfTheseFiles: Bool {
    files.isEmpty || files.count == candidates.count && !matches.contains(nil)
  }

  /// The positions of the scenarios in the order of the workbook's letters; as given where they are
  /// other files.
  public var order: [Int] {
    guard isOfTheseFiles, !files.isEmpty else { return Array(candidates.indices) }
    return matches.compactMap(\.self)
  }

  /// The names of files that have changed since.
  public var changedFiles: [String] {
    zip(files, matches).compactMap { file, match in
      guard let match, candidates[match].fingerprint != file.fingerprint else { return nil }
      return file.name.lastPart
    }
  }

  /// The names of the files, in words.
  public var words: String { Headline.listed(files.map(\.name)) }
}

extension String {
  /// The name of a file without its folders.
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}

extension ReturnedSheet {
  /// The files that its record names: each fingerprint with the file above it.
  fileprivate var origins: [WorkbookOrigin.File] {
    let facts = cells.filter { $0.key.column == 0 }.sorted { $0.key < $1.key }
    var file = ""
    return facts.compactMap { address, cell in
      guard case .text(let label)? = cell.value,
        case .text(let text)? = cells[CellAddress(row: address.row, column: 1)]?.value
      else { return nil }
      if label == ToolMark.fileLabel { file = text }
      guard label == ToolMark.fingerprintLabel else { return nil }
      return WorkbookOrigin.File(name: file, fingerprint: text)
    }
  }
}
