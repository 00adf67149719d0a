import AllianceModel
import Analysis
import Modelling

/// Which input stands in which row: the same on the Inputs sheet of every case.
struct InputRows {
  /// What a row holds.
  enum Row: Hashable {
    case heading(String)
    case introduction(String)
    case input(InputID)
    case setting(String)
    /// The header over what the deal gives.
    case outcomeHeader
    /// What the deal gives to a party.
    case outcome(party: String)
    /// Whether all checks of a severity hold.
    case master(Check.Severity)
    case blank
  }

  /// The rows from the first below the header.
  let rows: [Row]
  /// The sheet rows of inputs.
  let places: [InputID: Int]

  init(_ alliances: [Alliance]) {
    let inputs = alliances.map(\.model.inputs).united(by: \.id)
    let levers = Set(alliances.flatMap(\.model.inputs).filter(\.provenance.isLever).map(\.id))
    var rows = InputRows.deal(inputs.filter { levers.contains($0.id) }, alliances)
    let choices = alliances.map(\.settings).united(by: \.path)
    let following = choices.filter { $0.follows != nil }.map { InputID($0.path) }
    let plain = inputs.map(\.id).filter { !levers.contains($0) }
    for (group, members) in InputRows.groups(
      InputRows.placing(following.filter { !levers.contains($0) }, among: plain))
    {
      rows += [.heading(group)] + members.map { .input($0) } + [.blank]
    }
    let settings = choices.filter { $0.follows == nil }
    if !settings.isEmpty {
      rows += [
        .heading("Choices"),
        .introduction(
          "These change the shape of formulas, so only the scenario file can set them."),
      ]
      rows += settings.map { .setting($0.path) } + [.blank]
    }
    self.rows = rows
    var places: [InputID: Int] = [:]
    for (offset, row) in rows.enumerated() {
      if case .input(let id) = row { places[id] = TimeAxis.firstRow + offset }
    }
    self.places = places
  }

  private static func deal(_ levers: [Input], _ alliances: [Alliance]) -> [Row] {
    let parties = alliances.map(\.parties).united(by: \.id)
    return [
      .heading("The deal"),
      .introduction(
        levers.isEmpty
          ? "No input is marked 'role: lever' yet; mark those that the parties negotiate."
          : "What the parties choose. Change a value and watch the rows below."),
    ] + levers.map { .input($0.id) }
      + [.blank, .outcomeHeader] + parties.map { .outcome(party: $0.id) }
      + [.master(.error), .master(.alert), .blank]
  }

  /// What follows an input, after the last input of the same entry: a price as usual with its payment.
  private static func placing(_ following: [InputID], among inputs: [InputID]) -> [InputID] {
    var placed = inputs
    for id in following where !inputs.contains(id) {
      let entry = id.path.split(separator: ".").prefix(2).joined(separator: ".") + "."
      let last = placed.lastIndex { $0.path.hasPrefix(entry) } ?? placed.endIndex - 1
      placed.insert(id, at: last + 1)
    }
    return placed
  }

  /// Groups inputs by the first word of their path, in the order in which the words first occur.
  private static func groups(_ inputs: [InputID]) -> [(String, [InputID])] {
    var order: [String] = []
    var members: [String: [InputID]] = [:]
    for input in inputs {
      let word = String(input.section)
      if members[word] == nil { order.append(word) }
      members[word, default: []].append(input)
    }
    return order.map { ($0.asHeading, members[$0] ?? []) }
  }
}
