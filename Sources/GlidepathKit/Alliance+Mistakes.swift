import AllianceModel
import Evaluation
import Modelling
import SourceText

extension Alliance {
  /// Error checks that are broken by what the scenario states, each told at its place.
  ///
  /// Weights that add up to more than 100 % only along a path, or a share of a fund above the whole,
  /// show when years are computed and are mistakes of the file all the same.
  func mistakes(in results: Results) -> [Diagnostic] {
    model.checks.compactMap { check in
      guard let place = mistakes[check.line],
        let first = results.values(of: check.line).firstIndex(where: { $0 != 0 }),
        let line = model.lines.first(where: { $0.id == check.line })
      else { return nil }
      return Diagnostic(
        code: "check-broken", position: place,
        message:
          "in \(model.years.label(first)) this does not hold: \(Alliance.phrase(line.sentence))",
        remedy: Alliance.phrase(check.remedy))
    }
  }

  /// The first line that holds no number.
  func noNumber(in results: Results) -> [Diagnostic] {
    results.notNumbers(in: model).prefix(1).map { line, column in
      let year = results.values(of: line).count == 1 ? "" : " in \(model.years.label(column))"
      return Diagnostic(
        code: "not-a-result", position: places[line] ?? .whole(facts.file),
        message: "'\(line)' has no value\(year): a division by 0 or a sum too large",
        remedy: "guard it with IF, or look for an input that makes no sense")
    }
  }

  /// A sentence as messages write it: it starts small and ends without a full stop.
  private static func phrase(_ sentence: String) -> String {
    sentence.prefix(1).lowercased() + sentence.dropFirst().dropLast(sentence.hasSuffix(".") ? 1 : 0)
  }
}
