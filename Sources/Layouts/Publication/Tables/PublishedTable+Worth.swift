import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports
import Scenarios

extension PublishedTable {
  /// The business case: benefits by type, costs and what remains, then party by party and part by part.
  static func appraisal(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Appraisal", name: "business_case", title: "The business case",
      columns: cases.columns + [
        .words("Part", width: 24), .words("What", width: 50), .words("Unit", width: 22),
        .number("Value", nil, .todaysValue), .number("Must change by", "%", .switching),
      ],
      rows: cases.rows { own in
        own.businessCase.map { appraisalRows($0, cases.years) } ?? []
      })
  }

  private static func appraisalRows(_ own: BusinessCaseReport, _ years: Years)
    -> [[PublishedCell]]
  {
    func row(_ part: String, _ words: String, _ figure: Figure, _ switching: Figure? = nil)
      -> [PublishedCell]
    {
      [
        .text(part), .text(words), .text(figure.unit.publishedWords), .figure(figure, years),
        .figure(switching, years),
      ]
    }
    func rows(_ part: String, _ all: [BusinessCaseReport.Row]) -> [[PublishedCell]] {
      all.map { row(part, $0.words, $0.figure, $0.switching) }
    }
    return rows("Benefits", own.benefits + [own.allBenefits])
      + rows("Costs", own.costs + [own.allCosts])
      + [
        row("Result", "Net present social value", own.social),
        row("Result", "Benefit–cost ratio", own.ratio),
      ] + rows("Cash", own.cash) + rows("Cash by party", own.parties)
      + rows("Parts of the contract", own.switching) + rows("Delivered share", own.delivery)
  }

  /// Why the contract should work, and what rests on that.
  static func chain(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Chain", name: "logic_chain", title: "Why it should work, and what rests on that",
      columns: cases.columns + [
        .words("What", width: 34), .words("Kind", width: 18),
        .number("Present value", "£ at today's value", .todaysValue),
        .words("Context", width: 44), .words("Mechanism", width: 44),
        .words("Outcome", width: 44), .words("Whose need", width: 34),
        .words("Evidence", width: 14, .evidence),
      ],
      rows: cases.rows { own in own.chain.map { chainRows($0, cases.years) } ?? [] })
  }

  private static func chainRows(_ chain: LogicChain, _ years: Years) -> [[PublishedCell]] {
    chain.rows.map { row in
      let because = row.intervention.because
      return [
        .text(row.intervention.name), .text(row.intervention.kind.rawValue),
        .figure(row.worth, years),
      ]
        + [
          because?.context, because?.mechanism, because?.outcome, because?.whoseNeed,
          because?.evidence.rawValue,
        ].map(PublishedCell.stated)
    } + [
      [
        .text(LogicChain.everythingElseWords), .text("rest"),
        .figure(chain.everythingElse, years),
      ] + [PublishedCell](repeating: .notApplicable, count: 5)
    ]
  }

  /// What the alliance achieves besides, priced or not.
  static func benefits(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Benefits", name: "other_benefits", title: "What the alliance achieves besides",
      columns: cases.columns + [
        .words("Benefit", width: 34), .words("Kind", width: 24), .words("Whose", width: 30),
        .words("What it is", width: 60),
        .number("Present value", "£ at today's value", .todaysValue),
      ],
      rows: cases.rows { own in
        own.source.alliance.benefits.map { benefit in
          [
            .text(benefit.name), .text(benefit.kind), .stated(benefit.whose),
            .stated(benefit.statement),
            benefit.worth.map {
              .number(own.source.results[$0], .presentPounds, cases.years)
            } ?? .notApplicable,
          ]
        }
      })
  }
}
