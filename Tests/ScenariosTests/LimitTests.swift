import AllianceModel
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Limits of a scenario hold below, at and above")
struct LimitTests {
  @Test(
    "A contract may have 200 parties", arguments: [(199, ""), (200, ""), (201, "too-many-parties")])
  func parties(_ count: Int, _ code: String) {
    let others = (2...count).map { "charity_\($0): {role: provider}" }.joined(separator: ", ")
    let text = given("£98k").replacing("charity: {role: provider}", with: others)
    #expect(codes(text).map { String($0.prefix { $0 != " " }) } == (code.isEmpty ? [] : [code]))
  }

  @Test(
    "A model may have 20,000 lines",
    arguments: [(19_999, ""), (20_000, ""), (20_001, "too-many-lines 8:1")])
  func lines(_ count: Int, _ code: String) throws {
    let usual = try Alliance(scenario(given("£98k", "checks: {own: {formula: 0 = 0}}"))).model
    // One of them is the check; a heading for own lines is no line.
    let own = GalleryCase.ownLines(count - usual.lines.count + 1)
    switch modelled(given("£98k", "lines:\n" + own)) {
    case .success(let alliance):
      #expect(alliance.model.lines.count == count)
      #expect(code.isEmpty)
    case .failure(let error):
      #expect(error.all.map { "\($0.code) \($0.position.line):\($0.position.column)" } == [code])
    }
  }

  @Test("As many services as a file may hold are refused in time")
  func services() throws {
    var text = given("£98k").replacing("budget: {given: £100k}\nspend: £98k\n", with: "services:\n")
    var payments = "payments:\n"
    // Twelve keys and values each, of 100,000 that a file may hold.
    for number in 1...8_300 {
      text += "  s\(number): {provider: charity, activity: 1}\n"
      payments += "  s\(number): {bau: {rule: open_book}}\n"
    }
    let start = ContinuousClock.now
    let result = modelled(text + payments)
    let time = ContinuousClock.now - start
    let codes: [String]
    if case .failure(let error) = result { codes = error.all.map(\.code) } else { codes = [] }
    #expect(codes == ["too-many-lines"])
    // 2 s is the bar for the released tool; unoptimised code is given ten times as long.
    #expect(time < .seconds(20), "\(time)")
  }
}
