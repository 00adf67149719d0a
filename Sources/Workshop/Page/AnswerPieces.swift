import Layouts
import Modelling
import Pages
import Reports

/// What a contract comes to for each party, held against what was agreed and drafted.
struct VerdictPiece {
  private let named: NamedContract

  init(_ named: NamedContract) { self.named = named }

  var pieces: [HTML] {
    let contract = named.contract
    let table = VerdictTable(
      contract.table.answers, titled: "", against: earlier,
      figures: .buttons(contract: contract.name))
    return [
      HTML("h3", named.title),
      HTML("p", ["class": "silent", "data-say": ""], "\(named.title): \(table.sentence)"),
      wide("Verdict of \(named.title)", table.table),
    ]
  }

  /// What was agreed where that is something else than the table, and what was drafted where it was moved.
  private var earlier: [EarlierDeal] {
    let contract = named.contract
    let isAgreed = contract.agreedTerms != Terms()
    let agreed =
      contract.isOpen && isAgreed ? [EarlierDeal("as agreed", contract.agreed.answers)] : []
    let drafted =
      contract.terms == Terms() ? [] : [EarlierDeal("as drafted", contract.drafted.answers)]
    return agreed + drafted
  }
}

/// Charts of a contract, each party's year beside business as usual first, and money by party and year.
struct ChartsPiece {
  private let named: NamedContract

  init(_ named: NamedContract) { self.named = named }

  /// How wide charts are drawn: as wide as two stand beside each other, so that words keep their size.
  private static let width = 380.0

  /// The charts of the contract that people look at while they move it; the workbook has them all.
  static let shown: Set<String> = [
    "Who bears the stranded cost", "Gain less pain by provider", "Agreed budget and outturn",
  ]

  private var charts: HTML {
    let pictures = CasePictures(named.contract.table.answers)
    let ofContract = pictures.ofContract.filter { ChartsPiece.shown.contains($0.chart.title) }
    let figures = (pictures.ofParties + ofContract).enumerated().map { place, picture in
      ChartFigure(
        picture, id: "chart-\(named.contract.name)-\(place)", width: ChartsPiece.width
      ).figure
    }
    return HTML("div", ["class": "charts"], figures)
  }

  var pieces: [HTML] {
    let contract = named.contract
    let years = YearTable(
      contract.table.answers, titled: "", figures: .buttons(contract: contract.name))
    return [
      HTML("h3", "\(named.title): year by year"), charts,
      HTML(
        "details", ["id": "years-\(contract.name)"],
        [
          HTML("summary", "Money by party and year"),
          wide("Money by party and year of \(named.title)", years.table),
        ]),
    ]
  }
}

/// What is wrong with a contract or worth a look, and which alerts were accepted and why.
struct FindingsPiece {
  private let named: NamedContract
  private let accepted: [Acceptance]

  init(_ named: NamedContract, _ accepted: [Acceptance]) {
    self.named = named
    self.accepted = accepted.filter { $0.contract == named.contract.name }
  }

  var pieces: [HTML] {
    let list = FindingsList(named.contract.table.answers.findings)
    return [
      HTML("h3", "\(named.title): errors and alerts"), list.list(beside: beside),
    ]
  }

  /// The reason for which an alert is accepted, or the form in which the facilitator accepts it.
  private func beside(_ finding: Findings.Finding) -> [HTML] {
    guard finding.severity == .alert else { return [] }
    if let known = accepted.first(where: { $0.alert == finding.line.text }) {
      return [
        HTML("p", ["class": "accepted"], "Accepted in step \(known.step): \(known.why)")
      ]
    }
    let id = "accept-\(named.contract.name)-\(finding.line.text)"
    return [
      HTML(
        "form",
        [
          "class": "line for-facilitator", "id": id, "data-kind": "accept",
          "data-alert": finding.line.text, "data-contract": named.contract.name,
        ],
        [
          HTML(
            "label",
            [
              .text("Why it is accepted"),
              HTML(
                "input", ["type": "text", "name": "why", "id": "why-\(id)", "autocomplete": "off"]
              )
              .with("required", ""),
            ]),
          HTML("button", ["type": "submit"], "Accept"),
        ])
    ]
  }
}

/// A wide table in a region of its own, which scrolls and can be reached by keys.
func wide(_ words: String, _ table: HTML) -> HTML {
  HTML("div", ["class": "wide", "role": "region", "aria-label": words, "tabindex": "0"], [table])
}
