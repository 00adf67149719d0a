import Analysis
import Foundation
import GlidepathKit
import Layouts
import Reports
import Testing

@Suite("Pictures of a case") struct CasePicturesTests {
  @Test(
    "a picture holds the words and numbers of the cells that the workbook's chart reads",
    arguments: [
      "northshire/five-years", "northshire/soft-landing", "small/home-first",
    ])
  func sameAsCells(path: String) throws {
    let report = Report([try CasePicturesTests.shipped(path)])
    let workbook = WorkbookReport(report, toolVersion: "test", triesInputs: false).workbook()
    func cells(_ range: SheetRange) -> [CellValue?] {
      let sheet = workbook.sheets.first { $0.name == range.sheet }
      return (range.range.first.row...range.range.last.row).flatMap { row in
        (range.range.first.column...range.range.last.column).map { column in
          sheet?[CellAddress(row: row, column: column)].value
        }
      }
    }
    let pictures = CasePictures(report.cases[0])
    #expect(!pictures.ofParties.isEmpty)
    for picture in pictures.ofContract + pictures.ofParties {
      for (series, numbers) in zip(picture.chart.series, picture.numbers) {
        #expect(cells(series.values) == numbers.map(CellValue.number), "\(picture.chart.title)")
        #expect(cells(series.categories) == picture.categories.map(CellValue.text))
      }
    }
  }

  @Test("the Charts sheet shows the pictures of the contract") func sameCharts() throws {
    let report = Report([try CasePicturesTests.shipped("northshire/five-years")])
    let workbook = WorkbookReport(report, toolVersion: "test", triesInputs: false).workbook()
    let drawn = workbook.sheets.flatMap(\.charts).map(\.title)
    let pictures = CasePictures(report.cases[0]).ofContract.map(\.chart.title)
    #expect(pictures.count > 4)
    #expect(Set(pictures).isSubset(of: Set(drawn)))
  }

  private static func shipped(_ name: String) throws -> Case {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let path = here.appending(path: "../../scenarios/\(name).yaml").standardizedFileURL.path
    return Case(try Study(path: path).run(), seekingWarnings: false)
  }
}
