import AllianceModel
import Modelling
import Reports
import Scenarios

/// The sheet that goes from each pound that the contract is worth back to mechanism and context.
struct LogicChainSheet {
  let cases: [PlacedCase]
  static let name = "Logic chain"

  private static let header = [
    "What", "Kind", "Evidence", "Present value", "", "Context", "Mechanism", "Outcome",
    "Whose need",
  ]

  /// The sheet; nil where no case says why it should work.
  var sheet: Sheet? {
    guard cases.contains(where: { $0.report.chain != nil }) else { return nil }
    var sheet = Sheet(name: LogicChainSheet.name)
    sheet.rows = SheetTop.rows(
      LogicChain.title,
      SheetTop.conventions
        + " What each is worth to all parties together; the rows add up to the net present social value."
    )
    sheet.rows.append(LogicChainSheet.header.map { .text($0, .header) })
    sheet.widths = [38, 18, 12, 16, 2, 44, 44, 44, 44]
    sheet.frozen.rows = sheet.rows.count
    sheet.frozen.columns = 1
    sheet.repeatedRow = sheet.rows.count - 1
    for placed in cases {
      guard let chain = placed.report.chain else { continue }
      if cases.count > 1 {
        sheet.rows.append(Cell.heading(placed.shortTitle, over: LogicChainSheet.header.count))
      }
      sheet.rows += chain.rows.map { row($0, placed) } + sums(chain, placed) + [[]]
      sheet.rows += footings(chain, placed, at: sheet.rows.count) + [[]]
    }
    return sheet
  }

  private func row(_ row: LogicChain.Row, _ placed: PlacedCase) -> [Cell] {
    let (own, because) = (row.intervention, row.intervention.because)
    let words = [because?.context, because?.mechanism, because?.outcome, because?.whoseNeed]
    return [
      .text(own.name, .label), .text(own.kind.rawValue),
      .text(because?.evidence.rawValue ?? "no chain"),
      row.worth.map { placed.link($0.line) } ?? .blank, .blank,
    ] + words.map { .text($0 ?? "", .data, wraps: true) }
  }

  /// What belongs to no row, and what all add up to.
  private func sums(_ chain: LogicChain, _ placed: PlacedCase) -> [[Cell]] {
    [
      [.text(LogicChain.everythingElseWords, .label), .blank, .blank]
        + [placed.link(chain.everythingElse.line)],
      [.text("Net present social value", .label), .empty(.total), .empty(.total)]
        + [placed.link(chain.social.line, role: .total)],
    ]
  }

  /// What is gained, by the evidence that it rests on; the sentences follow the cells beside them.
  private func footings(_ chain: LogicChain, _ placed: PlacedCase, at start: Int) -> [[Cell]] {
    let header = [
      "What is gained, by evidence", "Share", "", "Present value", "", "In words",
    ].map { Cell.text($0, .header) }
    let parts = chain.footings.enumerated().map { position, part -> [Cell] in
      [
        .text(part.footing.words, .label), placed.link(part.share.line), .blank,
        placed.link(part.gained.line), .blank, sentence(part, row: start + 2 + position),
      ]
    }
    return [header] + parts + [
      [.text("All that adds value", .label), .empty(.total), .empty(.total)]
        + [placed.link(chain.gained.line, role: .total)]
    ]
  }

  private func sentence(_ part: LogicChain.Part, row: Int) -> Cell {
    let percent = LiveNumber("100*$B$\(row)", part.share.value * 100)
    return (percent.fixed(0) + .literal("% of what is gained \(part.footing.predicate).")).cell()
  }
}
