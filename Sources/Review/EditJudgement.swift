import Layouts
import Modelling
import Spreadsheets

/// Changes that are no edits of inputs: refused where numbers follow from them, else passed over.
struct EditJudgement {
  private(set) var refusals: [Refusal] = []
  private(set) var passedOver: [CellDifference] = []
  /// Whether rows or sheets are not where the scenarios have them, so that cells mean something else.
  private(set) var isOfOtherShape = false

  /// The cells that show an input of another row.
  private let following: [FollowingCell]

  init(_ review: WorkbookReview, _ following: [FollowingCell]) {
    self.following = following
    if let reason = EditJudgement.otherFiles(review) {
      isOfOtherShape = true
      refusals = [Refusal("the workbook", "", reason)]
      return
    }
    let moved = review.differences.filter(\.isPathOfInput)
    isOfOtherShape = !moved.isEmpty || !review.missingSheets.isEmpty
    refusals = review.missingSheets.map {
      Refusal(
        "'\($0)'", "", "is missing: name all scenarios that were compared")
    }
    refusals += moved.map {
      Refusal($0.place, $0.before ?? "", "stood in this row: rows must stay where they are")
    }
    guard !isOfOtherShape else { return }
    for difference in review.differences where difference.input == nil { judge(difference) }
  }

  /// Why the workbook cannot be held against the scenarios; nil where it can.
  private static func otherFiles(_ review: WorkbookReview) -> String? {
    guard review.origin.isOfTheseFiles else {
      return "was written from other files: from \(review.origin.words); name those with --scenario"
    }
    if let file = review.origin.changedFiles.first {
      return "was written from another version of \(file), which has changed since: "
        + "write it anew, and repeat the edits"
    }
    return review.differences.contains(where: \.isFingerprint)
      ? "does not say any more from which files it was written: write it anew, and repeat the edits"
      : nil
  }

  private mutating func judge(_ difference: CellDifference) {
    guard let reason = link(difference) ?? difference.reasonAgainst else {
      passedOver.append(difference)
      return
    }
    let change = "\(difference.before ?? "empty") → \(difference.after ?? "empty")"
    refusals.append(Refusal(difference.place, difference.label, "\(reason): \(change)"))
  }
}

extension EditJudgement {
  /// Why a cell that shows an input of another row, or of its own, takes no edit; nil for all others.
  private func link(_ difference: CellDifference) -> String? {
    guard case .formula(let formula, _) = difference.expected.content else { return nil }
    if let cell = following.first(where: {
      $0.sheet == difference.sheet && $0.address == difference.address
    }) {
      let rule = cell.place.map { ", in the rule at \($0)" } ?? ""
      return
        "is a link to \(cell.source.path), the value \(cell.words): to state another, write it "
        + "in the scenario file under \(cell.path)\(rule)"
    }
    guard difference.expected.style.role == .inherited else { return nil }
    let shown = formula.filter { $0 != "$" }
    return "repeats the one value of its row: change \(shown)"
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
