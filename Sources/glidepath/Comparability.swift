import AllianceModel
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
import Notation
import Scenarios
import SourceText

/// Whether scenarios can be held against each other: years, discount rates, deflators.
struct Comparability {
  /// The scenarios, the one that others are held against first.
  let loaded: [Reported]

  /// Why they cannot be compared, one line for each reason.
  var errors: [String] { others.flatMap { calendar($0, $1) + discounting($0, $1) } }

  /// What to bear in mind when they are.
  var warnings: [String] { others.flatMap { differing($0, $1, \.deflator, deflators) } }

  /// Refuses what cannot be held against each other; warns of what must be borne in mind, and gives it.
  func checked() throws(CommandFailure) -> [String] {
    for line in warnings { Messages.say("warning: " + line) }
    guard errors.isEmpty else {
      throw CommandFailure(
        code: "not-comparable", errors.map { "error: " + $0 }, exitCode: 65)
    }
    return warnings
  }

  private var others: [(first: Reported, other: Reported)] {
    loaded.first.map { first in loaded.dropFirst().map { (first, $0) } } ?? []
  }

  private func calendar(_ first: Reported, _ other: Reported) -> [String] {
    guard first.study.scenario.years != other.study.scenario.years else { return [] }
    return [
      "'\(other.study.scenario.file)' runs \(Self.span(other.study.scenario.years)), "
        + "'\(first.study.scenario.file)' \(Self.span(first.study.scenario.years)): give both the same "
        + "'contract.start' and 'appraisal.years'"
    ]
  }

  private func discounting(_ first: Reported, _ other: Reported) -> [String] {
    // Years that differ are told already, and rates by year could not be held against each other.
    guard first.study.scenario.years == other.study.scenario.years else { return [] }
    return [\.discountRate, \.discountTiming].flatMap { differing(first, other, $0, rates) }
  }

  private typealias Words = (String, String) -> String
  private typealias Term = KeyPath<AppraisalKeys, Key<Quantity>>

  private func rates(_ path: String, _ differs: String) -> String {
    "\(differs): net present values discounted in different ways cannot be compared; "
      + "give both the same '\(path)'"
  }

  private func deflators(_ path: String, _ differs: String) -> String {
    "\(differs): real values are in pounds that differ; "
      + "give both the same '\(path)' to compare them"
  }

  /// One line where an input differs in two scenarios, with its values in both.
  private func differing(_ first: Reported, _ other: Reported, _ term: Term, _ words: Words)
    -> [String]
  {
    let (one, two) = (input(term, of: first), input(term, of: other))
    guard one.values != two.values else { return [] }
    let path = one.id.path
    let column = zip(one.values, two.values).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    let isYearly = one.shape.isYearly && two.shape.isYearly
    let year = isYearly ? " in \(first.study.scenario.years.label(column))" : ""
    let differs =
      "'\(path)' is \(text(two, column)) in '\(other.study.scenario.file)' and "
      + "\(text(one, column)) in '\(first.study.scenario.file)'\(year)"
    return [words(path, differs)]
  }

  private func input(_ term: Term, of loaded: Reported) -> Input {
    loaded.study.scenario.parts.appraisal[dynamicMember: term].input
  }

  private func text(_ input: Input, _ column: Int) -> String {
    let value = input.values.indices.contains(column) ? input.values[column] : 0
    // All digits, because those that differ may be the last.
    return input.unit.isPercentage
      ? DecimalText.percent(of: value) + "%" : DecimalText.grouped(value)
  }

  private static func span(_ years: Years) -> String {
    "from \(years.label(1)) to \(years.label(years.horizon))"
  }
}
