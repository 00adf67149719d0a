import AllianceModel
import Analysis
import Modelling

/// The defined names of a workbook: headline results and the levers of the deal.
struct Names {
  let all: [DefinedName]

  init(_ cases: [PlacedCase]) {
    let found = cases.flatMap { Names.levers($0) + Names.headlines($0) }
    all = [found].united { $0.name.lowercased() }
  }

  private static func levers(_ placed: PlacedCase) -> [DefinedName] {
    placed.alliance.model.inputs.compactMap { input in
      guard input.provenance.isLever, input.shape.isEditedOnce,
        let row = placed.inputRows.places[input.id]
      else { return nil }
      return DefinedName(
        name: name("input", input.id.path, placed), sheet: placed.inputsSheet,
        cell: CellAddress(row: row, column: TimeAxis.constant))
    }
  }

  private static func headlines(_ placed: PlacedCase) -> [DefinedName] {
    let whose = [Appraised.system] + placed.alliance.parties.map { .party($0.id) }
    return whose.map { LineID.worth(of: $0, .npv) }.compactMap { line in
      placed.address(line).map {
        DefinedName(name: name("result", line.text, placed), sheet: placed.modelSheet, cell: $0)
      }
    }
  }

  /// Letters, digits and underscores only; the first word keeps it unlike a cell reference.
  private static func name(_ kind: String, _ path: String, _ placed: PlacedCase) -> String {
    let words = ([kind, path] + (placed.letter.isEmpty ? [] : [placed.letter])).joined(
      separator: "_")
    return String(
      words.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}
