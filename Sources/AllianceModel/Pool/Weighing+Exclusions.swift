import Modelling

// Clause 13: weights of those that take part.
//
// held = weight × takes_part, and the weight of whom the party replaces × (1 − takes_part);
// weight = held × Σ weights ÷ Σ held: what the commissioner keeps stays what it is, and where
// nobody with a weight is left, all stays with the commissioner.
// Hand case: weights 40 %, 30 %, 20 %; the second is excluded: 40 % × 90 % ÷ 60 % = 60 %, 0 and
// 30 %; where the third replaces it: 40 %, 0, 50 %.
extension Weighing {
  /// Writes the weights of those that take part, where anybody is excluded.
  func present(
    into draft: inout Draft, in side: Side, weights: ByID<Expression>
  ) -> ByID<Expression> {
    let leavers = providers.filter { draft.takesPart($0) != 1 }
    guard !leavers.isEmpty else { return weights }
    let held = providers.map {
      weightHeld(by: $0, weights: weights, leavers: leavers, draft: draft)
    }
    let scale = scale(into: &draft, in: side, weights: weights, held: held, leavers: leavers)
    var present = ByID<Expression>()
    for (party, own) in zip(providers, held) {
      present[party] = draft.yearly(
        .weight(of: party, in: side, .present),
        "\(draft.name(party)): weight in \(side.rawValue) among those that take part", .share,
        "Its weight while it takes part, and its part of the weights of those that left.",
        about: Subject(party: party), own * scale)
    }
    return present
  }

  /// Its own weight while it takes part, and those of parties whose place it has taken.
  private func weightHeld(
    by party: String, weights: ByID<Expression>, leavers: [String], draft: Draft
  ) -> Expression {
    func weight(_ party: String) -> Expression { weights.find(party).orNothing }
    return sum(
      of: [weight(party) * draft.takesPart(party)]
        + leavers.filter { draft.successor(of: $0) == party }
        .map { weight($0) * (1 - draft.takesPart($0)) })
  }

  /// What the weights of those that take part are multiplied by; 1 where each is replaced.
  private func scale(
    into draft: inout Draft, in side: Side, weights: ByID<Expression>, held: [Expression],
    leavers: [String]
  ) -> Expression {
    guard leavers.contains(where: { draft.successor(of: $0) == nil }) else { return 1 }
    let all = draft.yearly(
      .pool(side, .weightsAgreed), "Weights in \(side.rawValue), all providers", .share,
      "The sum of the weights before anybody is excluded.",
      sum(of: providers.compactMap { weights.find($0) }))
    let left = draft.yearly(
      .pool(side, .weightsHeld), "Weights in \(side.rawValue) of those that take part", .share,
      "The sum of the weights of those that take part.", sum(of: held))
    return draft.yearly(
      .pool(side, .weightsScale), "Scale of weights in \(side.rawValue)", .factor,
      "What brings the weights of those that take part to the sum agreed; 0 where none is left.",
      ratio(all, to: left))
  }
}
