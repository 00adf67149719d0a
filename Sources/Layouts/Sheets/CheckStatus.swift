import AllianceModel
import Evaluation
import Modelling

/// Whether checks hold, as words that follow the model's flags.
struct CheckStatus {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The line that counts the flags that are up.
  static func masterLine(_ severity: Check.Severity) -> LineID {
    .checks(severity == .error ? .errors : .alerts)
  }

  /// OK or CHECK for all checks of a severity.
  func master(_ severity: Check.Severity) -> Cell {
    let line = CheckStatus.masterLine(severity)
    let own = severity == .error ? placed.sheetChecks : []
    let counts = [placed.reference(line)] + own.map(\.reference)
    let isUp = placed.results.values(of: line).contains { $0 != 0 }
    return word(counts.joined(separator: "+"), isUp: isUp || own.contains(where: \.isUp))
  }

  /// OK or CHECK for a check that a sheet makes.
  func status(_ check: PlacedCase.SheetCheck) -> Cell { word(check.reference, isUp: check.isUp) }

  /// OK or CHECK for one check.
  func status(_ check: Check) -> Cell {
    let count =
      placed.range(check.line).map { "SUM(\($0.formula))" } ?? placed.reference(check.line)
    return word(count, isUp: isUp(check))
  }

  /// The first year in which the flag of a check is up.
  func firstYear(_ check: Check) -> Cell {
    guard let range = placed.range(check.line) else { return .text("all years", .data) }
    let header = "\(SheetRange.quoted(placed.modelSheet))!\(placed.axis.header)"
    let first = placed.results.values(of: check.line).firstIndex { $0 == 1 }
    return Cell(
      .formula(
        "IFERROR(INDEX(\(header),1,MATCH(1,\(range.formula),0)),\"none\")",
        .text(first.map(placed.axis.years.label) ?? "none")))
  }

  /// Whether a check's flag is up in any year.
  func isUp(_ check: Check) -> Bool {
    placed.results.values(of: check.line).contains { $0 != 0 }
  }

  private func word(_ count: String, isUp: Bool) -> Cell {
    Cell(
      .formula("IF(\(count)=0,\"OK\",\"CHECK\")", .text(isUp ? "CHECK" : "OK")), CellStyle(.status))
  }
}
