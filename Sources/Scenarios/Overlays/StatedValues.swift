public import Modelling
import SourceText

/// An input with the numbers that a scenario file is to state for it.
public struct StatedValues: Sendable {
  /// The input.
  public let input: Input
  /// One number, or one for each column, the base year first.
  public let values: [Double]

  /// States numbers of an input.
  public init(_ input: Input, _ values: [Double]) {
    self.input = input
    self.values = values
  }

  /// Whether a range is stated that the new numbers do not fit, in the years that may be edited.
  var leavesRange: Bool {
    guard let range = input.provenance.range else { return false }
    let variation = input.provenance.variation ?? .usual
    let changed = zip(values, input.values).filter { $0 != $1 }.map(\.0)
    return !changed.allSatisfy { value in
      input.shape == .oneOff && value == 0 || variation.fits(value, in: range)
    }
  }

  /// The numbers as they stand in the new file: alone, or with the range that the author thought of
  /// where they fit it.
  func statement(like author: Node?, _ years: Years) -> Node {
    let number = node(like: author, years)
    guard author?["range"] != nil, !leavesRange else { return number }
    let value = Entry(key: "value", keyPosition: .whole(""), value: number)
    return Node(.mapping([value] + Overlay.kept(of: author, range: true)), at: .whole(""))
  }

  /// The numbers in the form in which the author wrote those that they replace; nil stands for none.
  func node(like author: Node?, _ years: Years) -> Node {
    let written = author?["value"] ?? author
    let amount = AmountText(unit: input.unit, forms: written.map(StatedValues.forms) ?? [])
    switch input.shape {
    case .constant: return alone(values.first ?? 0, amount, years)
    case .level: return alone(values.last ?? 0, amount, years)
    case .series: return series(like: written, amount, years)
    case .oneOff: return sums(like: written, amount, years)
    }
  }

  private func alone(_ value: Double, _ amount: AmountText, _ years: Years) -> Node {
    switch input.unit {
    case .year: .plain(years.label(Int(value)))
    case .flag: .plain(value == 1 ? Reader.yesOrNo[0] : Reader.yesOrNo[1])
    default: .plain(amount.alone(value))
    }
  }

  /// A number a year: every year is named up to the last change, so that nothing is filled in between.
  private func series(like author: Node?, _ amount: AmountText, _ years: Years) -> Node {
    let own = Array(values.dropFirst())
    let last = own.last ?? 0
    let changing = own.count - own.reversed().prefix { $0 == last }.count + 1
    let count = min(own.count, max(changing, author?.sequence?.count ?? 1))
    guard author?.mapping != nil else {
      return .list(own.prefix(count).map { .plain(amount.amongOthers($0)) })
    }
    return .keys(
      own.prefix(count).enumerated().map {
        (years.label($0 + 1), .plain(amount.amongOthers($1)))
      })
  }

  /// Sums in the years named; a number by itself falls in the first year.
  private func sums(like author: Node?, _ amount: AmountText, _ years: Years) -> Node {
    let named = values.indices.filter { values[$0] != 0 }
    if named.allSatisfy({ $0 == 1 }), author?.mapping == nil {
      return .plain(amount.alone(values.indices.contains(1) ? values[1] : 0))
    }
    if let first = named.first, first > 0, author?.sequence != nil {
      let last = named.last ?? first
      return .list(values[1...last].map { .plain(amount.amongOthers($0)) })
    }
    let columns = named.isEmpty ? [1] : named
    return .keys(columns.map { (years.label($0), .plain(amount.amongOthers(values[$0]))) })
  }

  /// How the numbers other than 0 of a value are written.
  private static func forms(_ node: Node) -> Set<WrittenNumber.Form> {
    switch node.content {
    case .scalar(let scalar):
      WrittenNumber(reading: scalar.text).map { $0.value == 0 ? [] : [$0.form] } ?? []
    case .sequence(let items): Set(items.flatMap(forms))
    case .mapping(let entries): Set(entries.flatMap { forms($0.value) })
    }
  }
}

extension Node {
  /// A text that is written anew.
  static func plain(_ text: String) -> Node { Node(.scalar(Scalar(text)), at: .whole("")) }

  /// A list that is written anew.
  static func list(_ items: [Node]) -> Node { Node(.sequence(items), at: .whole("")) }

  /// Keys that are written anew.
  static func keys(_ entries: [(String, Node)]) -> Node {
    Node(
      .mapping(entries.map { Entry(key: $0, keyPosition: .whole(""), value: $1) }), at: .whole(""))
  }
}
