import AllianceModel
import Analysis
import Evaluation
import Modelling
import SourceText

/// What a case leaves open, kind by kind.
struct OpenPoints {
  private let source: Case
  private let findings: Findings
  private let open: [Findings.Finding]

  init(_ source: Case, _ findings: Findings, _ accepted: [AcceptedAlert]) {
    self.source = source
    self.findings = findings
    open = findings.openAlerts(accepted)
  }

  private var alliance: Alliance { source.alliance }
  private var years: Years { findings.years }

  /// Checks that must hold.
  var broken: [WashUp.Point] { findings.checks(.error).map { point(.brokenCheck, of: $0) } }

  /// Values that were expected to come out.
  var unmet: [WashUp.Point] {
    findings.unmet.map { unmet in
      let wanted = unmet.expectation
      let year = wanted.column.map { " in \(years.label($0))" } ?? ""
      return WashUp.Point(
        kind: .unmetExpectation, subject: .contract,
        words: "\(wanted.line)\(year) does not come to what was expected",
        remedy: "Find out what moved it, or state what is expected now.",
        place: .file(wanted.position))
    }
  }

  /// Parties whose margin falls below their floor.
  var belowFloor: [WashUp.Point] {
    alliance.parties.compactMap { party in
      guard let flag = open.first(where: { $0.line == .marginFloor(party.id) }) else { return nil }
      return WashUp.Point(
        kind: .belowFloor, subject: .party(id: party.id, name: party.name),
        words:
          "\(party.name): underlying margin\(lowest(of: party)) below its floor\(floor(of: party)), first in \(years.label(flag.firstColumn))",
        remedy: flag.remedy, place: .line(flag.line, column: flag.firstColumn))
    }
  }

  /// The lowest margin in words: ` down to -3.20%`.
  private func lowest(of party: Alliance.Party) -> String {
    let line = LineID.party(party.id, .lowestMargin)
    guard source.results.has(line) else { return "" }
    return " down to \(ValueText.of(source.results[line], .percentOf("income")))"
  }

  /// The floor in words, where it is one number: ` of 1.00%`.
  private func floor(of party: Alliance.Party) -> String {
    guard let input = alliance.model.inputs.first(where: { $0.id == party.marginFloor }),
      let value = input.values.last, input.shape.isEditedOnce
    else { return "" }
    return " of \(ValueText.of(value, input.unit))"
  }

  /// Parties that are worse off than as usual by half a pound or more.
  var worseOff: [WashUp.Point] {
    alliance.parties.compactMap { party in
      let line = LineID.party(party.id, .npv)
      guard source.results.has(line), source.results[line] <= -0.5 else { return nil }
      return WashUp.Point(
        kind: .worseOff, subject: .party(id: party.id, name: party.name),
        words:
          "\(party.name) is \(MoneyText.of(-source.results[line])) worse off than as usual, at today's value",
        remedy: "Agree what makes it whole, or why it signs all the same.",
        place: .line(line, column: nil))
    }
  }

  /// Alerts that have no kind of their own.
  var alerts: [WashUp.Point] {
    let others = Set(alliance.parties.map { LineID.marginFloor($0.id) } + [.manyMetrics])
    return open.filter { !others.contains($0.line) }.map { point(.alert, of: $0) }
  }

  /// Metrics that pay a provider less where they are better, each at its worst step.
  var perverseSteps: [WashUp.Point] {
    PerverseStep.worst(source.stake?.perverseSteps ?? []).map { step, more in
      let finding = step.finding(more: more, years)
      return WashUp.Point(
        kind: .perverseStep, subject: .metric(step.metric.name, provider: step.party.name),
        words: finding.message, remedy: (finding.remedy ?? "").capitalizedFirst + ".",
        place: .file(finding.position))
    }
  }

  /// More metrics than move anybody: the model says how many those are.
  var metrics: [WashUp.Point] {
    open.filter { $0.line == .manyMetrics }.map { point(.tooManyMetrics, of: $0) }
  }

  /// Warnings of the scenario as stated.
  var warnings: [WashUp.Point] {
    source.warnings.map {
      WashUp.Point(
        kind: .warning, subject: .contract, words: $0.message, remedy: $0.remedy ?? "",
        place: .file($0.position))
    }
  }

  private func point(_ kind: WashUp.Kind, of finding: Findings.Finding) -> WashUp.Point {
    let line = alliance.model.lines.first { $0.id == finding.line }
    let party = alliance.parties.first { $0.id == line?.subject.party }
    return WashUp.Point(
      kind: kind, subject: party.map { .party(id: $0.id, name: $0.name) } ?? .contract,
      words: "\(finding.label), first in \(years.label(finding.firstColumn))",
      remedy: finding.remedy, place: .line(finding.line, column: finding.firstColumn))
  }
}

extension OpenPoints {
  /// Inputs that the file states without source or owner, a point for each section of the file.
  var unsourced: [WashUp.Point] {
    let stated = alliance.model.inputs.filter { $0.provenance.place != nil }
    var order: [String] = []
    var sections: [String: [Input]] = [:]
    for input in stated where input.provenance.lacksSourceOrOwner {
      if sections[input.section] == nil { order.append(input.section) }
      sections[input.section, default: []].append(input)
    }
    return order.map { section in
      let found = sections[section] ?? []
      // Those without a source first: they alone make a draft.
      let inputs =
        found.filter { $0.provenance.source == nil } + found.filter { $0.provenance.source != nil }
      let all = stated.count { $0.section == section }
      let lacking = [
        ("source", inputs.count { $0.provenance.source == nil }),
        ("owner", inputs.count { $0.provenance.owner == nil }),
      ].filter { $0.1 > 0 }.map { "\($0.1) without \($0.0)" }.joined(separator: " and ")
      return WashUp.Point(
        kind: .noSource, subject: .section(section),
        words:
          "\(section.asHeading): of \(all) stated input\(all == 1 ? "" : "s") \(lacking)",
        remedy:
          "Say where each number is from and who answers for it, in the file as '{value: …, source: …, owner: …}'.",
        place: .inputs(inputs.map(\.id.path)))
    }
  }
}

extension Input {
  /// The section of the scenario file that states it: the first key of its path.
  fileprivate var section: String { String(id.path.prefix { $0 != "." }) }
}

extension Provenance {
  /// Whether nobody says where the number is from, or who answers for it.
  fileprivate var lacksSourceOrOwner: Bool { source == nil || owner == nil }
}
