import Foundation

/// A table in columns that are as wide as they must be, row by row as the work is done.
struct Table {
  private static let heads = ["work", "ours", "twin", "ratio", "goal", "met"]
  private let widths: [Int]

  /// Makes room for the work and goals of some rows.
  init(_ rows: [Row]) {
    let works = rows.map(\.work.count).max() ?? 0
    let goals = rows.map { $0.goals.map(\.text).joined(separator: ", ").count }.max() ?? 0
    widths = [works, 18, 18, 14, goals, 3]
    print(line(Table.heads))
    print(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
  }

  /// Prints one row.
  func show(_ cells: [String]) {
    print(line(cells))
    // Whoever waits reads along.
    fflush(nil)
  }

  private func line(_ cells: [String]) -> String {
    zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(0, width - cell.count))
    }.joined(separator: "  ")
  }
}
