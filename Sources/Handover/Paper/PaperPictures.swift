import AllianceModel
import Analysis
import Layouts
import Pages
import Reports

/// The pictures of the paper: the year of the party on whom the contract bears hardest, and who bears what
/// is stranded there; the very charts that the workbook and the workshop's page show.
struct PaperPictures {
  private let report: CaseReport

  init(_ report: CaseReport) { self.report = report }

  /// How wide pictures are drawn, in pixels: wider than half a page, on which they are printed, so that they are flat.
  private static let width = 500.0

  /// The pictures side by side; nothing where the contract bears on no provider.
  var pieces: [HTML] {
    let pictures = CasePictures(CaseReport(report.source))
    let shown = [party(pictures), stranded(pictures)].compactMap(\.self)
    guard !shown.isEmpty else { return [] }
    return [HTML("div", ["class": "pictures"], shown.map(PaperPictures.figure))]
  }

  private func party(_ pictures: CasePictures) -> Picture? {
    let parties = report.source.alliance.parties
    guard let name = parties.first(where: { $0.id == report.hardestHit })?.name else { return nil }
    return pictures.ofParties.first { $0.chart.title == name }
  }

  /// Where a party lands softly the first columns on top of each other are who bears its stranded cost.
  private func stranded(_ pictures: CasePictures) -> Picture? {
    report.landings.isEmpty
      ? nil : pictures.ofContract.first { $0.chart.kind == .stackedColumns }
  }

  private static func figure(_ picture: Picture) -> HTML {
    HTML(
      "figure",
      [
        HTML("figcaption", [HTML("p", PaperWords.words(picture.sentence))]),
        HTML("p", [SelfContainedPicture(picture, width: width).image]),
      ])
  }
}
