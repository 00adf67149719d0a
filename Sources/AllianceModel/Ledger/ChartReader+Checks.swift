import Modelling
import Scenarios
import SourceText

extension ChartReader {
  /// Control account and cash; every kind that the alliance posts needs an account beside them.
  mutating func balancing(
    _ entries: [String: ChartOfAccounts.Sides], _ lines: [LineID: ChartOfAccounts.Sides]
  ) -> ChartOfAccounts.Balancing? {
    let keys = Balancing.allCases
    let places = stated.filter { entry in keys.contains { $0.rawValue == entry.id } }
    guard let place = places.first?.position else { return nil }
    for key in keys where entries[key.rawValue] == nil { reportMissing(key.rawValue, at: place) }
    var told: Set<String> = []
    for row in rows where !row.isBusinessAsUsual && lines[row.line] == nil {
      if told.insert(row.kind).inserted { reportMissing(row.kind, at: place) }
    }
    reportUnbalanced(lines, at: place)
    checkApart(places)
    guard let control = entries[Balancing.control.rawValue]?.paid,
      let cash = entries[Balancing.cash.rawValue]?.paid
    else { return nil }
    return ChartOfAccounts.Balancing(control: control, cash: cash)
  }

  private mutating func reportMissing(_ key: String, at place: SourcePosition) {
    problems.append(
      Diagnostic(
        code: "missing-account", position: place,
        message: "a journal is posted, and \(words[key] ?? key) has no account",
        remedy: "add '\(key): CODE NAME' under 'accounts'"))
  }

  /// What is never paid must not stand on the control account, which would never clear.
  private mutating func reportUnbalanced(
    _ lines: [LineID: ChartOfAccounts.Sides], at place: SourcePosition
  ) {
    var told: Set<String> = []
    for row in rows where row.isNeverPaid && !row.isBusinessAsUsual {
      guard let sides = lines[row.line], sides.against == nil, told.insert(row.kind).inserted else {
        continue
      }
      let received = row.hasTwoSides ? ", received: CODE NAME" : ""
      problems.append(
        Diagnostic(
          code: "missing-account", position: place,
          message:
            "a journal is posted, and \(words[row.kind] ?? row.kind) is never paid: no account stands on its other side",
          remedy: "write '\(row.kind): {paid: CODE NAME\(received), against: CODE NAME}'"))
    }
  }

  /// A control account balances all others, and cash is counted by itself: nothing else is posted there.
  private mutating func checkApart(_ places: [Named<StatedAccount>]) {
    for place in places {
      let code = place.value.paid.code
      for other in stated where other.id != place.id {
        guard let shared = other.value.codes.first(where: { $0.code == code }),
          Balancing(rawValue: other.id) != .control
        else { continue }
        problems.append(
          Diagnostic(
            code: "shared-account", position: shared.position,
            message: "'\(other.id)' is posted to \(code), the account of '\(place.id)'",
            remedy: "give it an account of its own"))
      }
    }
  }

  /// An entry must name something, and two sides only where somebody is paid.
  mutating func check(_ entry: Named<StatedAccount>, among known: Set<String>) {
    guard known.contains(entry.id) else {
      problems.append(
        Diagnostic(
          code: "unknown-account", position: entry.position,
          message: "'\(entry.id)' is no line, and no kind of flow or cost",
          remedy: (problems.count < 20 ? nearestName(to: entry.id, among: words.keys) : nil).map {
            "did you mean '\($0)'?"
          }
            ?? "write a kind, such as flow.payment or cost.service; 'glidepath lines FILE' lists lines"
        ))
      return
    }
    checkAgainst(entry)
    guard let received = entry.value.received, !hasTwoSides(entry.id) else { return }
    problems.append(
      Diagnostic(
        code: "one-sided", position: received.position,
        message: "nobody is paid by '\(entry.id)', so that it has one account",
        remedy: "write '\(entry.id): CODE NAME'"))
  }

  /// What is paid has the control account on its other side, and no account of its own.
  private mutating func checkAgainst(_ entry: Named<StatedAccount>) {
    guard let against = entry.value.against else { return }
    let own = [entry.value.paid, entry.value.received].compactMap(\.self).map(\.code)
    if own.contains(against.code) {
      problems.append(
        Diagnostic(
          code: "shared-account", position: against.position,
          message:
            "'\(entry.id)' is posted to \(against.code) and against it, so that nothing is left",
          remedy: "give what stands against it an account of its own"))
    }
    let meant = rows.filter { $0.line.beginnings.contains(entry.id) }
    guard !meant.isEmpty, !meant.contains(where: \.isNeverPaid) else { return }
    problems.append(
      Diagnostic(
        code: "paid-account", position: against.position,
        message:
          "what '\(entry.id)' names is paid, so that nothing is posted against \(against.code)",
        remedy: "take 'against' out"))
  }

  private func hasTwoSides(_ id: String) -> Bool {
    FlowKind.allCases.contains { $0.accountKey == id }
      || rows.contains { $0.hasTwoSides && $0.line.beginnings.contains(id) }
  }

  /// A code is one account, whose name is told once or always alike.
  mutating func checkNames() {
    for code in stated.flatMap(\.value.codes) {
      guard let name = code.name, let first = names[code.code], name != first else { continue }
      problems.append(
        Diagnostic(
          code: "account-names-differ", position: code.position,
          message: "account \(code.code) is named '\(name)' here and '\(first)' before",
          remedy: "give each account one name, or this one another code"))
    }
  }
}
