import AllianceModel
import Analysis
import Pages
import Reports

/// The wash-up list as a page by itself, to print on A4 or to send.
struct WashUpPage {
  private let package: Package
  private let answer: Inquiry

  init(_ package: Package) {
    self.package = package
    answer = Inquiry.washUp(package.washUp)
  }

  /// The file.
  var html: String {
    let title = "Wash-up list: \(package.agreed.title)"
    let body = HTML(
      "body",
      [
        HTML(
          "main",
          [HTML("h1", title)] + draft + [HTML("p", answer.sentences.first ?? "")]
            + answer.tablesForPeople.flatMap(sections))
      ])
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(HTML("title", title).printed)
      <style>
      \(PaperStyle.sheet(isDraft: false))
      </style>
      </head>
      \(body.printed)
      </html>

      """
  }

  private var draft: [HTML] {
    guard let mark = package.draft.mark else { return [] }
    return [
      HTML(
        "div", ["class": "draft"],
        [
          HTML(
            "p", [HTML("strong", mark), .text(": the package is a draft while these are open.")]),
          HTML("ul", package.draft.sentences.map { HTML("li", $0) }),
        ])
    ]
  }

  private func sections(of table: InquiryTable) -> [HTML] {
    table.groups.filter { !$0.rows.isEmpty }.flatMap { group in
      [
        HTML("h2", group.title.isEmpty ? table.title : group.title),
        HTML(
          "table",
          [
            HTML("caption", table.title),
            HTML(
              "thead",
              [
                HTML("tr", table.columns.map { HTML("th", ["scope": "col"], $0.heading) })
              ]),
            HTML(
              "tbody",
              group.rows.map { row in HTML("tr", row.map { HTML("td", $0.words) }) }),
          ]),
      ]
    }
  }
}
