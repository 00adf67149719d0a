import AllianceModel
import Analysis
import Modelling
import Pages
import Reports

/// The wash-up list as a page by itself, to print on A4 or to send.
struct WashUpPage {
  private let package: Package

  init(_ package: Package) { self.package = package }

  /// The file.
  var html: String {
    let title = "Wash-up list: \(package.agreed.title)"
    let body = HTML(
      "body",
      (package.draft.isEmpty ? [] : [BoardPaper.mark]) + [
        HTML(
          "main",
          [HTML("h1", title)] + draft + [
            HTML("p", Inquiry.washUp(package.washUp).sentences.first ?? "")
          ]
            + WashUp.Kind.allCases.flatMap(section) + accepted)
      ])
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(HTML("title", title).printed)
      <style>
      \(PaperStyle.sheet(isDraft: !package.draft.isEmpty))
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

  /// The points of a kind; what to do stands once above them where it is the same for all.
  private func section(_ kind: WashUp.Kind) -> [HTML] {
    let points = numbered.filter { $0.point.kind == kind }
    guard let first = points.first?.point else { return [] }
    let isSame = points.allSatisfy { $0.point.remedy == first.remedy }
    let remedies: (String) -> [String] = { isSame ? [] : [$0] }
    return [HTML("h2", kind.heading)] + (isSame ? [HTML("p", first.remedy)] : []) + [
      table(
        points.count == 1 ? "1 point" : "\(points.count) points",
        ["No.", "What is open"] + remedies("What to do") + ["Where"],
        points.map { number, point in
          ["\(number)", point.words] + remedies(point.remedy)
            + [point.place.words(package.washUp.years)]
        })
    ]
  }

  /// The points with the numbers that the table has too.
  private var numbered: [(number: Int, point: WashUp.Point)] {
    package.washUp.points.enumerated().map { ($0 + 1, $1) }
  }

  private var accepted: [HTML] {
    let accepted = package.washUp.accepted
    guard !accepted.isEmpty else { return [] }
    let years = package.washUp.years
    return [
      HTML("h2", "Alerts that are accepted, and why"),
      table(
        accepted.count == 1 ? "1 alert" : "\(accepted.count) alerts",
        ["Alert", "First in", "Why it is accepted"],
        accepted.map {
          [$0.finding.label, years.label($0.finding.firstColumn), $0.why]
        }),
    ]
  }

  private func table(_ caption: String, _ heads: [String], _ rows: [[String]]) -> HTML {
    HTML(
      "table",
      [
        HTML("caption", caption),
        HTML("thead", [HTML("tr", heads.map { HTML("th", ["scope": "col"], $0) })]),
        HTML("tbody", rows.map { row in HTML("tr", row.map { HTML("td", $0) }) }),
      ])
  }
}
