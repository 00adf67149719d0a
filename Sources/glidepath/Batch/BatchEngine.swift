import Evaluation
import Foundation

/// What computes cases: values stand slot by slot, one of each case beside the other, and so do measures.
final class BatchEngine: @unchecked Sendable {
  /// What differs from case to case.
  let slots: [BatchSlot]
  private let kernel: Kernel
  private let lock = NSLock()
  /// Memory that no thread works in at the moment; only who holds the lock looks at it.
  private var idle: [Lanes] = []

  /// Prepares cases of a program.
  init(_ program: Program, _ slots: [BatchSlot], measuring measures: [Batch.Measure]) {
    self.slots = slots
    kernel = Kernel(program, varying: slots.map { $0.edit(0).slot }, measuring: measures)
  }

  /// Computes so many cases.
  ///
  /// - Parameters:
  ///   - values: slot by slot, a value for each case.
  ///   - count: how many cases there are.
  /// - Returns: measure by measure, a number for each case.
  func run(_ values: [Double], count: Int) -> [Double] {
    let lanes = lock.withLock { idle.popLast() } ?? Lanes(kernel)
    defer { lock.withLock { idle.append(lanes) } }
    var results = [Double](repeating: 0, count: kernel.measureCount * count)
    Kernel.forEachBlock(of: 0..<count) { block in
      values.withUnsafeBufferPointer { values in
        for slot in slots.indices {
          let row = values[(slot * count + block.lowerBound)...].prefix(block.count)
          _ = UnsafeMutableBufferPointer(start: lanes.values(ofSlot: slot), count: row.count)
            .update(fromContentsOf: UnsafeBufferPointer(rebasing: row))
        }
      }
      lanes.run(block.count)
      results.withUnsafeMutableBufferPointer { results in
        for measure in 0..<kernel.measureCount {
          let row = results[(measure * count + block.lowerBound)...].prefix(block.count)
          _ = UnsafeMutableBufferPointer(rebasing: row).update(
            fromContentsOf: UnsafeBufferPointer(
              start: lanes.values(ofMeasure: measure), count: block.count))
        }
      }
    }
    return results
  }

  /// What a case changes.
  func edits(_ values: [Double], _ place: Int, of count: Int) -> [Edit] {
    slots.enumerated().map { $1.edit(values[$0 * count + place]) }
  }
}
