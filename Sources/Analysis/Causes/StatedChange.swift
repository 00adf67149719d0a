public import AllianceModel
import Evaluation
public import Modelling
public import Scenarios

/// One thing that two scenarios state differently: an input, in some years perhaps, a choice, or an entry
/// that is neither.
public struct StatedChange: Sendable {
  /// What differs.
  public let matter: Matter

  /// What can differ.
  public enum Matter: Sendable {
    /// An input, nil where a scenario has none of its path; the years in a row in which both stay what
    /// they are, nil where one value holds for all.
    case input(old: Input?, new: Input?, years: ClosedRange<Int>?)
    /// A choice, nil where a scenario does not make it.
    case choice(old: Alliance.Setting?, new: Alliance.Setting?)
    /// An entry as both files write it, such as who delivers a service.
    case entry(Difference)
  }

  /// Where the files state it.
  public var path: String {
    switch matter {
    case .input(let old, let new, _): (new ?? old)?.id.path ?? ""
    case .choice(let old, let new): (new ?? old)?.path ?? ""
    case .entry(let difference): difference.path
    }
  }
}

extension StatedChange {
  /// All inputs and choices in which another scenario of the same years differs.
  ///
  /// The other's own inputs come first, then those that it has not, then choices.
  public static func all(from base: Alliance, to other: Alliance) -> [StatedChange] {
    let old = Dictionary(base.model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    let known = Set(other.model.inputs.map(\.id))
    let years = other.model.years
    let stated = other.model.inputs.flatMap { inputs($0, old[$0.id], years) }
    let gone = base.model.inputs.filter { !known.contains($0.id) }.map {
      StatedChange(matter: .input(old: $0, new: nil, years: nil))
    }
    return stated + gone + choices(base, other)
  }

  /// In what an input differs: not at all, in its one value, or in some years.
  private static func inputs(_ new: Input, _ old: Input?, _ years: Years) -> [StatedChange] {
    guard let old else { return [StatedChange(matter: .input(old: nil, new: new, years: nil))] }
    if new.shape.isEditedOnce, old.shape.isEditedOnce {
      let isSame = new.values == old.values && new.unit == old.unit
      return isSame ? [] : [StatedChange(matter: .input(old: old, new: new, years: nil))]
    }
    return spans(new, old, years).map {
      StatedChange(matter: .input(old: old, new: new, years: $0))
    }
  }

  /// Years in a row in which both stay what they are, where they differ.
  private static func spans(_ new: Input, _ old: Input, _ years: Years) -> [ClosedRange<Int>] {
    func pair(_ year: Int) -> [Double] { [new.value(in: year), old.value(in: year)] }
    var spans: [ClosedRange<Int>] = []
    for year in 0..<years.count where pair(year)[0] != pair(year)[1] {
      if let last = spans.last, last.upperBound == year - 1, pair(year) == pair(year - 1) {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans
  }

  /// Choices of either that the other makes in another way, or not at all.
  private static func choices(_ base: Alliance, _ other: Alliance) -> [StatedChange] {
    let inputs = Set((base.model.inputs + other.model.inputs).map(\.id.path))
    let settings = [base, other].map { alliance in
      Dictionary(
        alliance.settings.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let paths = [other, base].map { $0.settings.filter { $0.follows == nil } }.united(by: \.path)
    return paths.compactMap { setting in
      let (old, new) = (settings[0][setting.path], settings[1][setting.path])
      guard !inputs.contains(setting.path), old?.value != new?.value else { return nil }
      return StatedChange(matter: .choice(old: old, new: new))
    }
  }
}

extension Input {
  /// The value of a year; one number holds for all years.
  public func value(in year: Int) -> Double {
    let column = shape == .constant ? 0 : year
    return values.indices.contains(column) ? values[column] : 0
  }

  /// The value that stands for the input in a year of a change, or where one holds for all its first.
  public func value(at years: ClosedRange<Int>?) -> Double {
    value(in: years?.lowerBound ?? (shape == .constant ? 0 : 1))
  }

  /// What the input is called in years of a change: `Wards: growth as usual, 2027/28 to 2029/30`.
  public func words(of changed: ClosedRange<Int>?, _ years: Years) -> String {
    guard let changed else { return label }
    let labels = [changed.lowerBound, changed.upperBound].map(years.label)
    return label + (changed.count == 1 ? " in \(labels[0])" : ", \(labels[0]) to \(labels[1])")
  }
}
