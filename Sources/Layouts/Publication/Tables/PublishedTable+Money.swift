import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// Who bears the stranded cost of each party that lands softly.
  static func stranded(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Stranded", name: "stranded_cost_by_bearer", title: LandingReport.title,
      remarks: ["Amounts are in pounds of the year."],
      columns: cases.columns + [
        .words("Party", width: 34), .words("Who bears it", width: 36, .bearer),
      ] + cases.yearColumns("£"),
      rows: cases.rows { own in
        own.landings.flatMap { landing in
          landing.rows.compactMap { row in
            cases.yearly(row.line, of: own).map {
              [.text(landing.party.name), .text(row.bearer.heading)] + $0
            }
          }
        }
      })
  }

  /// What takes each party from business as usual to the alliance.
  static func bridge(_ report: Report, _ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Bridge", name: "bridge_by_party",
      title: "What moves each party from business as usual to the alliance",
      columns: cases.columns + [
        .words("Party", width: 34), .words("What moves it", width: 44, .bridge),
        .number("Net present value", "£ at today's value", .todaysValue),
      ],
      rows: cases.rows { own in
        (report.bridge?.parties ?? []).filter { $0.letter == own.letter }.flatMap { bridge in
          (bridge.steps + [bridge.total]).map {
            [
              .text(bridge.party.name), .text($0.label),
              .number($0.pounds, .presentPounds, cases.years),
            ]
          }
        }
      })
  }

  /// Who pays whom, for what, when.
  static func flows(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Flows", name: "flows_of_money", title: "Who pays whom, for what and when",
      remarks: ["Amounts are in pounds of the year."],
      columns: cases.columns + [
        .words("Payer", width: 30, .kind), .words("Payee", width: 30), .words("Kind", width: 26),
        .words("Comes again", width: 14), .words("Belongs to", width: 18, .usual),
      ] + cases.yearColumns("£"),
      rows: cases.rows { own in
        own.flows.rows.compactMap { row in
          cases.yearly(row.flow.line, of: own).map {
            [
              .text(row.payer), .text(row.payee), .text(row.flow.kind.words),
              .text(row.flow.recurrence), .text(row.flow.belonging),
            ] + $0
          }
        }
      })
  }
}
