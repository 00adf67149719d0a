import Modelling
import SourceText

/// The tree of a scenario file that states some values over another: the changed keys alone.
///
/// What an overlay replaces whole (lists, curves, weights by a measure) stands there whole.
struct StatedTree {
  /// A value and what is left of the path to it.
  private struct Change {
    let stated: StatedValues
    let path: ArraySlice<String>
  }

  let years: Years

  /// The tree that states values over a base.
  func tree(stating values: [StatedValues], over base: Node) -> Node {
    let changes = values.map { stated in
      Change(stated: stated, path: stated.input.id.path.split(separator: ".").map(String.init)[...])
    }
    return part(changes, over: base)
  }

  /// The changed keys of a piece, or the whole piece where it is replaced whole.
  private func part(_ changes: [Change], over base: Node?) -> Node {
    if let change = changes.first, change.path.isEmpty {
      return change.stated.statement(like: base, years)
    }
    if let base, base.sequence != nil || Overlay.isValue(base) { return whole(changes, base) }
    return .keys(
      grouped(changes).map { key, inner in (key, part(inner, over: base?[key])) })
  }

  /// A piece with its changes, and all else as it was.
  private func whole(_ changes: [Change], _ base: Node) -> Node {
    if let change = changes.first, change.path.isEmpty {
      return Overlay.join(change.stated.statement(like: base, years), base)
    }
    let groups = grouped(changes)
    let byKey = Dictionary(groups, uniquingKeysWith: { first, _ in first })
    if let items = base.sequence {
      return .list(
        items.enumerated().map { offset, item in
          byKey["\(offset + 1)"].map { whole($0, item) } ?? item
        })
    }
    let entries = base.mapping ?? []
    let known = Set(entries.map(\.key))
    let added = groups.filter { !known.contains($0.0) }
    return .keys(
      entries.map { entry in
        (entry.key, byKey[entry.key].map { whole($0, entry.value) } ?? entry.value)
      }
        + added.map { key, inner in (key, part(inner, over: nil)) })
  }

  /// Changes by the first key of their paths, in the order in which the keys first occur.
  private func grouped(_ changes: [Change]) -> [(String, [Change])] {
    var order: [String] = []
    var groups: [String: [Change]] = [:]
    for change in changes {
      guard let key = change.path.first else { continue }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(Change(stated: change.stated, path: change.path.dropFirst()))
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}
