import AllianceModel
import Modelling
import Reports

/// The business case of one case as rows.
struct AppraisalBlock {
  let placed: PlacedCase
  let business: BusinessCaseReport
  /// How many columns the sheet has.
  static let width = 6

  /// The rows, an empty line between the blocks.
  var rows: [[Cell]] {
    value + [[]] + cash + [[]] + switching + delivery + perHead
  }

  /// Benefits, costs, and what is left, with the sentence that follows them.
  private var value: [[Cell]] {
    [header("Benefits", "Present value", "Must fall by", "No value left at")]
      + business.benefits.map { row($0) }
      + business.unmonetised.map { [.text("Unmonetised: \($0.name)", .label), .text("no price")] }
      + [row(business.allBenefits, .total)]
      + [header("Costs", "Present value", "Must rise by", "No value left at")]
      + business.costs.map { row($0) } + [row(business.allCosts, .total)]
      + [
        [.text("Net present social value", .label)]
          + [placed.link(business.social.line, role: .headline), .blank, .blank, .blank, sentence],
        [.text("Benefit–cost ratio (0 where nothing is spent)", .label)]
          + [placed.link(business.ratio.line, role: .headline, format: .pence)],
      ]
  }

  private var cash: [[Cell]] {
    [header("Cash beside", "Present value", "", "")] + business.cash.map { row($0) }
      + business.parties.map { row($0) }
  }

  private var switching: [[Cell]] {
    guard !business.switching.isEmpty else { return [] }
    return [header("Switching values", "Present value", "Must fall by", "No value left at")]
      + business.switching.map { each in
        row(each) + [.text(each.isProportional ? Self.ofInput : Self.ofPounds, .data)]
      } + [[]]
  }

  private static let ofInput =
    "Exact, and the same share of the amount on Inputs: the value is proportional to it."
  private static let ofPounds =
    "Exact in pounds of present value, not of an input: blocks close whole, and one-off cost stands beside."

  private var delivery: [[Cell]] {
    guard !business.delivery.isEmpty else { return [] }
    return [header("Optimism bias: share of the plan delivered", "All years", "", "")]
      + business.delivery.map { row($0) } + [[]]
  }

  private var perHead: [[Cell]] {
    guard let perHead = placed.report.headline.perHead else { return [] }
    return [
      header(
        "Per head of the population", "Net present value", "Within the term", "After the term",
        "Lowest change of a year"),
      [.text("Population", .label), placed.link(perHead.population.line)],
    ]
      + perHead.rows.map { row in
        [.text(row.name, .label)]
          + (row.worth + [row.lowestChange].compactMap(\.self)).map { placed.link($0.line) }
      }
  }

  private func header(_ words: String...) -> [Cell] {
    let cells = words.map { $0.isEmpty ? Cell.empty(.header) : .text($0, .header) }
    return cells
      + [Cell](repeating: .empty(.header), count: max(0, AppraisalBlock.width - cells.count))
  }

  /// A figure; with a switching value the share, and the present value at which nothing is left.
  private func row(_ row: BusinessCaseReport.Row, _ role: CellStyle.Role = .data) -> [Cell] {
    let format: NumberFormat? = row.figure.unit == .factor ? .pence : nil
    let head: [Cell] = [
      .text(row.words, .label), placed.link(row.figure.line, role: role, format: format),
    ]
    guard let switching = row.switching else { return head }
    let (value, social) = (
      placed.reference(row.figure.line), placed.reference(business.social.line)
    )
    let turned = row == business.allCosts || business.costs.contains(row)
    let number = row.figure.value + (turned ? 1 : -1) * business.social.value
    return head + [
      placed.link(switching.line, role: role),
      Cell(
        .formula("\(value)\(turned ? "+" : "-")\(social)", .number(number)),
        CellStyle(role, .pounds)),
      reading(of: switching, isCost: turned),
    ]
  }

  /// How far from all or nothing a share must be to be more than one or less than the other: a number that
  /// two programs add up in their own order has noise in its last digits.
  private static let nearly = 0.000_001

  /// What a share means that is no fall of a benefit or rise of a cost: more than all of it, or the other way.
  private func reading(of switching: Figure, isCost: Bool) -> Cell {
    let share = LiveNumber(placed.reference(switching.line), switching.value)
    let turned = LiveText.when(
      share.isBelow(-AppraisalBlock.nearly), isCost ? "must fall" : "must rise", else: "")
    guard !isCost else { return turned.cell() }
    return
      (.when(
        share.isAbove(1 + AppraisalBlock.nearly), "cannot by itself: more than all of it", else: "")
      + turned)
      .cell()
  }

  /// The answer in words, following the cells beside it.
  private var sentence: Cell {
    guard let switching = business.allBenefits.switching else { return .blank }
    let ratio = LiveNumber(placed.reference(business.ratio.line), business.ratio.value)
    let share = LiveNumber(
      "100*\(placed.reference(.switching(of: business.allBenefits.figure.line)))",
      100 * switching.value)
    return
      ("£" + ratio.fixed(2) + " of benefits for each pound of cost; benefits "
      + .when(share.isBelow(0), "must rise", else: "may fall") + " by " + share.magnitude.fixed(0)
      + "% before no value is left.").cell()
  }
}
