import AllianceModel
import Modelling

/// Links from row to row, right of the years: what a row reads, the inputs behind it, and what reads it.
///
/// With them a number of Summary is three clicks from a source: the figure leads to its row of Model, the
/// row to the inputs behind it, and an input stands beside its source.
struct Trace {
  let placed: PlacedCase
  private let readings: Readings
  private let room: Room

  /// How many links of each kind a row has at most.
  private struct Room {
    let reads: Int
    let behind: Int
    let readers: Int
    var width: Int { reads + behind + readers }
  }

  /// A workbook can hold 65,530 links a sheet (Excel's own limit): long models have fewer a row.
  static let mostLinks = 60_000
  private static let rooms = [
    Room(reads: 6, behind: 4, readers: 6), Room(reads: 4, behind: 2, readers: 3),
    Room(reads: 2, behind: 2, readers: 1),
  ]

  init(_ placed: PlacedCase) {
    self.placed = placed
    let lines = placed.alliance.model.lines
    readings = Readings(lines)
    room = Trace.room(placed)
    // Figures of the deal lead to Model too, at the top of Inputs.
    let inputs = max(1, placed.alliance.model.inputs.count)
    readersOfInput = min(6, Trace.mostLinks / 2 / inputs)
  }

  private static func room(_ placed: PlacedCase) -> Room {
    let lines = placed.alliance.model.lines.count
    return rooms.first { $0.width * lines <= mostLinks } ?? Room(reads: 0, behind: 0, readers: 0)
  }

  /// Whether rows of a case's Model lead anywhere: very long models have no room for it.
  static func isThere(for placed: PlacedCase) -> Bool { room(placed).width > 0 }

  /// How wide a column of links is.
  static let linkWidth = 34.0

  /// The first column of links of a Model row.
  static func column(_ axis: TimeAxis) -> Int { axis.last + 2 }

  /// How many columns of links a Model row has.
  var width: Int { room.width }

  /// The words over the columns of a Model row.
  var header: [Cell] {
    Trace.headed("Reads", room.reads) + Trace.headed("Inputs behind it, nearest first", room.behind)
      + Trace.headed("Read by", room.readers)
  }

  /// The links of a Model row.
  func cells(of line: LineID) -> [Cell] {
    let read = readings.sources(of: line)
    let own = Set(read)
    let behind = readings.inputs(behind: line, atMost: room.behind + read.count)
      .map(Readings.Source.input).filter { !own.contains($0) }
    let inputs = read.count { if case .input = $0 { true } else { false } }
    return filled(read, room.reads)
      + filled(behind, of: readings.countOfInputs(behind: line) - inputs, room.behind)
      + readers(of: .line(line), room.readers)
  }

  /// How many columns of links an Inputs row has.
  let readersOfInput: Int

  /// The words over the columns of an Inputs row.
  var inputHeader: [Cell] { Trace.headed("Read by", readersOfInput) }

  /// The links of an Inputs row: which rows of Model read it.
  func cells(of input: InputID) -> [Cell] { readers(of: .input(input), readersOfInput) }

  private func readers(of source: Readings.Source, _ room: Int) -> [Cell] {
    filled(readings.readers(of: source).map { .line($0) }, room)
  }

  private static func headed(_ words: String, _ columns: Int) -> [Cell] {
    columns == 0
      ? [] : [.text(words, .header)] + [Cell](repeating: .empty(.header), count: columns - 1)
  }

  /// So many cells: the links, or as many as there is room for and how many more there are; `count`
  /// says how many where not all are named.
  private func filled(_ sources: [Readings.Source], of count: Int? = nil, _ room: Int) -> [Cell] {
    let count = max(count ?? 0, sources.count)
    guard count > room else {
      return sources.map(link) + [Cell](repeating: .blank, count: room - sources.count)
    }
    guard room > 0 else { return [] }
    let more = count - room + 1
    return sources.prefix(room - 1).map(link) + [.text("and \(more) more", .reference)]
  }

  private func link(_ source: Readings.Source) -> Cell {
    switch source {
    case .line(let id):
      guard let line = placed.linesByID[id], let place = placed.modelRows.places[id] else {
        return .blank
      }
      let column = place.kind == .constant ? TimeAxis.constant : TimeAxis.label
      return Cell(
        .link(
          line.label, sheet: placed.modelSheet, cell: CellAddress(row: place.row, column: column)),
        CellStyle(.reference))
    case .input(let id):
      guard let input = placed.inputsByID[id], let row = placed.inputRows.places[id] else {
        return .blank
      }
      return Cell(
        .link(
          input.label, sheet: placed.inputsSheet,
          cell: CellAddress(row: row, column: TimeAxis.label)),
        CellStyle(.reference))
    }
  }
}
