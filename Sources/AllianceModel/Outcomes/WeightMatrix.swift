import Modelling
import Scenarios

/// Clause 9: weights of providers that follow a score.
///
/// Columns stand at equal steps of the score: with n columns the place is score ÷ 100 × (n − 1),
/// and the matrix is read linearly between the two columns beside it.
/// Rows of parties that are no providers would move nothing and are refused.
/// Hand case: weights 20 %, 40 %, 50 % and a score of 75: place 1.5, weight 45 %.
struct WeightMatrix {
  /// How much each column counts at the score of the year; together they are 1.
  private let parts: [Expression]

  /// Writes the place of a score in the rows; `words` says in labels what is shared: `gain`.
  static func write(
    into draft: inout Draft, name: MatrixName, words: String, rows: [Named<[Quantity]>],
    at score: Expression
  ) -> Self {
    // The reader has proved that all rows are alike.
    let columns = rows.reduce(0) { max($0, $1.value.count) }
    let place = draft.yearly(
      name.position, "Place in the matrix of weights in \(words)", .factor,
      "The score in steps of the matrix: 0 is the first column.", score / 100 * count(columns - 1))
    let gone = ways(into: &draft, name: name, words: words, columns: columns, place: place)
    let parts = (0..<columns).map { column in
      let before = column == 0 ? 1 : gone[column - 1]
      return draft.yearly(
        name.part(column + 1), "Part of column \(column + 1) in the matrix of \(words)",
        .share,
        "How much of the column counts.",
        column == columns - 1 ? before : before - gone[column])
    }
    return WeightMatrix(parts: parts)
  }

  /// How far the place has gone from each column to the next.
  private static func ways(
    into draft: inout Draft, name: MatrixName, words: String, columns: Int, place: Expression
  ) -> [Expression] {
    var gone: [Expression] = []
    for step in 1..<max(columns, 2) {
      gone.append(
        draft.yearly(
          name.step(step),
          "Progress from column \(step) to the next in the matrix of \(words): 0 none, 1 complete",
          .share, "How far the place lies between the two columns.",
          minimum(1, positive(place - sum(of: gone)))))
    }
    return gone
  }

  /// What a row of the matrix gives at the place.
  func weight(of row: [Quantity]) -> Expression {
    sum(of: zip(row, parts).map { $0.value * $1 })
  }
}

extension Outcomes {
  /// Writes the weight of each party that has a row, at the overall score of the year.
  func writeWeights(
    into draft: inout Draft, in side: Side, rows: [Named<[Quantity]>]
  ) -> ByID<Expression> {
    let matrix = WeightMatrix.write(
      into: &draft, name: .weights(in: side), words: side.rawValue, rows: rows, at: score)
    var weights = ByID<Expression>()
    for row in rows {
      weights[row.id] = draft.yearly(
        .weight(of: row.id, in: side, .ordinary),
        "\(draft.name(row.id)): ordinary weight in \(side.rawValue)", .share,
        "Its row of the matrix, read at the overall score.", about: Subject(party: row.id),
        matrix.weight(of: row.value))
    }
    return weights
  }
}
