import AllianceModel
import DrawnScenarios
import Evaluation
import Foundation
import Modelling
import Notation
import Scenarios
import SourceText
import Testing

/// Every line that may be stated, in every scenario of the structure tests.
@Suite("Whatever is delivered")
struct ObservableTests {
  /// Scenarios that are read from one text.
  static let texts = KitchenSink.all.sorted { $0.key < $1.key }

  /// What is stated: the expected figure of each line, times a factor.
  private static func table(_ model: Computed, _ factor: () -> Double) -> String {
    let expected = model.alliance.observable
    let rows = expected.flatMap { offer -> [String] in
      (1...2).compactMap { year in
        guard let value = expectation(of: offer.line, in: year, model) else { return nil }
        let drawn = value * factor()
        let unit = model.alliance.model.lines.first { $0.id == offer.line }?.unit
        let number = DecimalText.of(unit == .share ? min(1, drawn) : drawn)
        return
          "\(model.scenario.years.label(year)),\(offer.line),\(offer.party ?? ""),\"\(number)\""
      }
    }
    return (["year,line,party,value"] + rows).joined(separator: "\n") + "\n"
  }

  /// What the model expects of a line; nil where it holds no such line, for inputs and fixed cost as usual.
  private static func expectation(of line: LineID, in year: Int, _ model: Computed) -> Double? {
    model.results.has(line) ? model.results[line, year] : nil
  }

  @Test("Figures as expected change no line", arguments: texts.map(\.key))
  func asExpected(_ name: String) throws {
    let text = try #require(KitchenSink.all[name])
    let model = try Computed(text)
    let delivered = try Computed(
      text + "\nactuals: delivered.csv\n", delivered: Self.table(model) { 1 })
    #expect(delivered.alliance.delivered.count > (name == "given" ? 0 : 5))
    for line in model.lines.map(\.id) {
      let (old, new) = (model.results.values(of: line), delivered.results.values(of: line))
      for (before, after) in zip(old, new) {
        let size = max(1, before.magnitude, after.magnitude)
        #expect(abs(before - after) <= 1e-9 * size, "\(line): \(before), \(after)")
      }
    }
  }

  @Test("Figures a fifth lower or higher break no check of the model", arguments: texts.map(\.key))
  func drawn(_ name: String) throws {
    let text = try #require(KitchenSink.all[name])
    let model = try Computed(text)
    var random = SeededGenerator(seed: 20_261_127)
    for _ in 0..<4 {
      let delivered = try Computed(
        text + "\nactuals: delivered.csv\n",
        delivered: Self.table(model) { Double.random(in: 0.8...1.2, using: &random) })
      // What the scenario itself holds its lines against may well break.
      #expect(delivered.errors.filter { !$0.contains("check.own.") } == [], "\(name)")
      #expect(delivered.results.notNumbers(in: delivered.alliance.model).map(\.line) == [])
    }
  }

  @Test("What was agreed stays as it is, whatever services deliver")
  func agreed() throws {
    let model = try Computed(shipped: "northshire/five-years.yaml")
    let delivered = try Computed(shipped: "northshire/five-years-delivered.yaml")
    for line in model.lines where line.subject.isAgreedAtSigning {
      #expect(
        model.results.values(of: line.id) == delivered.results.values(of: line.id), "\(line.id)")
    }
    #expect(
      model.results.values(of: .outturn(.total)) != delivered.results.values(of: .outturn(.total)))
  }
}
