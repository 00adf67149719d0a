import ArgumentParser
import Foundation
import Review

/// `glidepath verify`: whether a delivered workbook still is what its scenarios produce.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Says whether a workbook still is what its scenarios produce.",
    discussion: """
      Lists inputs that were changed, formulas that were changed, added or are missing, other texts \
      and numbers, and sheets that were added or are missing. Formulas are compared by their meaning, \
      so that a workbook may have been saved by Excel, LibreOffice or openpyxl. What formulas show, \
      looks and charts are not compared. Exit code 0 says that nothing differs, 1 that something does.
      """)

  @OptionGroup var returned: ReturnedOptions

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  func run() throws {
    try answer.guarding {
      let file = try returned.read(root: extending.root)
      let review = WorkbookReview(file.workbook, against: file.report, tool: Tool.title)
      if answer.json {
        try answer.emit(review.json)
      } else {
        try Messages.show(review.text(URL(fileURLWithPath: returned.workbook).lastPathComponent))
      }
      if !review.isSame { throw ExitCode(1) }
    }
  }
}
