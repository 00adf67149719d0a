import Foundation
import Layouts
import Testing

@testable import Spreadsheets

@Suite struct CSVTests {
  private func table(_ rows: [[CSVField]], kinds: [CSVTable.Kind] = [.text]) -> CSVTable {
    CSVTable(
      name: "t", title: "T", summary: "S",
      columns: kinds.enumerated().map {
        CSVTable.Column(name: "c\($0)", kind: $1, meaning: "M")
      }, rows: rows)
  }

  @Test func aTableHasAHeaderAndEndsEveryRow() throws {
    let rows: [[CSVField]] = [[.text("a"), .number(1.5)], [.empty, .number(-0.0)]]
    #expect(try table(rows, kinds: [.text, .number]).text() == "c0,c1\r\na,1.5\r\n,0\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""),
    (" a ", "\" a \""), ("é😀", "é😀"), ("", "\"\""), ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"),
    ("@a", "'@a"), ("\ta", "'\ta"), ("\ra", "\"'\ra\""), ("＝1", "'＝1"), (" =1", "' =1"),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a=1", "a=1"),
  ])
  func aTextIsQuotedAndMadeHarmless(_ text: String, _ field: String) throws {
    #expect(try table([[.text(text)]]).text() == "c0\r\n\(field)\r\n")
  }

  @Test func theMarkForExcelStandsFirst() throws {
    #expect(try table([]).file(mark: .excel) == [0xEF, 0xBB, 0xBF] + Array("c0\r\n".utf8))
  }

  @Test func aFaultyTableIsRefused() {
    let tables = [
      table([], kinds: []), table([[.text("a"), .empty]]), table([[.number(1)]]),
      table([[.number(.nan)]], kinds: [.number]), table([[.number(.infinity)]], kinds: [.number]),
      table([[.text("a")]], kinds: [.number]), table([[.text("\0")]]),
    ]
    for (index, table) in tables.enumerated() {
      #expect(
        failure { () throws(OutputError) in _ = try table.text() }?.exitCode == 65, "\(index)")
    }
  }

  @Test func numbersArePlainDigits() throws {
    let rows = [[CSVField.number(-1.25e-7)], [.number(1e16)]]
    #expect(
      try table(rows, kinds: [.number]).text() == "c0\r\n-0.000000125\r\n10000000000000000\r\n")
  }

  @Test func penceArePoundsWithTwoDecimals() throws {
    let pence: [Double] = [7_499, 2_500, 5, 0, -2_507, 13_984_603_076, -0.0]
    let text = try table(pence.map { [.pence($0)] }, kinds: [.number]).text()
    #expect(
      text.split(separator: "\r\n").dropFirst()
        == ["74.99", "25.00", "0.05", "0.00", "-25.07", "139846030.76", "0.00"])
  }

  @Test func aDayIsAText() throws {
    #expect(try table([[.text("2027-03-31")]], kinds: [.date]).text() == "c0\r\n2027-03-31\r\n")
    let number = table([[.number(1)]], kinds: [.date])
    #expect(failure { () throws(OutputError) in _ = try number.text() }?.exitCode == 65)
  }

  @Test func aDataPackageNamesTheKey() throws {
    var keyed = table([], kinds: [.text, .date])
    keyed.key = ["c0", "c1"]
    let package = DataPackage(name: "p", title: "P", summary: "S", tables: [keyed, table([])])
    let json = try JSONSerialization.jsonObject(with: Data(package.file)) as? [String: Any]
    let schemas = (json?["resources"] as? [[String: Any]] ?? []).map {
      $0["schema"] as? [String: Any]
    }
    #expect(schemas.map { $0?["primaryKey"] as? [String] } == [["c0", "c1"], nil])
    let fields = schemas.first??["fields"] as? [[String: String]]
    #expect(fields?.map { $0["type"] } == ["string", "date"])
  }

  @Test func aDataPackageSaysWhatTheTablesHold() throws {
    let package = DataPackage(
      name: "p", title: "P \"q\"", summary: "Line\nbreak",
      tables: [table([], kinds: [.text, .number, .integer])])
    let text = String(decoding: package.file, as: UTF8.self)
    #expect(text.hasPrefix("{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"p\",\n"))
    let json = try JSONSerialization.jsonObject(with: Data(package.file)) as? [String: Any]
    #expect(json?["title"] as? String == "P \"q\"")
    #expect(json?["description"] as? String == "Line\nbreak")
    let resource = (json?["resources"] as? [[String: Any]])?.first
    #expect(resource?["path"] as? String == "t.csv")
    let fields = (resource?["schema"] as? [String: [[String: String]]])?["fields"] ?? []
    #expect(fields.map { $0["type"] } == ["string", "number", "integer"])
    #expect(fields.map { $0["name"] } == ["c0", "c1", "c2"])
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
