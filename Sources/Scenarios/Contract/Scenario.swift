public import Modelling
public import SourceText

/// A scenario as read: every part typed, every number an input with its place and provenance.
public struct Scenario: Sendable {
  /// The file it was read from, as the user named it.
  public let file: String
  /// The columns.
  public let years: Years
  /// The parts of the file.
  public let parts: Clause<RootKeys>
  /// Choices that change the shape of formulas, as chosen.
  public let choices: [Reader.Choice]
  /// Every quantity in the order of the keys, those left to their defaults among them.
  public let quantities: [Quantity]
  /// What differs from the file it extends; empty where it extends none.
  public let differences: [Difference]
  /// What is worth a look, though nothing is wrong with it: warnings and notes with their places.
  public let remarks: [Diagnostic]
  /// The files it was read from, its own first, then what each extends.
  let files: [String]
  /// What was delivered in the years that are over; nil where the scenario states nothing.
  public let delivered: DeliveredFigures?
  /// The plan that delivered figures are held against: one, or none where there are none.
  public let plans: [Scenario]
  /// A fingerprint of the text of all files it was read from.
  public let inputHash: String

  /// Reads the typed scenario out of a tree; throws all that is wrong with it.
  public init(_ document: ScenarioDocument) throws(Diagnostics) {
    let root = document.root
    let calendar = Scenario.calendar(root)
    var reader = Reader(
      years: calendar, firmYears: Scenario.firmYears(root), names: NameBook(root),
      place: root.position)
    guard root.mapping != nil else {
      throw Diagnostics(
        Diagnostic(
          code: "expected-keys", position: root.position,
          message: "a scenario file takes keys with values",
          remedy: "start with 'scenario:' and its 'title:'; 'glidepath new FILE' writes a first one"
        ))
    }
    let parts = reader.clause(root, RootKeys.self)
    Scenario.checkCalendar(root, &reader)
    Rules.check(parts, calendar, &reader)
    let delivered = reader.delivered(document, parts)
    Rules.checkPlan(parts, document, &reader)
    if let diagnostics = Diagnostics(reader.diagnostics) { throw diagnostics }
    reader.remarkShortLists()
    plans = try document.plans.map { plan throws(Diagnostics) in try Scenario(plan) }
    self.delivered = delivered
    files = document.sources.map(\.name)
    self.file = document.file
    self.years = calendar
    self.parts = parts
    self.choices = reader.choices
    self.quantities = reader.quantities
    self.differences = document.differences
    self.remarks = document.remarks + reader.remarks
    self.inputHash = document.hash
  }

  /// How many files lie over the one that a place is in; nil where it is in none of them.
  public func layer(of place: SourcePosition) -> Int? { files.firstIndex(of: place.file) }

  /// The columns, read before anything else; a mistake gives usual ones and is reported later.
  private static func calendar(_ root: Node) -> Years {
    let start = root["contract"]?["start"]?.scalar.flatMap { Years.start(of: $0.text) } ?? 2026
    let years = root["appraisal"]?["years"]
    let written = years.flatMap { node in
      node.scalar.flatMap { WrittenNumber(reading: $0.text)?.value }
    }
    return Years(base: start - 1, horizon: Int(min(max(written ?? 10, 2), 60)))
  }

  /// The firm years of the contract as stated; 0 where they cannot be read.
  private static func firmYears(_ root: Node) -> Int {
    guard let node = root["contract"]?["years"], let scalar = (node["value"] ?? node).scalar,
      let years = WrittenNumber(reading: scalar.text)?.value
    else { return 0 }
    return Int(min(max(years, 0), 60))
  }

  /// When contracts start that anybody models: since the first internal market, and for a lifetime.
  private static let plausibleStarts = 1990...2099

  private static func checkCalendar(_ root: Node, _ reader: inout Reader) {
    guard let start = root["contract"]?["start"], let text = start.scalar?.text else { return }
    reader.path = ["contract"]
    defer { reader.path = [] }
    if let year = Years.start(of: text) {
      guard !plausibleStarts.contains(year) else { return }
      return reader.report(
        "far-year", start.position, "'contract.start' is \(text), far from any contract of today",
        "write a year from \(Years.label(startingIn: plausibleStarts.lowerBound)) to "
          + Years.label(startingIn: plausibleStarts.upperBound))
    }
    reader.report(
      "expected-year", start.position, "'contract.start' takes a financial year",
      "write it as \(reader.financialYear(text))")
  }
}
