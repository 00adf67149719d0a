import Modelling
import SourceText

// What follows from a scenario and is easily overlooked.
extension Rules {
  static func checkSplits(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    let commissioners = parts.parties.filter { $0.value.role == .commissioner }.map(\.id)
    if parts.spend != nil, commissioners.count > 1 {
      reader.remark(
        .warning, "equal-split", parts.place(of: \.spend),
        "budget and spend are split equally between \(commissioners.joined(separator: " and "))",
        "describe 'services' with a 'payer' each where they pay different parts")
    }
    for (weights, key) in [
      (parts.gainshare?.weights, "gain"), (parts.gainshare?.painWeights, "pain"),
    ] {
      noteRest(weights, of: key, &reader)
    }
    noteUsualRules(parts, &reader)
  }

  /// Weights under 100 % leave the rest to the commissioners.
  private static func noteRest(_ weights: Weights?, of side: String, _ reader: inout Reader) {
    guard case .fixed(let entries) = weights, let last = entries.last else { return }
    let total = entries.compactMap(\.value.input.values.first).reduce(0, +)
    guard total < 1 - 1e-9 else { return }
    let rest = reader.plain(((1 - total) * 1e6).rounded() / 1e4)
    let own = reader.plain((total * 1e6).rounded() / 1e4)
    reader.remark(
      .note, "weights-under-one", last.position,
      "the weights in \(side) add up to \(own)%: \(rest)% of the providers' \(side) stays with the commissioners",
      "nothing to do where that is meant; else make them add up to 100%")
  }

  /// A block or blended rule that the alliance does not replace goes on while activity changes.
  private static func noteUsualRules(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    let touched = Set(
      parts.shifts.flatMap { [$0.value.from.text] + $0.value.to.map(\.service.text) })
    let kept = parts.payments.filter { payment in
      touched.contains(payment.id) && !payment.value.isPaidDifferently
        && [.block, .blended].contains(payment.value.bau.rule)
    }
    guard let first = kept.first else { return }
    reader.remark(
      .note, "paid-as-usual", first.position,
      "activity moves, and the alliance pays as usual (block or blended) for "
        + kept.map(\.id).joined(separator: ", "),
      "nothing to do where that is meant; else state 'alliance:' with a rule of its own")
  }
}
