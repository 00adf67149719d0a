import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// What each year brings each party.
  static func years(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Years", name: "years_by_party", title: "What each year brings each party",
      remarks: ["Amounts are in pounds of the year."],
      columns: cases.columns + [
        .words("Whose", width: 34, .system), .words("Measure", width: 36, .usual, .change),
      ] + cases.yearColumns("£"),
      rows: cases.rows { own in
        own.source.alliance.parties.flatMap { party in
          measures(of: party, in: own.source.alliance).compactMap { words, line in
            cases.yearly(line, of: own).map {
              [.text(party.name), .text(words)] + $0
            }
          }
        } + systemYears(own, cases)
      })
  }

  /// What is told of a party: what is left of its year, and what comes of the deal.
  private static func measures(of party: Alliance.Party, in alliance: Alliance)
    -> [(String, LineID)]
  {
    let left = alliance.remainder(of: party)
    func both(_ kind: Remainder.Kind) -> [(String, LineID)] {
      [
        ("\(left.words(kind)) as usual", left.line(kind, of: party.id, .usual)),
        ("\(left.words(kind)) in the alliance", left.line(kind, of: party.id)),
      ]
    }
    let change = left == .surplus ? "Change of surplus" : "Change: less spend is above 0"
    let deal: [(String, PartyLine)] = [
      ("Gain less pain", .gainshare), ("From the fund for outcomes", .fund),
      ("Transition support", .support), ("Stranded cost", .strandedCost),
    ]
    return both(.whole) + [(change, .party(party.id, .change))] + both(.underlying)
      + deal.map { ($0, .party(party.id, $1)) }
  }

  private static func systemYears(_ own: CaseReport, _ cases: PublishedCases) -> [[PublishedCell]] {
    [cases.yearly(.system(.change), of: own)].compactMap(\.self).map {
      [.text("System"), .text("Change of all parties together")] + $0
    }
  }

  /// Budget, outturn and what is shared.
  static func pool(_ cases: PublishedCases) -> PublishedTable {
    let lines: [(String, LineID)] = [
      ("Agreed budget", .budget(.total)), ("Outturn", .outturn(.total)),
      ("Saving against the budget", .pool(.saving)), ("Gain shared with providers", .pool(.gain)),
      ("Pain borne by providers", .pool(.pain)),
      ("Fund for outcomes, available", .fund(.available)),
      ("Fund for outcomes, earned", .fund(.earned)),
    ]
    return PublishedTable(
      sheet: "Pool", name: "budget_and_pool", title: "Budget, outturn and what is shared",
      remarks: ["Amounts are in pounds of the year."],
      columns: cases.columns + [.words("Measure", width: 34, .poundsOfYear, .share)]
        + cases.yearColumns("£"),
      rows: cases.rows { own in
        lines.compactMap { words, line in
          cases.yearly(line, of: own).map { [.text(words)] + $0 }
        }
      })
  }

  /// What services do, as usual and in the alliance.
  static func activity(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Activity", name: "activity_by_service",
      title: "Activity of each service, as usual and in the alliance",
      columns: cases.columns + [
        .words("Service", width: 34), .words("View", width: 18, .usual),
        .words("Unit", width: 18),
      ] + cases.yearColumns(nil),
      rows: cases.rows { own in
        own.source.alliance.services.flatMap { service in
          [("As usual", service.usualActivity), ("In the alliance", service.activity)].compactMap {
            words, line in
            cases.yearly(line, of: own).map {
              [.text(service.name), .text(words), .text(service.unit.publishedWords)] + $0
            }
          }
        }
      })
  }
}
