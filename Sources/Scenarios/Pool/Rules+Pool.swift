import Modelling
import SourceText

// The basis of the pool, its bands, weights and caps.
extension Rules {
  static func checkPool(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let pool = parts.gainshare else { return }
    if pool.net, pool.basis != .cost {
      reader.report(
        "net-needs-cost", pool.place(of: \.net), "'net: yes' needs 'basis: cost'",
        "write 'basis: cost', or leave 'net' out")
    }
    if pool.basis == .cost, !pool.net {
      for payment in parts.payments where inScope(payment.id, parts) {
        for rule in payment.value.allianceRules.map(\.rule) where rule.rule != .openBook {
          reader.report(
            "cost-needs-open-book", rule.position,
            "the pool compares cost, but '\(payment.id)' is not paid open book",
            "write 'rule: open_book' here, or 'net: yes' or 'basis: payments' under 'gainshare'")
        }
      }
    }
    for (bands, name) in [(pool.gain, "gain"), (pool.pain, "pain")] {
      checkBands(bands, name, pool.position, &reader)
    }
    checkWeights(pool.weights, &reader)
    checkWeights(pool.painWeights, &reader)
    checkCaps(pool, parts, &reader)
    checkLadder(pool, &reader)
  }

  private static func checkCaps(
    _ pool: Clause<GainshareKeys>, _ parts: Clause<RootKeys>, _ reader: inout Reader
  ) {
    if pool.excess == .carry, pool.partyCaps.isEmpty {
      reader.report(
        "missing-cap", pool.place(of: \.excess), "'excess: carry' needs a cap to go beyond",
        "add one under 'party_caps', such as 'hospital: 2%', or leave 'excess' out")
    }
    if pool.excess == .others {
      let providers = parts.parties.filter { $0.value.role == .provider }.map(\.id)
      for id in providers where !pool.partyCaps.contains(where: { $0.id == id }) {
        reader.report(
          "missing-cap", pool.place(of: \.excess), "'excess: others' needs a cap for '\(id)'",
          "add it under 'party_caps', such as '\(id): 2%'")
      }
    }
  }

  /// What an overspend meets first, and when gain and pain are paid.
  private static func checkLadder(_ pool: Clause<GainshareKeys>, _ reader: inout Reader) {
    if let ladder: Clause<OverspendKeys> = pool.overspend, ladder.absorbed == nil,
      ladder.recovered == nil, ladder.contingency == nil
    {
      reader.report(
        "ladder-terms", pool.place(of: \.overspend), "the ladder for an overspend has no rung",
        "state 'absorbed', such as 1%, 'recovered', such as 50%, or 'contingency', such as £100k")
    }
    if pool.interim != nil, pool.paid == .arrears {
      reader.report(
        "useless-key", pool.place(of: \.paid), "'paid: arrears' cannot be combined with 'interim'",
        "keep one of them: with 'interim' the rest is paid the year after anyway; "
          + removal("\(pool.path).interim"))
    }
  }

  private static func checkBands(
    _ bands: [Clause<BandKeys>], _ name: String, _ place: SourcePosition, _ reader: inout Reader
  ) {
    var last = 0.0
    for (offset, band) in bands.enumerated() {
      guard let end = band.upTo?.input.values.first else {
        if offset < bands.count - 1 {
          reader.report(
            "open-band", band.position, "this band of \(name) has no end, but another follows it",
            "state 'up_to' for this band; only the last may be open")
        }
        continue
      }
      if end <= last {
        reader.report(
          "band-order", band.place(of: \.upTo),
          "this band of \(name) ends where the one before it ends, or earlier",
          "list the bands from small to large: 'up_to' is where each ends, in % of budget")
      }
      last = end
    }
  }

  static func checkWeights(_ weights: Weights?, _ reader: inout Reader) {
    guard case .fixed(let entries) = weights, let last = entries.last else { return }
    let total = entries.compactMap(\.value.input.values.first).reduce(0, +)
    if total > 1 + 1e-12 {
      reader.report(
        "weights-over-one", last.position,
        "the weights add up to \(reader.plain((total * 1e6).rounded() / 1e4))%, more than 100%",
        "make them smaller; what is left to 100% stays with the commissioner")
    }
  }

  private static func inScope(_ id: String, _ parts: Clause<RootKeys>) -> Bool {
    parts.services.first { $0.id == id }?.value.inScope ?? false
  }
}
