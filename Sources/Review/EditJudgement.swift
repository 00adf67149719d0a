import Layouts
import Modelling
import Spreadsheets

/// Changes that are no edits of inputs: refused where numbers follow from them, else passed over.
struct EditJudgement {
  private(set) var refusals: [Refusal] = []
  private(set) var passedOver: [CellDifference] = []
  /// Whether rows or sheets are not where the scenarios have them, so that cells mean something else.
  private(set) var isOfOtherShape = false

  init(_ review: WorkbookReview) {
    if review.differences.contains(where: \.isFingerprint) {
      isOfOtherShape = true
      refusals = [
        Refusal(
          "the workbook", "",
          "was written from other files, or the scenario files have changed since: "
            + "write it anew, and repeat the edits")
      ]
      return
    }
    let moved = review.differences.filter(\.isPathOfInput)
    isOfOtherShape = !moved.isEmpty || !review.missingSheets.isEmpty
    refusals = review.missingSheets.map {
      Refusal(
        "'\($0)'", "", "is missing: name all scenarios, in the order in which they were compared")
    }
    refusals += moved.map {
      Refusal($0.place, $0.before ?? "", "stood in this row: rows must stay where they are")
    }
    guard !isOfOtherShape else { return }
    for difference in review.differences where difference.input == nil { judge(difference) }
  }

  private mutating func judge(_ difference: CellDifference) {
    guard let reason = difference.reasonAgainst else {
      passedOver.append(difference)
      return
    }
    let change = "\(difference.before ?? "empty") → \(difference.after ?? "empty")"
    refusals.append(Refusal(difference.place, difference.label, "\(reason): \(change)"))
  }
}

extension CellDifference {
  /// Whether it is the fingerprint of the scenario files.
  fileprivate var isFingerprint: Bool {
    label == ToolMark.fingerprintLabel && address.column == 1
  }

  private var isOnInputs: Bool { sheet == "Inputs" || sheet.hasPrefix("Inputs ") }

  /// Whether it names the input of a row.
  fileprivate var isPathOfInput: Bool {
    isOnInputs && address.column == TimeAxis.reference && expected.style.role == .reference
  }

  /// Why numbers could follow from it; nil for words beside the calculation.
  fileprivate var reasonAgainst: String? {
    switch expected.content {
    case .formula: "is calculated, and only shaded cells of Inputs can be changed"
    case .value where expected.style.role == .setting:
      "shapes the formulas, so only the scenario file can set it"
    case .value(.number): "belongs to the calculation, and is no input"
    case .value where expected.style.role == .header: "names a column, which formulas look for"
    case .blank where isOnInputs && isAmongNumbers: "holds a number where the input has none"
    case .value, .link, .blank: nil
    }
  }

  private var isAmongNumbers: Bool {
    address.column >= TimeAxis.base || address.column == TimeAxis.constant
  }
}
