import ArgumentParser
import Spreadsheets

/// How CSV tables are written.
struct TableOption: ParsableArguments {
  @Flag(help: "Put the mark before CSV tables by which Excel knows UTF-8.")
  var excelBom = false

  /// What stands before each table.
  var mark: ByteOrderMark { excelBom ? .excel : .none }
}
