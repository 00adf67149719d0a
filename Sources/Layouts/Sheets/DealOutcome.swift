import AllianceModel
import Modelling

/// What the deal gives, beside its levers: per party net present value, worst change and
/// what is left of each year.
struct DealOutcome {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The words over the columns.
  var header: [Cell] {
    let words: [Cell] = [
      .text("What the deal gives", .header), .empty(.header), .empty(.header),
      .text("Net present value", .header), .text("Worst in the term", .header),
      .text("What is left of the year", .header),
    ]
    return words + [Cell](repeating: .empty(.header), count: placed.axis.years.horizon)
  }

  /// A party's net present value, its worst change in a year, and what is left of each.
  func row(_ party: String) -> [Cell] {
    guard let name = placed.alliance.parties.first(where: { $0.id == party })?.name,
      let left = placed.remainder(of: party)
    else {
      return [.text(party, .reference), .text("not used", .reference)]
    }
    let line = left.line(.whole, of: party)
    return [
      .text(line.text, .reference),
      .text("\(name): \(left.words(.whole).withSmallStart)", .label),
      .text(Unit.pounds.label, .reference),
      placed.link(.party(party, .npv)),
      placed.link(.party(party, .worstChange)),
    ] + placed.links(line)
  }

  /// Whether all checks of a severity hold.
  func master(_ severity: Check.Severity) -> [Cell] {
    [
      .text(CheckStatus.masterLine(severity).text, .reference),
      .text(severity == .error ? "All errors clear" : "All alerts clear", .label), .blank,
      CheckStatus(placed).master(severity),
    ]
  }
}
