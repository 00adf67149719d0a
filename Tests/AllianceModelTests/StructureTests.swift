import AllianceModel
import DrawnScenarios
import Evaluation
import Foundation
import Modelling
import Scenarios
import Testing

@Suite("Every line of every model")
struct StructureTests {
  /// Shipped scenarios and those that use every mechanism, by name.
  static let models: [String: Computed] = {
    var models: [String: Computed] = [:]
    for path in Computed.shipped { models[path] = try? Computed(shipped: path) }
    for (name, text) in KitchenSink.all { models[name] = try? Computed(text) }
    return models
  }()

  @Test("All scenarios are computed, and every number is one")
  func computed() throws {
    for path in Computed.shipped { _ = try Computed(shipped: path) }
    for text in KitchenSink.all.values { _ = try Computed(text) }
    for (name, model) in Self.models {
      #expect(model.results.notNumbers(in: model.alliance.model).map(\.line) == [], "\(name)")
    }
  }

  @Test("Every line has a label, and one sentence with a full stop")
  func words() {
    let faults = Self.models.flatMap { name, model in
      model.lines.filter { line in
        let isOwn = line.id.text.hasPrefix("check.own.")
        return line.label.isEmpty || line.unit.label.isEmpty || line.label.hasSuffix(".")
          || !(line.sentence.hasSuffix(".") || isOwn) || line.sentence.count < 5
          || line.label.first?.isLowercase == true || line.sentence.first?.isLowercase == true
      }.map { "\(name): \($0.id) '\($0.label)' '\($0.sentence)'" }
    }
    #expect(faults.sorted() == [])
  }

  @Test("A line with one value says `once`, others say when in the year")
  func timing() {
    let faults = Self.models.values.flatMap { model in
      model.lines.filter { ($0.timing == .once) != $0.isConstant }.map(\.id.text)
    }
    #expect(faults == [])
  }

  @Test("Labels are unique within a section, ids within a model")
  func labels() {
    var faults: [String] = []
    for (name, model) in Self.models {
      for section in model.alliance.model.sections {
        for (label, lines) in Dictionary(grouping: section.lines, by: \.label) where lines.count > 1
        {
          faults.append("\(name), \(section.title): \(label) = \(lines.map(\.id.text))")
        }
      }
      for (id, lines) in Dictionary(grouping: model.lines, by: \.id) where lines.count > 1 {
        faults.append("\(name): \(id)")
      }
    }
    #expect(faults.sorted() == [])
  }

  @Test("Every section says what it takes from where, and has lines")
  func sections() {
    let faults = Self.models.values.flatMap { model in
      model.alliance.model.sections.filter {
        $0.lines.isEmpty || $0.title.isEmpty || !$0.introduction.hasSuffix(".")
      }.map(\.title)
    }
    #expect(faults == [])
  }
}
