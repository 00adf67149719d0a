import GlidepathKit
import Layouts
import Modelling
import SourceText

/// A table of cases: what its columns mean, and its rows block by block.
struct BatchTable {
  /// The file of the rows.
  let file: RowsFile
  /// The names of the columns.
  let header: [String]
  /// The line that names the columns.
  let headerLine: Int
  /// The column that names the cases.
  let id: Int
  /// The columns that override inputs, from the left.
  let inputs: [Int]
  /// The columns that state keys, from the left.
  let keys: [Int]
  /// The columns that are carried along, from the left.
  let carried: [Int]
  /// How many blocks of rows are worked on at a time.
  var threads = InOrder.threads
  /// How many bytes a block has, where rows are no longer.
  var blockSize = CSVBlocks.size

  /// Reads the header; all columns that are wrong are told together.
  init(_ file: RowsFile, id: String, carry: [String], template: Study) throws {
    let (header, line) = try file.reading { ($0.header, $0.headerLine) }
    let place = "\(file.path):\(line)"
    guard let position = header.firstIndex(of: id) else {
      throw BatchFailure(
        "\(place): error: there is no column '\(id)'; columns: " + header.joined(separator: ", "))
    }
    let columns = try BatchColumns(header: header, id: id, carry: carry, study: template)
      .changing(place: place)
    self.file = file
    self.header = header
    headerLine = line
    self.id = position
    inputs = header.indices.filter { columns[$0] == .input }
    keys = header.indices.filter { columns[$0] == .key }
    carried = header.indices.filter { $0 != position && columns[$0] == nil }
  }

  /// Where a line of the file is.
  func place(_ line: Int) -> String { "\(file.path):\(line)" }

  /// Works through the rows block by block, several of them side by side.
  ///
  /// - Parameters:
  ///   - doing: what a terminal is told while it lasts: `checking`.
  ///   - tells: whether what is wrong is still told in words, asked as a block is fetched.
  ///   - work: what is made of a block, by itself.
  ///   - take: takes what was made of each block in their order, with how many lines stand above it.
  /// - Throws: what keeps rows from being read, or what work and taking throw.
  func blocks<Made>(
    _ doing: String, tells: () -> Bool, work: (CSVBlock, Bool) throws -> Made,
    take: (Made, Int) throws -> Void
  ) throws {
    var progress = Progress()
    defer { progress.end() }
    var done = 0
    try file.reading(inBlocksOf: blockSize) { blocks in
      var above = blocks.firstLine - 1
      try InOrder.run(
        threads: threads,
        next: { blocks.next().map { (bytes: $0, isTold: tells()) } },
        work: { try worked($0.bytes, isTold: $0.isTold, work) },
        take: { read in
          let lines = above
          let (block, made) = try file.placed { () throws(CSVFault) in
            do throws(CSVFault) { return try read.get() } catch { throw error.following(lines) }
          }
          try take(made, lines)
          above += block.lineCount
          done += block.count
          progress.tell("\(doing) \(file.path): \(PlainNumber.text(Double(done))) rows")
        })
    }
  }

  /// A block of rows and what is made of it, or what keeps it from being read.
  private func worked<Made>(
    _ bytes: [UInt8], isTold: Bool, _ work: (CSVBlock, Bool) throws -> Made
  ) throws -> Result<(block: CSVBlock, made: Made), CSVFault> {
    let block: CSVBlock
    do throws(CSVFault) {
      block = try CSVBlock(bytes, columns: header.count)
    } catch { return .failure(error) }
    return .success((block, try work(block, isTold)))
  }

  /// Refuses a column that would bear the name of a measure in what is written.
  func checkColumns(apartFrom measures: [BatchMeasure]) throws(BatchFailure) {
    let names = Set(measures.map(\.name))
    guard let same = ([id] + carried).map({ header[$0] }).first(where: names.contains) else {
      return
    }
    throw BatchFailure(
      "\(file.path):\(headerLine): error: the column '\(same)' bears the name of a measure: name the column otherwise, "
        + "such as '\(same) as recorded'")
  }

  /// The text of a field without blanks around it.
  func text(_ block: CSVBlock, _ row: Int, _ column: Int) -> String {
    block.text(row, column).withoutOuterBlanks
  }
}
