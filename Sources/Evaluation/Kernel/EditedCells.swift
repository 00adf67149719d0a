import Modelling

/// The cells that the edits of some variants change, in groups of which each always has one value.
struct EditedCells {
  /// The cells of each group.
  private(set) var groups: [[Int]] = []
  /// The groups that a slot fills.
  private var filled: [Slot: [Int]] = [:]

  /// Finds the cells of all edits; a cell that different slots fill stands alone.
  init(_ variants: [[Edit]], _ program: Program) {
    var slots: [Slot] = []
    var uses: [Int: Int] = [:]
    for edit in variants.lazy.joined() where filled[edit.slot] == nil {
      filled[edit.slot] = []
      slots.append(edit.slot)
      for cell in program.cells(of: edit.slot) { uses[cell, default: 0] += 1 }
    }
    var alone: [Int: Int] = [:]
    for slot in slots {
      let cells = program.cells(of: slot)
      guard cells.contains(where: { uses[$0] != 1 }) else {
        filled[slot] = [add(cells)]
        continue
      }
      filled[slot] = cells.map { cell in
        if let group = alone[cell] { return group }
        alone[cell] = add([cell])
        return groups.count - 1
      }
    }
  }

  private mutating func add(_ cells: [Int]) -> Int {
    groups.append(cells)
    return groups.count - 1
  }

  /// The groups that an edit fills.
  func groups(of edit: Edit) -> [Int] { filled[edit.slot] ?? [] }
}
