import DrawnScenarios
import Layouts
import Recalculation
import Testing

@testable import glidepath

/// Nobody can change a delivered workbook unseen: faults are put into its formulas, one at a time.
@Suite("Injected faults are seen", .serialized)
struct InjectedFaultTests {
  /// How many are drawn; those that change no value are no faults.
  private static let wanted = Seeds.count(30, proving: 100)
  private static let drawn = wanted * 5 / 4

  @Test(
    "At least 98 % of faults turn the words at the top of every sheet", arguments: [20_261_127])
  func faults(seed: UInt64) throws {
    let workbook = RecalculationProofTests.workbook(
      try Shipped.cases(["northshire/five-years.yaml", "northshire/seven-years.yaml"]))
    let whole = try RecalculationProofTests.stripped(workbook)
    let faults = InjectedFaultTests.draw(in: workbook, seed: seed)
    let packages = try faults.map { fault in
      var package = whole
      try fault.inject(into: &package)
      return package
    }
    let grids = try LibreOffice(seconds: 900).recalculate(packages)
    let tried = zip(faults, grids).filter { _, grids in
      !Comparison(of: workbook, with: grids, by: "LibreOffice").mismatches.isEmpty
    }.prefix(InjectedFaultTests.wanted)
    let unseen = tried.filter { _, grids in !InjectedFaultTests.isSeen(grids, in: workbook) }.map(
      \.0)
    InjectedFaultTests.report(tried.map(\.0), unseen, seed)
    #expect(tried.count == InjectedFaultTests.wanted)
    #expect(unseen.count <= tried.count / 50, "seed \(seed): \(unseen)")
  }

  @Test("An input that no file could state turns them too, one within its bounds does not")
  func bounds() throws {
    let workbook = RecalculationProofTests.workbook(try Shipped.cases(["small/befriending.yaml"]))
    let years = try #require(InputCell.all(workbook).first { $0.path == "contract.years" })
    let packages = try [-3, 5.5, 60, 2].map { value in
      var package = try RecalculationProofTests.stripped(workbook)
      try package.edit(sheet: years.sheet, cell: years.address, value: .number(value))
      return package
    }
    let words = try LibreOffice().recalculate(packages).map { grids -> String in
      guard case .text(let words)? = grids["Summary"]?[CellAddress(row: 2, column: 0)] else {
        return ""
      }
      return words
    }
    #expect(words.map { $0.hasPrefix("Checks: CHECK") } == [true, true, true, false], "\(words)")
    #expect(words.allSatisfy { $0.contains("inputs edited since delivery: 1") }, "\(words)")
  }

  private static func draw(in workbook: Workbook, seed: UInt64) -> [InjectedFault] {
    var random = SeededGenerator(seed: seed)
    var faults: [InjectedFault] = []
    while faults.count < drawn {
      let kinds = InjectedFault.Kind.allCases
      let kind = kinds[faults.count % kinds.count]
      if let fault = InjectedFault(kind, in: workbook, using: &random) { faults.append(fault) }
    }
    return faults
  }

  /// Whether the words at the top of any sheet differ from those that were delivered.
  private static func isSeen(_ grids: Grids, in workbook: Workbook) -> Bool {
    let top = CellAddress(row: 2, column: 0)
    return workbook.sheets.contains { sheet in
      guard case .text(let words)? = sheet[top].value else { return false }
      return grids[sheet.name]?[top] != .text(words)
    }
  }

  /// Prints how many faults were seen, by kind and by sheet.
  private static func report(_ tried: [InjectedFault], _ unseen: [InjectedFault], _ seed: UInt64) {
    func counts(_ words: (InjectedFault) -> String) -> String {
      Dictionary(grouping: tried, by: words).sorted { $0.key < $1.key }.map { name, faults in
        "\(name) \(faults.count - unseen.filter { words($0) == name }.count)/\(faults.count)"
      }.joined(separator: ", ")
    }
    print("faults seen, seed \(seed): \(tried.count - unseen.count) of \(tried.count)")
    print("  \(counts(\.kind.rawValue))")
    print("  \(counts(\.sheet))")
  }
}
