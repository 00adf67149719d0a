import Scenarios
import SourceText

/// Which rows of a block state the same: they share a model.
struct BatchRows {
  /// What rows state, and which they are, in the order of the file.
  private(set) var groups: [(stated: [String], rows: [Int])] = []

  /// Puts rows together by what their cells state, in the order in which that first occurs.
  init(_ block: CSVBlock, of table: BatchTable) {
    if table.keys.isEmpty, !block.bytes.contains(BatchRows.mark) {
      groups = [(table.inputs.map { _ in "" }, Array(0..<block.count))]
      return
    }
    var known: [[UInt8]: Int] = [:]
    var places: [[String]: Int] = [:]
    var last: (written: [UInt8], group: Int)?
    for row in 0..<block.count {
      let written = BatchRows.written(block, row, table)
      if let last, last.written == written {
        groups[last.group].rows.append(row)
        continue
      }
      let group = known[written] ?? place(BatchRows.stated(block, row, table), &places)
      known[written] = group
      last = (written, group)
      groups[group].rows.append(row)
    }
  }

  private mutating func place(_ stated: [String], _ places: inout [[String]: Int]) -> Int {
    if let place = places[stated] { return place }
    places[stated] = groups.count
    groups.append((stated, []))
    return groups.count - 1
  }

  /// What a row states, column by column: the keys, and which inputs are taken out.
  private static func stated(_ block: CSVBlock, _ row: Int, _ table: BatchTable) -> [String] {
    table.keys.map { table.text(block, row, $0) }
      + table.inputs.map { isRemoval(block, row, $0, table) ? StatedCells.removal : "" }
  }

  /// The same in bytes as they are written; nothing where a row has no keys and takes nothing out.
  private static func written(_ block: CSVBlock, _ row: Int, _ table: BatchTable) -> [UInt8] {
    var written: [UInt8] = []
    for column in table.keys {
      written += block.bytes[block.written(row, column)]
      written.append(0)
    }
    for (place, column) in table.inputs.enumerated() where isRemoval(block, row, column, table) {
      written += Array("\(place),".utf8)
    }
    return written
  }

  /// A letter of `remove` that no number holds.
  private static let mark = UInt8(ascii: "v")

  private static func isRemoval(
    _ block: CSVBlock, _ row: Int, _ column: Int, _ table: BatchTable
  ) -> Bool {
    guard block.bytes[block.written(row, column)].contains(BatchRows.mark) else { return false }
    return table.text(block, row, column) == StatedCells.removal
  }
}
