import AllianceModel
import Analysis
import ArgumentParser
import Foundation
import GlidepathKit
import Layouts
import Spreadsheets

/// `glidepath batch`: one scenario as a template over the rows of a table.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch", abstract: "Computes a scenario once for each row of a table.",
    discussion: """
      Columns of ROWS.csv that are named after an input of the scenario, such as 'spend' or \
      'gainshare.dead_band', override it row by row; one number for a series holds in every year, and \
      "[100%, 67%, 33%, 0]" states a number a year. Columns that are named after another key, such as \
      'payments.wards.alliance.rule', 'contract.extension.years' or 'events.loss', state it as a scenario \
      file would, in brackets where it takes a list or keys; an empty cell leaves it as it is, and \
      'remove' takes it out. \
      Other columns are carried along; one that is nearly an input is an error, unless --carry says \
      that it is only carried along. Out comes one row for each case: its id, the columns \
      carried along, and the measures. A measure is a line, with the year after '@', as \
      pool.gain@2026/27; without a year it is the first year.
      """)

  @Argument(help: ArgumentHelp("The scenario file.", valueName: "template"))
  var template: String

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @OptionGroup var tables: TableOption

  @Option(help: ArgumentHelp("The table, a CSV file.", valueName: "rows.csv"))
  var rows: String

  @Option(help: ArgumentHelp("The column that names the cases.", valueName: "column"))
  var id: String

  @Option(
    name: .customLong("measure"), parsing: .upToNextOption,
    help: ArgumentHelp("What to compute; may be given several times.", valueName: "line[@year]"))
  var measures: [String]

  @Option(
    name: .customLong("carry"),
    help: ArgumentHelp(
      "A column that is no input, though it is nearly one; may be given several times.",
      valueName: "column"))
  var carry: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The CSV file to write; standard output by default, or as '-'.", valueName: "out.csv"))
  var output: String?

  func validate() throws {
    if measures.isEmpty { throw ValidationError("batch takes at least one --measure") }
    if Set(measures).count != measures.count {
      throw ValidationError("a measure is given twice")
    }
    if answer.json, tables.excelBom {
      throw ValidationError("--json prints no table; leave --excel-bom out")
    }
    guard let output = file else { return }
    if answer.json { throw ValidationError("--json prints the cases; leave --output out") }
    for read in [template, rows] where DistinctNames.sameFile([read, output]) != nil {
      throw ValidationError("--output would replace '\(read)', which is read; name another file")
    }
  }

  func run() throws {
    try answer.guarding {
      let loaded = try Reported(
        try Study(path: template, root: extending.root), seekingWarnings: false)
      do {
        try compute(loaded)
      } catch let failure as BatchFailure {
        // Where a check is broken the cases are told all the same, and JSON holds them.
        guard failure.exitCode != 1 else {
          for problem in failure.shown { Messages.say(problem) }
          throw ExitCode(1)
        }
        throw CommandFailure(
          code: "batch", failure.problems, more: failure.more, exitCode: failure.exitCode)
      }
    }
  }

  private func compute(_ loaded: Reported) throws {
    let file = try RowsFile(path: rows)
    let table = try BatchTable(file, id: id, carry: carry, template: loaded.study)
    let asked = try measures.map {
      try BatchMeasure($0, loaded.source.alliance.model, of: template)
    }
    try table.checkColumns(apartFrom: asked)
    let variants = BatchVariants(loaded.study, table, asked)
    let check = try BatchCheck(table, variants)
    let results = try BatchResults(
      table, check, variants, asked, as: answer.json ? .json : .csv(tables.mark))
    try write(results.spool)
    if !results.broken.problems.isEmpty { throw results.broken }
  }

  /// The file to write; nil for standard output.
  private var file: String? { output == "-" ? nil : output }

  private func write(_ spool: Spool) throws {
    guard let output = file else {
      let next = spool.reading()
      while case let piece = next(), !piece.isEmpty { try Messages.emit(piece) }
      return
    }
    let url = URL(fileURLWithPath: output)
    var set = try OutputSet(
      folder: output.contains("/") ? url.deletingLastPathComponent().path : ".")
    try set.add(spool, as: url.lastPathComponent)
    try set.commit()
  }
}
