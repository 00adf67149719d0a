import Modelling
import Scenarios

// Clause 9: weights of providers that follow the overall score.
//
// Columns stand at equal steps of the score: with n columns the position is score ÷ 100 × (n − 1),
// and the matrix is read linearly between the two columns beside it.
// Hand case: weights 20 %, 40 %, 50 % and a score of 75: position 1.5, weight 45 %.
extension Outcomes {
  /// The weight of each party at the score of the year.
  func weights(_ side: String, _ rows: [Named<[Quantity]>], _ draft: inout Draft)
    -> [String: Expression]
  {
    let columns = rows.first?.value.count ?? 0
    let parts = parts(of: columns, side, &draft)
    var weights: [String: Expression] = [:]
    for row in rows {
      weights[row.id] = draft.yearly(
        "party.\(row.id).\(side)_weight_ordinary",
        "\(draft.name(row.id)): ordinary weight in \(side)", .share,
        "Its row of the matrix, read at the overall score.", about: Subject(party: row.id),
        sum(of: zip(row.value, parts).map { $0.value * $1 }))
    }
    return weights
  }

  /// How much each column counts at the score of the year; together they are 1.
  private func parts(of columns: Int, _ side: String, _ draft: inout Draft) -> [Expression] {
    let position = draft.yearly(
      "pool.\(side)_matrix_position", "Place in the matrix of weights in \(side)", .factor,
      "The overall score in steps of the matrix: 0 is the first column.",
      score / 100 * count(columns - 1))
    var gone: [Expression] = []
    for step in 1..<max(columns, 2) {
      gone.append(
        draft.yearly(
          "pool.\(side)_matrix_step_\(step)",
          "Way from column \(step) to the next in the matrix of \(side)", .share,
          "How far the place lies between the two columns.",
          minimum(1, positive(position - sum(of: gone)))))
    }
    return (0..<columns).map { column in
      let before = column == 0 ? 1 : gone[column - 1]
      return draft.yearly(
        "pool.\(side)_matrix_part_\(column + 1)",
        "Part of column \(column + 1) in the matrix of \(side)", .share,
        "How much of the column counts.",
        column == columns - 1 ? before : before - gone[column])
    }
  }
}
