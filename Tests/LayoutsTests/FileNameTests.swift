import Testing

@testable import Layouts

@Suite("A workbook shows files as seen from the first scenario")
struct FileNameTests {
  @Test(
    "However somebody typed it, a file has one name",
    arguments: [
      "plans/five.yaml", "./plans/five.yaml", "plans/../plans/five.yaml", "plans//five.yaml",
    ])
  func spellings(_ first: String) {
    let names = FileNames(from: first)
    #expect(names.shown(first) == "five.yaml")
    #expect(names.shown(place: "plans/five.yaml:12") == "five.yaml:12")
    #expect(names.shown("plans/bases/all.yaml") == "bases/all.yaml")
    #expect(names.shown("other/seven.yaml") == "../other/seven.yaml")
    #expect(names.shown("") == "")
  }

  @Test("Absolute paths show nothing of the machine")
  func absolute() {
    let names = FileNames(from: "/srv/plans/five.yaml")
    #expect(names.shown("/srv/plans/five.yaml") == "five.yaml")
    #expect(names.shown("/srv/base.yaml") == "../base.yaml")
  }
}
