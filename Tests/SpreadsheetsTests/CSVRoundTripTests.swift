import Layouts
import SourceText
import Spreadsheets
import Testing

@Suite("CSV files that are written can be read")
struct CSVRoundTripTests {
  @Test("What the writer writes is read back")
  func roundTrip() throws {
    let texts = ["plain", "a,b", "say \"so\"", "two\nlines", " spaced ", "ünïcode £", ""]
    let table = CSVTable(
      name: "t", title: "", summary: "",
      columns: [
        .init(name: "text", kind: .text, meaning: ""), .init(name: "n", kind: .number, meaning: ""),
      ],
      rows: texts.map { [.text($0), .number(-0.25)] })
    let back = try CSVRecords(try table.file(mark: .excel))
    #expect(back.records.map { $0.fields } == texts.map { [$0, "-0.25"] })
  }
}
