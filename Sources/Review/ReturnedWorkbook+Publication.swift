import Layouts
public import Spreadsheets

extension ReturnedWorkbook {
  /// Whether the workbook is a publication of results, in which there is nothing to verify or take over.
  ///
  /// Some programs drop the description: then the line of the cover says it.
  public var isPublication: Bool {
    if PublicationMark(comments: comments) != nil { return true }
    return sheets.first?.cells.values.contains {
      $0.value == .text(PublicationMark.sentence)
    } ?? false
  }
}
