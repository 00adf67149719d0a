import Layouts
import Testing

@testable import Spreadsheets

@Suite("Names of data packages")
struct PackageNameTests {
  @Test(
    "Whatever a file is called, its package has a name that Frictionless takes",
    arguments: [
      ("five-years", "five-years"), ("44-Northshire", "44-northshire"),
      ("North Shire  2026", "north-shire-2026"), ("Évaluation_finale.v2", "evaluation_finale.v2"),
      ("Straße", "stra-e"), ("北部", "report"), ("", "report"), ("  ", "report"),
      ("Ward\t(new)", "ward-new"), ("e\u{301}te\u{301}", "ete"), ("İstanbul", "istanbul"),
    ])
  func name(_ text: String, _ expected: String) throws {
    let name = PackageName.of(text)
    #expect(name == expected)
    #expect(name.wholeMatch(of: /[-a-z0-9._\/]+/) != nil)
  }

  @Test("Names that would be alike are numbered")
  func distinct() {
    #expect(
      PackageName.distinct(["A b", "a-b", "北", "部", "c"]) == [
        "a-b", "a-b-2", "report", "report-2", "c",
      ])
  }

  @Test("A package names its tables so, and leaves their files alone")
  func package() throws {
    let table = CSVTable(
      name: "44-Northshire", title: "T", summary: "S",
      columns: [.init(name: "n", kind: .number, meaning: "M")], rows: [[.number(1)]])
    let package = DataPackage(name: "44-Northshire", title: "T", summary: "S", tables: [table])
    let text = String(decoding: package.file, as: UTF8.self)
    #expect(text.contains("\"name\": \"44-northshire\",\n  \"title\": \"T\""))
    #expect(text.contains("\"name\": \"44-northshire\",\n      \"path\": \"44-Northshire.csv\""))
  }
}
