import Layouts
import Modelling
public import Notation

extension WorkbookReview {
  /// What differs, every cell of it.
  public var json: JSON {
    [
      "same": .bool(isSame), "written_by": .text(writtenBy), "tool": .text(tool),
      "made_from": .texts(origin.files.map(\.name)),
      "other_files": .bool(!origin.isOfTheseFiles || !origin.changedFiles.isEmpty),
      "missing_sheets": .texts(missingSheets),
      "added_sheets": .texts(addedSheets),
      "inputs": .list(differences(.input).map(\.json)),
      "formulas": .list(differences(.formula).map(\.json)),
      "constants": .list(differences(.constant).map(\.json)),
    ]
  }
}

extension CellDifference {
  /// The cell, what it held and what it holds; an input with its path and where it is stated.
  var json: JSON {
    let cell: JSON = [
      "sheet": .text(sheet), "cell": .text(address.description), "label": .text(label),
      "before": before.map(JSON.text) ?? .null, "after": after.map(JSON.text) ?? .null,
    ]
    guard let input else { return cell }
    return cell.adding("path", .text(input.input.id.path))
      .adding("year", input.year.map(JSON.text) ?? .null)
      .adding("stated_in", input.input.provenance.place.map(JSON.text) ?? .null)
  }
}
