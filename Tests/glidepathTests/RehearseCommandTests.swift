import Foundation
import Recalculation
import Testing

@Suite("rehearse says whom the alliance can least lose")
struct RehearseCommandTests {
  private static func path(_ file: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/\(file)").path
  }

  private func rehearse(_ arguments: [String]) throws -> BuiltTool.Outcome {
    try TemporaryFolder.use { try BuiltTool.run(["rehearse"] + arguments, in: $0) }
  }

  @Test("In words: whom and when, what was assumed, and what could not be rehearsed")
  func words() throws {
    let told = try rehearse([Self.path("northshire/five-years.yaml")])
    #expect(told.status == 0)
    let lines = told.output.split(separator: "\n")
    #expect(
      lines[1].hasPrefix(
        "The alliance can least lose Northshire Council, and least of all from 2030/31: the best that those who stay can do then, to replace it by a new provider, still costs them £1.8m"
      ))
    #expect(lines[2].hasPrefix("It means System -£1.8m, Northshire Integrated Care Board -£2.1m"))
    #expect(
      lines[3].hasPrefix("If nobody can take its place, it is Northshire General Hospital, from"))
    #expect(told.output.contains("Assumed: to carry on loses 100% of the shifts"))
    let further = try rehearse([Self.path("default/excluded-continue.yaml")])
    #expect(
      further.output.contains(
        "Not rehearsed: Brightway Homecare (continue, replace, terminate): 'brightway' is excluded already, by 'events.default'."
      ))
  }

  @Test("Terms are options, and come out in the tables")
  func terms() throws {
    let arguments = [
      Self.path("default/rapid-response.yaml"), "--lost", "50%", "--price", "8%",
      "--mobilisation", "£350k", "--wind-up", "400k", "--json",
    ]
    let told = try rehearse(arguments)
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
    let tables = try #require(answer["tables"] as? [String: [[String: Any]]])
    let map = try #require(tables["map"])
    #expect(map.count == 36)
    let ended = try #require(
      map.first {
        $0["response"] as? String == "terminate" && $0["party"] as? String == "brightway"
          && $0["year"] as? String == "2028/29"
      })
    // As excluded-terminate.yaml expects: -£894,706.46 instead of £2,252,251.79.
    let change = try #require(ended["system_npv"] as? Double)
    #expect(abs(change - (-894_706.46 - 2_252_251.79)) < 0.02)
  }

  @Test("A new provider may be cheaper")
  func cheaper() throws {
    let file = Self.path("default/rapid-response.yaml")
    let cheaper = try rehearse([file, "--price", "-5%", "--json"])
    #expect(cheaper.status == 0, "\(cheaper.messages)")
    #expect(try cheaper.output != rehearse([file, "--json"]).output)
  }

  @Test("With -o: a sheet of its own, the answer and the map as tables")
  func written() throws {
    try TemporaryFolder.use { folder in
      let told = try BuiltTool.run(
        ["rehearse", Self.path("small/home-first.yaml"), "-o", "out"], in: folder)
      #expect(told.status == 0, "\(told.messages)")
      let out = folder.appendingPathComponent("out")
      for name in ["rehearse", "rehearse-map"] {
        let file = out.appendingPathComponent("home-first-\(name).csv").path
        #expect(FileManager.default.fileExists(atPath: file), "\(name)")
      }
      let package = try XLSXPackage(reading: out.appendingPathComponent("home-first.xlsx"))
      try #expect(package.sheetNames().contains("Rehearsal"))
    }
  }

  @Test("A contract of one year has nothing to rehearse, and terms must make sense")
  func mistakes() throws {
    let short = try rehearse([Self.path("settlements/enhanced.yaml")])
    #expect(short.status == 64)
    #expect(short.messages.contains("has nothing to rehearse"))
    let file = Self.path("default/rapid-response.yaml")
    for (option, value, words) in [
      ("--lost", "150%", "--lost takes numbers from 0.00% to 100.00%"),
      ("--gap", "0.5", "'--gap' is counted in %"), ("--wind-up", "much", "'much' is not a number"),
    ] {
      let told = try rehearse([file, option, value])
      #expect(told.status == 64)
      #expect(told.messages.contains(words), "\(told.messages)")
    }
  }
}
