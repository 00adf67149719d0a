import SourceText
import Testing

/// Reading CSV after RFC 4180.
@Suite("CSV files are read")
struct CSVRecordsTests {
  private func read(_ text: String) throws(CSVFault) -> CSVRecords {
    try CSVRecords(Array(text.utf8))
  }

  private func fault(_ bytes: [UInt8]) -> CSVFault? {
    do throws(CSVFault) {
      _ = try CSVRecords(bytes)
      return nil
    } catch { return error }
  }

  @Test("Quotation marks, commas and line ends inside a field, and the line of each record")
  func quoted() throws {
    let table = try read("id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\r\n")
    #expect(table.header == ["id", "note"])
    #expect(table.records.map(\.fields) == [["1", "a, \"b\"\r\nc"], ["2", ""]])
    #expect(table.records.map(\.line) == [2, 4])
  }

  @Test("Any line end, a mark at the start, blank rows, no line end at the end")
  func lineEnds() throws {
    for end in ["\n", "\r\n", "\r"] {
      let table = try read("\u{FEFF}id,a" + end + end + "1,2" + end + "3,")
      #expect(table.header == ["id", "a"])
      #expect(table.records.map(\.fields) == [["1", "2"], ["3", ""]])
      #expect(table.records.map(\.line) == [3, 4])
    }
  }

  @Test("Every field knows its line and its column in characters")
  func places() throws {
    let table = try read("a,b,c\n1,£é,3\n\"x\ny\",5,6\n")
    #expect(table.records[0].places.map(\.column) == [1, 3, 6])
    #expect(table.records[1].places.map(\.line) == [3, 4, 4])
    #expect(table.records[1].places.map(\.column) == [1, 4, 6])
  }

  @Test(
    "What is wrong is told with its line",
    arguments: [
      ("", 1, "the file is empty"), ("\n\n", 1, "the file is empty"),
      ("a,,b\n", 1, "column 2 has no name"), ("a,b,a\n", 1, "two columns are named 'a'"),
      ("a,b\n1,2\n\n1,2,3\n", 4, "3 fields for 2 columns"),
      ("a\n\"open\nstill", 2, "never closed"), ("a\n\"open\"\"", 2, "never closed"),
      ("a\n\"b\"c\n", 2, "after a closing quotation mark"),
      ("a\nb\"c\n", 2, "inside a field"),
      ("a;b\n1;0,5\n", 1, "columns are separated by ';'; separate them by ','"),
      ("\n\"a\";\"b, c\"\n1;0,5\n", 2, "columns are separated by ';'"),
      ("a\tb\n1\t2\n", 1, "columns are separated by tabs"),
    ])
  func faults(text: String, line: Int, reason: String) {
    let found = fault(Array(text.utf8))
    #expect(found?.line == line, "\(text): \(String(describing: found))")
    #expect(found?.reason.contains(reason) ?? false, "\(text): \(String(describing: found))")
  }

  @Test("The header knows its line, and a semicolon among commas is a sign like others")
  func headers() throws {
    try #expect(read("\n\na,b;c\n1,2\n").headerLine == 3)
    try #expect(read("a,b;c\n1,2\n").header == ["a", "b;c"])
    try #expect(read("\"a;b\"\n1\n").header == ["a;b"])
  }

  @Test("Bytes that are no UTF-8 are refused with their line")
  func encoding() {
    #expect(fault([0x61, 0x0A, 0xFF, 0x0A])?.line == 2)
  }
}
