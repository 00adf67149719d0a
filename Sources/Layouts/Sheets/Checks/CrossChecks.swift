import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// What sheets say of the same thing, held against each other: a fault shows after edits of inputs too.
struct CrossChecks {
  let answer: Answer

  /// The checks, each a count of what is wrong.
  var all: [PlacedCase.SheetCheck] {
    answer.plan.cases.indices.dropFirst().flatMap { position in
      parties(position).compactMap { difference(of: position, $0.name, $0.whose, $0.row) }
    }
  }

  private func parties(_ position: Int) -> [(name: String, whose: Appraised, row: Int)] {
    let parties = answer.plan.cases[position].alliance.parties
    return parties.enumerated().map { ($1.name, Appraised.party($1.id), $0) }
      + [("System", .system, parties.count)]
  }

  /// What Comparison says that a case has more than the first, against the cells of Summary.
  private func difference(
    of position: Int, _ name: String, _ whose: Appraised, _ row: Int
  ) -> PlacedCase.SheetCheck? {
    let (first, other) = (answer.plan.cases[0], answer.plan.cases[position])
    let line = LineID.more(other.letter, than: first.letter, .appraised(whose), .npv)
    let rows = first.alliance.parties.map { Appraised.party($0.id) } + [.system]
    guard let compared = answer.compared(line), let before = rows.firstIndex(of: whose) else {
      return nil
    }
    let summary = "\(SummarySheet.name)!"
    let now = answer.table(position).worth(row, column: 0)
    let then = answer.table(0).worth(before, column: 0)
    let off = abs(compared.value - (now.value - then.value)) > 0.01
    return PlacedCase.SheetCheck(
      name: SheetOverCases.comparisonName,
      label: "\(name): \(other.letter) less \(first.letter) is the difference on Summary",
      remedy: "Comparison and Summary say different things of the net present value.",
      reference:
        "IF(ABS(\(compared.formula)-(\(summary)\(now.formula)-\(summary)\(then.formula)))>0.01,1,0)",
      isUp: off)
  }
}
