import AllianceModel
import DrawnScenarios
import Foundation
import Modelling
import Testing

@Suite("The names of lines are made in one place")
struct NameTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The lines of code of all rooms after the scenario, but for the names' own, by file and number.
  private static let code: [(place: String, text: String)] = {
    let rooms = [
      "AllianceModel", "GlidepathKit", "Analysis", "Reports", "Layouts", "Spreadsheets",
      "glidepath",
    ]
    let sources = root.appending(path: "Sources")
    let files = rooms.flatMap { room -> [String] in
      let folder = sources.appending(path: room).path
      let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return all.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Names/") }.map {
        "\(room)/\($0)"
      }
    }
    return files.sorted().flatMap { file -> [(String, String)] in
      let text = (try? String(contentsOf: sources.appending(path: file), encoding: .utf8)) ?? ""
      return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        .map { ("\(file):\($0 + 1)", String($1)) }
        .filter { !$0.1.drop { $0 == " " }.hasPrefix("//") }
    }
  }()

  /// Words that names of lines start with.
  private static let families = [
    "time", "contract", "appraisal", "index", "agreed", "service", "shift", "measure", "investment",
    "estate", "party", "metric", "outcomes", "pool", "fund", "budget", "outturn", "secretariat",
    "grant", "grants", "readiness", "prime", "system", "reconciliation", "parties", "contribution",
    "flow", "cost", "exclusion", "shock", "benefit", "benefits", "case", "lines", "check", "checks",
    "alert",
    "bau", "bridge", "all",
  ].joined(separator: "|")

  @Test("No literal names a line")
  func literals() throws {
    // A literal that is nothing but words and parts put in, joined by points.
    let inside = #"(?:[a-z0-9_.]|\\\((?:[^()"]|\([^()]*\))*\))*"#
    let name = try Regex(
      #""(?:\\\((?:[^()"]|\([^()]*\))*\)\.?)?(?:"# + Self.families + #")\."# + inside + #"""#)
    let found = Self.code.filter { $0.text.firstMatch(of: name) != nil }
    #expect(found.map { "\($0.place): \($0.text)" } == [])
    #expect(#"  let id = "party.\(party).npv""#.firstMatch(of: name) != nil)
    #expect(#"  return "\(view.prefix)party.\(id).npv""#.firstMatch(of: name) != nil)
  }

  @Test("No name of a line and no label is taken apart")
  func splits() throws {
    let parts = try Regex(
      #"(?:id\.text|line\.text|\.label|lineID)\)?\.(?:split|hasPrefix|hasSuffix|prefix|suffix|dropFirst|dropLast|drop|contains|firstIndex|replacing)"#
    )
    let found = Self.code.filter { $0.text.firstMatch(of: parts) != nil }
    #expect(found.map { "\($0.place): \($0.text)" } == [])
    #expect("line.id.text.split(separator: \".\")".firstMatch(of: parts) != nil)
  }

  /// Every name that some scenario's model makes.
  private static let made: Set<LineID> = {
    let drawn = (1...60).compactMap { try? Computed(RandomScenario(seed: $0).text()) }
    return Set((StructureTests.models.values + drawn).flatMap { $0.lines.map(\.id) })
  }()

  @Test("Every name of a family without ids is that of a line of some model")
  func families() {
    let names =
      TimeLine.allCases.map { LineID.time($0) } + ContractLine.allCases.map { .contract($0) }
      + AppraisalLine.allCases.map { .appraisal($0) } + PoolLine.allCases.map { .pool($0) }
      + FundLine.allCases.map { .fund($0) } + BudgetLine.allCases.map { .budget($0) }
      + OutturnLine.allCases.map { .outturn($0) } + SystemLine.allCases.map { .system($0) }
      + AppraisedLine.allCases.map { .system($0) }
      + SecretariatLine.allCases.map { .secretariat($0) } + GrantsLine.allCases.map { .grants($0) }
      + ReadinessLine.allCases.map { .readiness($0) } + PrimeLine.allCases.map { .prime($0) }
      + ChecksLine.allCases.map { .checks($0) }
      + BusinessCaseLine.allCases.map { .businessCase($0) }
    #expect(names.filter { !Self.made.contains($0) }.map(\.text) == [])
  }

  /// The last words of the names of a family, such as `party`, whose second word is an id.
  private func lastWords(_ family: String) -> Set<String> {
    Set(
      Self.made.compactMap { id in
        let words = id.text.split(separator: ".").drop { $0 == "bau" }
        return words.first.map(String.init) == family ? words.last.map(String.init) : nil
      })
  }

  @Test("Every name of a family with ids is that of a line of some model")
  func familiesWithIDs() {
    func missing(_ family: String, _ names: [String]) -> [String] {
      let made = lastWords(family)
      return names.filter { !made.contains($0) }.map { "\(family): \($0)" }
    }
    let all =
      // A lag is a flag for each number of years: its name goes on.
      missing("service", ServiceLine.allCases.filter { $0 != .lag }.map(\.rawValue))
      + missing("shift", ShiftLine.allCases.map(\.rawValue))
      + missing("measure", MeasureLine.allCases.map(\.rawValue))
      + missing("investment", InvestmentLine.allCases.map(\.rawValue))
      + missing("estate", EstateLine.allCases.map(\.rawValue))
      + missing("party", PartyLine.allCases.map(\.rawValue))
      + missing("party", MemberLine.allCases.map(\.rawValue))
      + missing("party", Bearer.allCases.map(\.rawValue))
      + missing("metric", MetricLine.allCases.map(\.rawValue))
      + missing("grant", GrantLine.allCases.map(\.rawValue))
      + missing("exclusion", ExclusionLine.allCases.map(\.rawValue))
      + missing("shock", ShockLine.allCases.map(\.rawValue))
      + missing("benefit", BenefitLine.allCases.map(\.rawValue))
    #expect(all == [])
  }
}
