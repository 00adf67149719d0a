import Foundation
import GlidepathKit
import Testing

@Suite("What was agreed does not follow what the world chooses")
struct AgreedBudgetTests {
  private static func shipped(_ name: String) throws -> Study {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Study(path: root.appending(path: "scenarios/northshire/\(name).yaml").path)
  }

  /// The edits that bring an input to a number, in every year in which it is something.
  private func edits(_ input: Input, to value: Double) -> [Edit] {
    if input.shape.isEditedOnce { return [Edit(input.id, to: value)] }
    return input.values.indices.filter { input.values[$0] != 0 }.map {
      Edit(input.id, column: $0, to: value)
    }
  }

  @Test(
    "The contract's value moves with passed-through prices alone, at both ends of every range",
    arguments: ["five-years", "seven-years"])
  func budget(_ name: String) throws {
    let study = try Self.shipped(name)
    let asStated = try study.run()
    let agreed = try asStated.value(of: .contract(.value))
    let worth = try asStated.value(of: .system(.npv))
    var moving: Set<String> = []
    var moved = 0
    let uncertain = study.alliance.model.uncertainInputs
    for input in uncertain {
      let range = try #require(input.provenance.range)
      for end in [range.lowerBound, range.upperBound] {
        let run = try study.run(edits(input, to: end))
        // In pounds, of £0.9bn and more.
        if abs(try run.value(of: .contract(.value)) - agreed) > 0.01 {
          moving.insert(input.id.path)
        }
        if try run.value(of: .system(.npv)) != worth { moved += 1 }
      }
    }
    #expect(moving == ["indices.prices.inflation"])
    #expect(uncertain.count > 15 && moved > 20, "what is tried moves results: \(moved)")
  }
}
