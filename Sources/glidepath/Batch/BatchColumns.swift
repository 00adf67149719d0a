import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// What the columns of a table are: inputs that rows override, keys that rows state as a scenario file
/// would, or words that are carried along.
///
/// A column that is nearly an input is a slip until `--carry` says otherwise: carried along in
/// silence, it would leave every case at the template's own value.
struct BatchColumns {
  /// The names of the columns, all different.
  let header: [String]
  /// The column that names the cases.
  let id: String
  /// The columns that are said to be carried along.
  let carry: [String]
  /// The template.
  let study: Study

  /// What a column is that changes a case.
  enum Meaning { case input, key }

  /// What columns change, by their positions; tells all that is wrong at once.
  func changing(place: String) throws(BatchFailure) -> [Int: Meaning] {
    let known = Set(paths)
    var columns: [Int: Meaning] = [:]
    var problems = carryProblems(known)
    for (position, name) in header.enumerated() where name != id && !carry.contains(name) {
      if known.contains(name) {
        columns[position] = .input
      } else if isKey(name) {
        columns[position] = .key
      } else {
        problems += problem(name)
      }
    }
    if known.contains(id) {
      problems.append(
        "column '\(id)' names the cases and is an input too; give the cases a column of their own")
    }
    if problems.isEmpty, columns.isEmpty {
      problems.append(
        "no column is an input of '\(template)'; name columns by input paths, such as "
          + paths.sorted().prefix(3).joined(separator: ", "))
    }
    if !problems.isEmpty { throw BatchFailure(problems.map { "\(place): error: \($0)" }) }
    return columns
  }

  private var inputs: [Input] { study.alliance.model.inputs }
  private var template: String { study.scenario.file }
  private var paths: [String] { inputs.map(\.id.path) }

  /// Sections that change no number, or name files.
  private static let besideNumbers = ["scenario", "actuals", "accounts", "expect"]

  /// Whether rows may state a key of a name.
  private func isKey(_ name: String) -> Bool {
    !BatchColumns.besideNumbers.contains { name.hasPrefix("\($0).") } && study.takes(key: name)
  }

  /// What `--carry` says that the table does not bear out.
  private func carryProblems(_ known: Set<String>) -> [String] {
    carry.compactMap { name in
      if name == id { return "--carry \(name): the column that names the cases is there anyway" }
      if known.contains(name) {
        return "--carry \(name): the column is an input of '\(template)'; rename the column, "
          + "or leave --carry out to override the input"
      }
      if header.contains(name) { return nil }
      let remedy =
        nearestName(to: name, among: header).map { "did you mean '\($0)'?" }
        ?? "columns: " + header.joined(separator: ", ")
      return "--carry \(name): there is no such column; \(remedy)"
    }
  }

  /// What is wrong with a column that is no input and not said to be carried along.
  private func problem(_ name: String) -> [String] {
    let orCarry = "if the column is only to be carried along, add --carry '\(name)'"
    if let meant = meant(by: name) {
      let years = name.contains("@") ? " (one number holds in every year)" : ""
      return [
        "column '\(name)': no input of '\(template)'; did you mean '\(meant)'\(years)? \(orCarry)"
      ]
    }
    guard isPath(name) else { return [] }
    return [
      "column '\(name)': no input of '\(template)'; state it there, so that rows can override it; "
        + orCarry
    ]
  }

  /// The input that a column nearly names: its path, or the last words of it, written otherwise.
  private func meant(by name: String) -> String? {
    if let key = meantKey(name) { return key }
    let wanted = BatchColumns.plain(name)
    let written = paths.sorted().map { (path: $0, words: BatchColumns.plain($0)) }
    if let same = written.first(where: { $0.words == wanted }) { return same.path }
    if let end = written.first(where: { $0.words.hasSuffix(".\(wanted)") }) { return end.path }
    let most = isPath(name) ? Int.max : 2
    if let near = nearestName(to: wanted, among: written.map(\.words), atMost: most) {
      return written.first { $0.words == near }?.path
    }
    return meantEnd(wanted, written)
  }

  /// The key that a path nearly names, where rows may state it or the template does.
  private func meantKey(_ name: String) -> String? {
    guard name.contains("."), let near = KeyReference.nearest(to: name) else { return nil }
    return paths.contains(near) || isKey(near) ? near : nil
  }

  /// The input whose last words are nearly those of a column; short words are too much alike.
  private func meantEnd(_ wanted: String, _ written: [(path: String, words: String)]) -> String? {
    let count = wanted.split(separator: ".").count
    guard wanted.count >= 6 else { return nil }
    let ends = written.map { item in
      (item.path, item.words.split(separator: ".").suffix(count).joined(separator: "."))
    }
    guard let near = nearestName(to: wanted, among: ends.map(\.1), atMost: 1) else { return nil }
    return ends.first { $0.1 == near }?.0
  }

  /// A name without what people write in different ways: capitals, `_`, spaces, a year after `@`.
  private static func plain(_ name: String) -> String {
    name.prefix { $0 != "@" }.lowercased().split { "._- ".contains($0) }.joined(separator: ".")
  }

  /// Whether a name can only be meant as an input: it starts like one, or is one in other scenarios.
  private func isPath(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard let key = RootKeys.keys.first(where: { $0.name == parts[0] }) else { return false }
    return parts.count > 1 || key.isQuantity
  }
}

extension AnyKey {
  /// Whether the key holds a number a year by itself.
  fileprivate var isQuantity: Bool {
    if case .quantity(.series, _) = schema { return true }
    return false
  }
}
