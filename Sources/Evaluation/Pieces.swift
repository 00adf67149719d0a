import Dispatch
import Foundation

/// A range of variants cut into pieces, one for each of the processor's cores.
public struct Pieces: Sendable {
  /// The pieces in their order; none is empty.
  public let all: [Range<Int>]

  /// Cuts a range into at most so many pieces of nearly one size, each but the last whole blocks of a kernel;
  /// into as many as the processor has cores unless told otherwise.
  public init(_ range: Range<Int>, threads: Int? = nil) {
    let blocks = (range.count + Kernel.width - 1) / Kernel.width
    let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let count = max(1, min(threads, blocks))
    let borders = (0...count).map { piece in
      min(range.lowerBound + blocks * piece / count * Kernel.width, range.upperBound)
    }
    all = zip(borders, borders.dropFirst()).map { $0..<$1 }.filter { !$0.isEmpty }
  }

  /// Works on all pieces at the same time.
  ///
  /// - Returns: what each piece gives, in the order of the pieces, whichever is done first.
  public func map<Part: Sendable>(_ work: @Sendable (Range<Int>) -> Part) -> [Part] {
    guard all.count > 1 else { return all.map(work) }
    return [Part](unsafeUninitializedCapacity: all.count) { parts, count in
      // Each thread writes an element of its own.
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: all.count) { position in
        parts.baseAddress.map { ($0 + position).initialize(to: work(all[position])) }
      }
      count = all.count
    }
  }
}

extension Kernel {
  /// Goes through a range of variants block by block.
  public static func forEachBlock(of range: Range<Int>, _ body: (Range<Int>) -> Void) {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: width) {
      body(start..<min(start + width, range.upperBound))
    }
  }
}
