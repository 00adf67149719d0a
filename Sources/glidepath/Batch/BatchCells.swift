import AllianceModel
import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// The cells of rows that share a model, read into values slot by slot.
struct BatchCells {
  /// What is wrong with cells: the row of each, and words without a place, where words are wanted.
  private(set) var problems: [(row: Int, words: String)] = []
  /// How many more things are wrong.
  private(set) var untold = 0
  /// The columns in which a level has a number a year.
  private(set) var spread: Set<Int> = []
  /// A value for each row in each slot, slot by slot; empty where rows are only checked.
  private(set) var values: [Double]

  private let rows: [Int]
  private let variant: BatchVariant
  private let isTold: Bool

  /// Reads the cells of some rows.
  init(_ block: CSVBlock, _ rows: [Int], _ variant: BatchVariant, isTold: Bool) {
    self.rows = rows
    self.variant = variant
    self.isTold = isTold
    let slots = variant.engine?.slots.count ?? 0
    values = [Double](repeating: 0, count: slots * rows.count)
    for input in variant.inputs { read(input, block) }
  }

  private mutating func read(_ input: BatchInput, _ block: CSVBlock) {
    block.bytes.withUnsafeBufferPointer { bytes in
      for (place, row) in rows.enumerated() {
        if let rule = input.rule, let content = block.content(row, input.column),
          let written = WrittenNumber(plain: UnsafeBufferPointer(rebasing: bytes[content])),
          rule.takes(written)
        {
          fill(input, place, with: written.value)
        } else {
          readSlowly(input, place, block.text(row, input.column).withoutOuterBlanks)
        }
      }
    }
  }

  @inline(__always)
  private mutating func fill(_ input: BatchInput, _ place: Int, with number: Double) {
    guard !values.isEmpty else { return }
    var cell = input.first * rows.count + place
    guard let years = input.years else {
      values[cell] = number
      return
    }
    for year in years {
      values[cell] = input.value(number, inYear: year)
      cell += rows.count
    }
  }

  /// Reads what is no plain number: words, a list in brackets, or what is wrong.
  private mutating func readSlowly(_ input: BatchInput, _ place: Int, _ text: String) {
    let years = variant.study.alliance.model.years
    do throws(Diagnostics) {
      guard text.hasPrefix("[") || text.hasPrefix("{") else {
        let value = try readValue(text, of: input.input, years: years, at: .whole("row"))
        return fill(input, place, with: value)
      }
      let stated = try readValues(text, of: input.input, years: years, at: .whole("row"))
      if input.input.shape == .level { spread.insert(input.column) }
      guard !values.isEmpty else { return }
      for (offset, year) in (input.years ?? 0...0).enumerated() {
        values[(input.first + offset) * rows.count + place] = stated[year]
      }
    } catch {
      tell(error, of: input, rows[place])
    }
  }

  private mutating func tell(_ error: Diagnostics, of input: BatchInput, _ row: Int) {
    guard isTold else {
      untold += error.all.count
      return
    }
    for problem in error.all {
      problems.append(
        (
          row,
          "column '\(input.input.id.path)': \(problem.message)"
            + (problem.remedy.map { "; \($0)" } ?? "")
        ))
    }
  }
}
