/// The names of cases and the lines on which they stand.
///
/// Of each name 122 bits are kept, drawn anew in each run: among a million names of 20 bytes two that differ
/// share them once in 10^24 runs, and a name of any length takes as little room as a short one.
struct CaseNames: ~Copyable {
  /// In many small tables: one that grows is held twice for a moment, and all together would be.
  private var tables = [NameTable](repeating: NameTable(), count: 256)

  /// The line on which a name stands already; nil where it is new, and noted.
  mutating func line(of mark: NameMark, elseAt line: Int) -> Int? {
    tables[Int(mark.table)].line(
      of: mark, elseAt: Int32(clamping: line)
    )
    .map { Int($0) }
  }
}

/// Marks and the lines on which their names stand, in the first free place from that of the mark on.
private struct NameTable {
  private var marks: [NameMark] = []
  /// No line is 0: there the place is free.
  private var lines: [Int32] = []
  private var count = 0

  mutating func line(of mark: NameMark, elseAt line: Int32) -> Int32? {
    if count * 4 >= lines.count * 3 { grow() }
    let place = place(of: mark)
    if lines[place] != 0 { return lines[place] }
    marks[place] = mark
    lines[place] = line
    count += 1
    return nil
  }

  /// Where a mark stands, or where it may.
  private func place(of mark: NameMark) -> Int {
    var place = mark.place & (lines.count - 1)
    while lines[place] != 0, marks[place] != mark { place = (place + 1) & (lines.count - 1) }
    return place
  }

  private mutating func grow() {
    let (oldMarks, oldLines) = (marks, lines)
    let size = max(16, 2 * lines.count)
    marks = [NameMark](repeating: NameMark(first: 0, second: 0), count: size)
    lines = [Int32](repeating: 0, count: size)
    for (mark, line) in zip(oldMarks, oldLines) where line != 0 {
      let place = place(of: mark)
      marks[place] = mark
      lines[place] = line
    }
  }
}
