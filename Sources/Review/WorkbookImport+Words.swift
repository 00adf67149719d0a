import GlidepathKit
import Layouts
import Modelling
public import Notation

extension WorkbookImport {
  /// How many changes of a scenario are told.
  private static let most = 40

  /// What is changed in each scenario, as people read it; nothing where no cell could be read.
  public func text(_ files: [String]) -> String {
    guard refusals.isEmpty || changes.contains(where: { !$0.isEmpty }) else { return "" }
    return zip(files, changes).map { file, changes in
      guard !changes.isEmpty else { return "\(file): no input is changed\n" }
      let more = changes.count - Self.most
      let lines =
        changes.prefix(Self.most).map { "  \($0.line)\n" }
        + (more > 0 ? ["  and \(more) more; --json lists all\n"] : [])
      return "\(file): \(changes.count) changed\n" + lines.joined()
    }.joined()
  }

  /// What was passed over, on one line; nil where nothing was.
  public var passedOverText: String? {
    guard !passedOver.isEmpty else { return nil }
    let named = passedOver.prefix(5).map { "\($0.place) '\($0.after ?? "")'" }
    let more = passedOver.count - named.count
    return "passed over, as no number follows from it: " + named.joined(separator: ", ")
      + (more > 0 ? " and \(more) more" : "")
  }

  /// What is changed in each scenario, what is refused and what is passed over.
  public func json(_ files: [String], written: [String?]) -> JSON {
    [
      "scenarios": .list(
        zip(zip(files, written), changes).map { each, changes in
          [
            "file": .text(each.0), "changes": .list(changes.map(\.json)),
            "overlay": each.1.map(JSON.text) ?? .null,
          ]
        }), "refused": .list(refusals.map(\.json)),
      "passed_over": .list(passedOver.map(\.json)),
    ]
  }
}

extension InputChange {
  fileprivate var line: String {
    let path = cell.input.id.path + (cell.year.map { " \($0)" } ?? "")
    return "\(path): \(before) → \(after) (\(statedIn ?? "default"))"
  }

  fileprivate var json: JSON {
    [
      "path": .text(cell.input.id.path), "year": cell.year.map(JSON.text) ?? .null,
      "before": .number(cell.value), "after": .number(value), "unit": .text(cell.input.unit.label),
      "cell": .text(place), "stated_in": statedIn.map(JSON.text) ?? .null,
    ]
  }
}

extension Refusal {
  fileprivate var json: JSON {
    ["place": .text(place), "subject": .text(subject), "reason": .text(reason)]
  }
}
