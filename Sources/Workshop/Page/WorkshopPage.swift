import GlidepathKit
public import Pages

/// The one page of the workshop, with all regions filled: left the deal, right what it does, below what was
/// parked, the record, what is open and the package.
public struct WorkshopPage {
  private let session: Session
  private let titles: ContractTitles
  private let token: String?
  private let regions: [String: HTML]

  /// The page of talks.
  ///
  /// - Parameters:
  ///   - session: the talks as they stand.
  ///   - token: what everybody who asks must bring; nil where nobody must.
  public init(_ session: Session, token: String? = nil) {
    self.session = session
    self.token = token
    titles = ContractTitles(session)
    regions = Dictionary(
      Regions(session).all.map { ($0.id, $0.piece) }, uniquingKeysWith: { first, _ in first })
  }

  /// The page as text.
  public var text: String { "<!doctype html>" + page.printed }

  /// The page as a tree.
  var page: HTML {
    HTML(
      "html", ["lang": "en-GB"],
      [
        HTML("head", head),
        HTML("body", skips + [top, bar, table, explanation, noScript]),
      ])
  }

  private var title: String { session.contracts.first?.title ?? "" }

  private var head: [HTML] {
    let query = token.map { "?token=\($0)" } ?? ""
    return [
      HTML("meta", ["charset": "utf-8"]),
      HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      HTML("title", "Workshop: \(title)"),
      HTML("link", ["rel": "icon", "href": "data:,"]),
      HTML("link", ["rel": "stylesheet", "href": "/page.css\(query)"]),
      HTML("script", ["type": "module", "src": "/page.js\(query)"]),
    ]
  }

  private var skips: [HTML] {
    [("deal", "Skip to the deal"), ("answers", "Skip to what it does")].map { id, words in
      HTML("a", ["class": "skip", "href": "#\(id)"], words)
    }
  }

  private var noScript: HTML {
    HTML(
      "noscript",
      [HTML("p", "The deal can be read here; to change it, allow scripts of this page.")])
  }
}

extension WorkshopPage {
  private var top: HTML {
    HTML(
      "header", ["class": "top"],
      [
        HTML(
          "div",
          [
            HTML("h1", title),
            HTML(
              "p", ["class": "aside"],
              "Workshop: " + session.contracts.map { titles[$0.name] }.joined(separator: " · ")),
          ]), person,
      ])
  }

  /// Who sits at this screen; the record names them.
  private var person: HTML {
    let parties = session.contracts.first?.table.study.alliance.parties ?? []
    let options =
      [HTML("option", ["value": ""], "nobody: facilitator or guest")]
      + parties.map { HTML("option", ["value": $0.id], $0.name) }
    return HTML(
      "div", ["class": "person"],
      [
        HTML(
          "label",
          [
            .text("Your name"),
            HTML(
              "input", ["type": "text", "id": "name", "autocomplete": "name", "maxlength": "80"]),
          ]),
        HTML("label", [.text("You speak for"), HTML("select", ["id": "party"], options)]),
      ])
  }

  /// What stays in sight: the verdict in a sentence, what goes wrong, and the moves.
  private var bar: HTML {
    func move(_ deed: String, _ words: String, _ look: String) -> HTML {
      HTML("button", ["type": "button", "class": look, "data-do": deed], words)
    }
    return HTML(
      "section", ["class": "bar", "aria-label": "Where we stand"],
      [
        HTML(
          "div",
          [
            HTML("p", ["id": "said", "role": "status"]),
            HTML(
              "div", ["class": "moves"],
              [
                move("undo", "Undo", ""), move("agree", "Agree the table", "main for-facilitator"),
              ]),
            HTML("p", ["id": "trouble", "role": "alert"]),
            HTML("p", ["id": "state", "role": "status"]),
          ])
      ])
  }

  private var table: HTML {
    HTML(
      "main", ["id": "table", "data-step": "\(session.steps.count)"],
      [
        HTML(
          "div", ["class": "pair"],
          [
            HTML("section", ["class": "side", "aria-labelledby": "deal-title"], deal),
            HTML(
              "section",
              [
                "class": "side answers", "id": "answers", "aria-labelledby": "answers-title",
                "tabindex": "0",
              ], answers),
          ]),
        HTML("div", ["class": "below"], below),
      ])
  }

  /// The element of a region, filled.
  private func region(_ id: String) -> HTML {
    HTML("div", ["id": id, "data-region": ""], regions[id].map { [$0] } ?? [])
  }
}

extension WorkshopPage {
  private var deal: [HTML] {
    [HTML("h2", ["id": "deal-title"], "The deal")] + scope + [region("deal")]
  }

  /// Whether a change is one of all contracts or of one.
  private var scope: [HTML] {
    guard session.contracts.count > 1 else { return [] }
    let choices =
      [("", "all, where they say the same")]
      + session.contracts.map { ($0.name, "\(titles[$0.name]) alone") }
    let radios = choices.map { value, words in
      HTML(
        "label",
        [
          HTML("input", ["type": "radio", "name": "scope", "value": value, "autocomplete": "off"])
            .with("checked", "", if: value.isEmpty), .text(" \(words)"),
        ])
    }
    return [HTML("fieldset", ["class": "choice"], [HTML("legend", "A change is one of")] + radios)]
  }

  private var answers: [HTML] {
    let others = session.contracts.dropFirst().map { titles[$0.name] }.joined(separator: ", ")
    let beside =
      others.isEmpty
      ? []
      : [
        HTML(
          "label", ["class": "no-print"],
          [
            HTML("input", ["type": "checkbox", "id": "beside", "autocomplete": "off"]),
            .text(" Show \(others) as well"),
          ])
      ]
    let head = HTML(
      "div", ["class": "head"],
      [HTML("h2", ["id": "answers-title"], "What it does")] + beside)
    return [head] + ["verdict", "charts", "findings"].map(region)
  }

  private var below: [HTML] {
    [
      sheet("parked", "Counter-proposals", [park, region("proposals")]),
      sheet("record", "The record", [remark, region("log")]),
      washUp, package,
    ]
  }

  private func sheet(_ id: String, _ words: String, _ pieces: [HTML]) -> HTML {
    HTML(
      "section", ["class": "sheet", "id": id, "aria-labelledby": "\(id)-title"],
      [HTML("h2", ["id": "\(id)-title"], words)] + pieces)
  }

  private var park: HTML {
    line(
      "park", "title", "Park what is on the table as a counter-proposal called", "Park", most: 80)
  }

  private var remark: HTML {
    line("remark", "why", "A remark, or a point that stays open", "Add to the record", most: 2000)
  }

  /// A form of one line.
  private func line(_ kind: String, _ name: String, _ words: String, _ button: String, most: Int)
    -> HTML
  {
    HTML(
      "form", ["class": "line", "id": "\(kind)-form", "data-kind": kind],
      [
        HTML(
          "label",
          [
            .text(words),
            HTML(
              "input",
              [
                "type": "text", "id": "\(kind)-\(name)", "name": name, "autocomplete": "off",
                "maxlength": "\(most)",
              ]
            ).with("required", ""),
          ]), HTML("button", ["type": "submit"], button),
      ])
  }

  private var washUp: HTML {
    HTML(
      "details", ["class": "sheet", "id": "washup"],
      [
        HTML("summary", [HTML("h2", "Wash-up: what is open")]),
        HTML("div", ["id": "open-points", "aria-live": "polite"]),
      ])
  }

  private var package: HTML {
    sheet(
      "package", "The package",
      [
        HTML(
          "p",
          "A folder with the board paper, the agreed terms, workbook, tables, record and wash-up list."
        ),
        HTML("button", ["type": "button", "data-do": "package"], "Write the package"),
        HTML("p", ["id": "packaged", "role": "status"]),
      ])
  }

  private var explanation: HTML {
    HTML(
      "section",
      [
        "id": "explanation", "tabindex": "-1", "aria-labelledby": "explanation-title", "hidden": "",
      ],
      [
        HTML(
          "div", ["class": "head"],
          [
            HTML("h2", ["id": "explanation-title"], "Why this number"),
            HTML("button", ["type": "button", "data-do": "back"], "Back to the number"),
          ]), HTML("div", ["id": "explained"]),
      ])
  }
}
