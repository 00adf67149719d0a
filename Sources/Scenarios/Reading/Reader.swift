public import Modelling
import SourceText

/// What reading a scenario knows and finds: the calendar, the names, the place, the mistakes.
public struct Reader {
  /// The columns, known before anything else is read.
  let years: Years
  /// The firm years of the contract, known as early; lists that end before them are told.
  let firmYears: Int
  /// Lists of a value a year that are shorter than the contract: path, values and place.
  var shortLists: [(path: String, count: Int, position: SourcePosition)] = []
  /// Ids by section, so that a reference can be checked where it stands.
  let names: NameBook
  /// The keys that lead to where reading stands.
  var path: [String] = []
  /// What the key at hand means, in one sentence.
  var meaning = ""
  /// Where reading stands.
  var place: SourcePosition
  /// The words that lead there, for labels.
  var trail = LabelTrail()
  /// What the service at hand counts: spells, contacts.
  var noun = "units"
  /// The series that the event at hand changes.
  var changed: Series?
  /// How the numbers other than 0 of the quantity at hand are written.
  var forms: Set<WrittenNumber.Form> = []
  /// The mistakes found so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// What is worth a look, though nothing is wrong with it.
  private(set) var remarks: [Diagnostic] = []
  /// The sections of the file in which something is wrong.
  private var faulty: Set<String> = []
  /// The choices met so far: path, meaning, value.
  private(set) var choices: [Choice] = []

  /// The quantities met so far, those left to their defaults among them.
  private(set) var quantities: [Quantity] = []

  /// A choice of the scenario file.
  public struct Choice: Hashable, Sendable {
    /// Its path.
    public let path: String
    /// A few words for it.
    public let label: String
    /// What was chosen.
    public let value: String
    /// The input that holds here too; nil for a word.
    public let follows: InputID?
    /// Where the file states what it is a part of, as `file:line`; nil for a word.
    public var place: String?
  }

  init(years: Years, firmYears: Int = 0, names: NameBook, place: SourcePosition) {
    self.years = years
    self.firmYears = firmYears
    self.names = names
    self.place = place
  }

  /// What the file as a whole is, in words.
  var whole = "a scenario"

  /// The path in the file's own spelling: `services.emergency.growth`.
  var pathText: String { path.joined(separator: ".") }

  mutating func report(
    _ code: String, _ position: SourcePosition, _ message: String, _ remedy: String? = nil
  ) {
    report(Diagnostic(code: code, position: position, message: message, remedy: remedy))
  }

  /// Tells what is worth a look: a warning, or a note for `check`.
  mutating func remark(
    _ severity: Diagnostic.Severity, _ code: String, _ position: SourcePosition, _ message: String,
    _ remedy: String
  ) {
    remarks.append(
      Diagnostic(
        code: code, severity: severity, position: position, message: message, remedy: remedy))
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
    if let section = path.first { faulty.insert(section) }
  }

  /// Reads on without telling what would only follow from a mistake that is told already.
  mutating func silently<Value>(_ read: (inout Reader) -> Value) -> Value {
    let (told, remarked) = (diagnostics, remarks)
    defer { (diagnostics, remarks) = (told, remarked) }
    return read(&self)
  }

  /// Whether nothing was found wrong in some sections, so that they can be held against each other.
  func isSound(_ sections: String...) -> Bool { faulty.isDisjoint(with: sections) }

  mutating func reportUnknown(_ key: String, _ position: SourcePosition, among known: [String]) {
    let remedy =
      suggestion(for: key, among: known)
      .map { "did you mean '\($0)'?" }
      ?? "keys that may stand here: " + known.joined(separator: ", ")
    let owner = path.isEmpty ? whole : "'\(pathText)'"
    report("unknown-key", position, "\(owner) has no key '\(key)'", remedy)
  }

  /// How many mistakes get a suggestion: more than are ever shown, and few enough to be quick.
  static let suggestions = 40

  /// The name most likely meant; nil where none is near, or where enough was suggested.
  func suggestion(for name: String, among names: [String]) -> String? {
    guard diagnostics.count < Reader.suggestions else { return nil }
    return nearestName(to: name, among: names) ?? Reader.sharingWords(with: name, among: names)
  }

  /// The key that is a part of a longer one, or the other way round: `landing` for `soft_landing`.
  private static func sharingWords(with key: String, among known: [String]) -> String? {
    let words = Set(key.lowercased().split { $0 == "_" || $0 == "-" || $0 == " " })
    return known.first { name in
      let own = Set(name.split(separator: "_"))
      return own.isSubset(of: words) || words.isSubset(of: own)
    }
  }

  mutating func reportMissing(_ meaning: String) {
    let owner = path.dropLast().joined(separator: ".")
    let key = path.last ?? ""
    report(
      "missing-key", place,
      owner.isEmpty ? "the key '\(key)' is missing" : "'\(owner)' needs the key '\(key)'",
      "add '\(key):' — \(meaning)")
  }

  mutating func note(_ quantity: Quantity) { quantities.append(quantity) }

  /// Notes what was chosen under the key at hand.
  mutating func note(choice value: String) {
    choices.append(Choice(path: pathText, label: trail.label, value: value, follows: nil))
  }

  /// Notes what was chosen elsewhere than at the key at hand.
  mutating func note(_ choice: Choice) { choices.append(choice) }
}
