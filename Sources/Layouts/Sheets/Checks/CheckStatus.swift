import AllianceModel
import Evaluation
import Modelling

/// Whether checks hold, as words that follow the model's flags: OK, CHECK where the model is wrong, REVIEW
/// where the plan asks for a look.
struct CheckStatus {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The line that counts the flags that are up.
  static func masterLine(_ severity: Check.Severity) -> LineID {
    .checks(severity == .error ? .errors : .alerts)
  }

  /// Whether any error is up, the model's or a sheet's.
  var isAnyErrorUp: Bool {
    placed.results.values(of: CheckStatus.masterLine(.error)).contains { $0 != 0 }
      || placed.sheetChecks.contains(where: \.isUp)
  }

  /// How many alerts of the case are up in any year.
  var alertsUp: Int { placed.alliance.model.checks.count { $0.severity == .alert && isUp($0) } }

  /// OK or CHECK for all errors, OK or REVIEW for all alerts.
  func master(_ severity: Check.Severity) -> Cell {
    let line = CheckStatus.masterLine(severity)
    let own = severity == .error ? placed.sheetChecks : []
    let counts = [placed.reference(line)] + own.map(\.reference)
    let isUp = placed.results.values(of: line).contains { $0 != 0 }
    return CheckStatus.word(
      counts.joined(separator: "+"), severity, isUp: isUp || own.contains(where: \.isUp))
  }

  /// OK or CHECK for a check that a sheet makes.
  static func status(_ check: PlacedCase.SheetCheck) -> Cell {
    word(check.reference, .error, isUp: check.isUp)
  }

  /// OK, or what one check asks for.
  func status(_ check: Check) -> Cell {
    let count =
      placed.range(check.line).map { "SUM(\($0.formula))" } ?? placed.reference(check.line)
    return CheckStatus.word(count, check.severity, isUp: isUp(check))
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

  private static func word(_ count: String, _ severity: Check.Severity, isUp: Bool) -> Cell {
    let up = severity == .error ? "CHECK" : "REVIEW"
    return Cell(
      .formula("IF(\(count)=0,\"OK\",\"\(up)\")", .text(isUp ? up : "OK")), CellStyle(.status))
  }
}
