import Foundation
import Testing

@testable import glidepath

@Suite("Pieces are worked on side by side and taken in order")
struct InOrderTests {
  private struct Odd: Error, Equatable { let piece: Int }

  @Test("What is made comes in the order of the pieces", arguments: [1, 2, 5])
  func order(_ threads: Int) throws {
    var (next, most, open, taken) = (0, 0, 0, [Int]())
    try InOrder.run(
      threads: threads,
      next: { () -> Int? in
        guard next < 200 else { return nil }
        next += 1
        open += 1
        most = max(most, open)
        return next
      },
      work: { piece -> Int in
        // The first of each three takes longest, and the others have to wait for it.
        usleep(piece % 3 == 1 ? 400 : 10)
        return piece * piece
      },
      take: { made in
        taken.append(made)
        open -= 1
      })
    #expect(taken == (1...200).map { $0 * $0 })
    // No more pieces are held than there are threads, however many there are.
    #expect(most <= threads)
  }

  @Test("The first failure counts, and nothing behind it is taken", arguments: [1, 2, 5])
  func failure(_ threads: Int) {
    var (next, taken) = (0, [Int]())
    #expect(throws: Odd(piece: 30)) {
      try InOrder.run(
        threads: threads,
        next: { () -> Int? in
          next += 1
          return next
        },
        work: { piece -> Int in
          if piece == 30 { usleep(2_000) }
          if piece >= 30 { throw Odd(piece: piece) }
          return piece
        },
        take: { taken.append($0) })
    }
    #expect(taken == Array(1..<30))
    #expect(next <= 30 + threads)
  }
}
