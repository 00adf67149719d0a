/// Which inputs stand behind each line, as bits: all lines at once, where walking back from each would
/// look at every line again and again.
struct InputReach: Sendable {
  /// The place of each line among the rows.
  private let rows: [LineID: Int]
  /// A bit for each input, line by line.
  private var bits: [[UInt64]]

  /// Goes through the lines, each with what it reads, until nothing is added: lines may read each
  /// other's year before.
  init(_ lines: [LineID], _ sources: [LineID: [Readings.Source]]) {
    let rows = Dictionary(
      lines.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var inputs: [InputID: Int] = [:]
    for case .input(let id) in lines.lazy.flatMap({ sources[$0] ?? [] }) where inputs[id] == nil {
      inputs[id] = inputs.count
    }
    let words = (inputs.count + 63) / 64
    self.rows = rows
    bits = [[UInt64]](repeating: [UInt64](repeating: 0, count: words), count: lines.count)
    for (row, line) in lines.enumerated() {
      for case .input(let id) in sources[line] ?? [] {
        if let place = inputs[id] { bits[row][place / 64] |= 1 << UInt64(place % 64) }
      }
    }
    let read = lines.map { line in
      (sources[line] ?? []).compactMap { source -> Int? in
        if case .line(let id) = source { rows[id] } else { nil }
      }
    }
    while spread(read) {}
  }

  /// How many inputs stand behind a line.
  func count(behind line: LineID) -> Int {
    rows[line].map { bits[$0].reduce(0) { $0 + $1.nonzeroBitCount } } ?? 0
  }

  /// Gives each line what the lines that it reads have; says whether any had something new.
  private mutating func spread(_ read: [[Int]]) -> Bool {
    var isNew = false
    for (row, others) in read.enumerated() {
      for other in others where other != row {
        for word in bits[row].indices {
          let both = bits[row][word] | bits[other][word]
          if both != bits[row][word] {
            bits[row][word] = both
            isNew = true
          }
        }
      }
    }
    return isNew
  }
}
