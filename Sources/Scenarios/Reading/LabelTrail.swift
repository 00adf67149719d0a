import Modelling
import SourceText

/// The words that lead to where reading stands: what the labels of inputs and choices are made of.
///
/// A label names whom it is about, then what: `Emergency admissions: fixed cost, taken out`. Whom is the
/// first name on the way; where there is none, it is the section: `Gainshare: gain band 1, providers' share`.
/// The keys before a name that is made there say nothing new and are left out; those before a name
/// of another section say what is stated of it: `Northshire Hospital: weight in gain`.
struct LabelTrail {
  /// One step on the way.
  enum Step {
    /// A key, in its words; none where it adds nothing.
    case key(String)
    /// What is made under its id here, by its name.
    case own(String)
    /// What was made in another section, by its name.
    case other(String)
    /// An entry of a list, counted from 1.
    case number(Int)
  }

  private var steps: [Step] = []

  mutating func push(_ step: Step) { steps.append(step) }
  mutating func pop() { steps.removeLast() }

  /// The label of what stands here.
  var label: String {
    guard let first = steps.firstIndex(where: \.isName) else {
      guard case .key(let section)? = steps.first else { return "" }
      return LabelTrail.joined(section.capitalizedFirst, LabelTrail.words(steps.dropFirst()))
    }
    let before = steps[first].isOwn ? [] : steps[..<first].dropFirst()
    return LabelTrail.joined(
      steps[first].name, LabelTrail.words(before + steps[(first + 1)...]))
  }

  private static func joined(_ subject: String, _ words: String) -> String {
    words.isEmpty ? subject : "\(subject): \(words)"
  }

  /// Keys are parted by commas; names and numbers belong to the key before them.
  private static func words(_ steps: some Sequence<Step>) -> String {
    steps.reduce(into: "") { text, step in
      let word = step.name
      guard !word.isEmpty else { return }
      let separator = text.isEmpty ? "" : step.isKey ? ", " : " "
      text += separator + word
    }
  }
}

extension LabelTrail.Step {
  fileprivate var name: String {
    switch self {
    case .key(let words), .own(let words), .other(let words): words
    case .number(let number): "\(number)"
    }
  }

  fileprivate var isKey: Bool {
    if case .key = self { return true }
    return false
  }

  fileprivate var isOwn: Bool {
    if case .own = self { return true }
    return false
  }

  fileprivate var isName: Bool {
    switch self {
    case .own, .other: true
    case .key, .number: false
    }
  }
}

extension Reader {
  /// Reads one step further in: a key, an id or an entry of a list.
  mutating func within<Value>(
    _ key: String, _ step: LabelTrail.Step, _ read: (inout Reader) -> Value
  ) -> Value {
    path.append(key)
    trail.push(step)
    defer {
      path.removeLast()
      trail.pop()
    }
    return read(&self)
  }
}
