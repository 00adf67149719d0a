import Foundation
import GlidepathKit
import Testing

@Suite("The library without the command line")
struct StudyTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func shipped(_ name: String) -> String {
    root.appending(path: "scenarios/northshire/\(name).yaml").path
  }

  private static let text = """
    scenario: {title: A small contract}
    contract: {start: 2026/27, years: 2}
    parties: {board: {role: commissioner}, charity: {role: provider}}
    budget: {given: 1000}
    spend: [900, 900]
    gainshare: {gain: [{providers: 50%}]}
    """

  @Test("The documentation's example is the code that is compiled here")
  func example() throws {
    let code = try String(
      contentsOf: Self.root.appending(path: "Tests/GlidepathKitTests/Example.swift"),
      encoding: .utf8)
    let page = try String(
      contentsOf: Self.root.appending(
        path: "Sources/GlidepathKit/GlidepathKit.docc/GlidepathKit.md"), encoding: .utf8)
    let example = code.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    #expect(page.contains("```swift\n\(example.joined(separator: "\n"))```"))
  }

  @Test("Seven years instead of five: the same as the file that states them")
  func longer() throws {
    let more = try longerContract(than: Self.shipped("five-years"))
    let five = try Study(path: Self.shipped("five-years")).run()
    let seven = try Study(path: Self.shipped("seven-years")).run()
    let stated = try seven.value(of: .system(.npv)) - five.value(of: .system(.npv))
    // The files differ in more than the length; what both must show is a difference.
    #expect(more != 0)
    #expect(stated != 0)
  }

  @Test(
    "A text is a study too: £1,000 less £900 saves £100 a year, of which the provider gets half")
  func text() throws {
    let run = try Study(text: Self.text).run()
    #expect(try run.values(of: .pool(.saving)).prefix(3) == [0, 100, 100])
    #expect(try run.value(of: .party("charity", .gain), in: 1) == 50)
    #expect(run.edits.isEmpty)
  }

  @Test("A run knows what was edited")
  func edited() throws {
    let study = try Study(text: Self.text)
    let edit = Edit(InputID("spend"), column: 2, to: 800)
    let run = try study.run([edit])
    #expect(run.edits == [edit])
    #expect(run.inputs[InputID("spend")]?[2] == 800)
    // £1,000 less £800 in the second year.
    #expect(try run.value(of: .pool(.saving), in: 2) == 200)
    #expect(try run.value(of: .pool(.saving), in: 1) == 100)
  }

  @Test("A line or a column that there is not is an error that says what there is")
  func unknown() throws {
    let run = try Study(text: Self.text).run()
    let line = #expect(throws: UnknownName.self) { try run.value(of: LineID("pool.savings")) }
    #expect(line?.description == "there is no line 'pool.savings'; did you mean 'pool.saving'?")
    let column = #expect(throws: UnknownName.self) {
      try run.value(of: .pool(.saving), in: 99)
    }
    #expect(column?.message == "'pool.saving' has no column 99")
  }

  @Test("An edit of what there is not is an error, and nothing is computed")
  func unknownInput() throws {
    let study = try Study(text: Self.text)
    let error = #expect(throws: StudyError.self) {
      _ = try study.run([Edit(InputID("spent"), to: 1)]).edits
    }
    #expect(error?.diagnostics.map(\.code) == ["unknown-input"])
    #expect(error?.diagnostics.first?.remedy == "did you mean 'spend'?")
    let column = #expect(throws: StudyError.self) {
      _ = try study.run([Edit(InputID("spend"), column: 200, to: 1)]).edits
    }
    #expect(column?.diagnostics.map(\.code) == ["unknown-column"])
    let once = #expect(throws: StudyError.self) {
      _ = try study.run([Edit(InputID("budget.given"), column: 1, to: 1)]).edits
    }
    #expect(once?.diagnostics.first?.remedy == "leave the column out")
  }

  @Test(
    "An edit to a number that the file could not state is an error as it would be there",
    arguments: [
      (Edit(InputID("budget.given"), to: .nan), "expected-number"),
      (Edit(InputID("budget.given"), to: .infinity), "expected-number"),
      (Edit(InputID("budget.given"), to: -1), "out-of-range"),
      (Edit(InputID("contract.years"), to: 500), "out-of-range"),
      (Edit(InputID("contract.years"), to: 1.5), "not-whole"),
      (Edit(InputID("spend"), to: 1), "unknown-column"),
      (Edit(InputID("spend"), column: 0, to: 1), "unknown-column"),
    ])
  func impossible(_ edit: Edit, _ code: String) throws {
    let study = try Study(text: Self.text)
    let error = #expect(throws: StudyError.self) { _ = try study.run([edit]).edits }
    #expect(error?.diagnostics.map(\.code) == [code])
    #expect(error?.text.contains("nil") == false)
  }

  @Test("Mistakes of several files are told together")
  func mistakes() {
    let error = #expect(throws: StudyError.self) {
      _ = try Study.all(["nowhere.yaml", "nowhere-else.yaml"]).count
    }
    #expect(error?.diagnostics.count == 2)
    #expect(error?.isFileMissing == true)
  }
}
