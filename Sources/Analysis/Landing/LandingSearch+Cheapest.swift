import AllianceModel
import GlidepathKit
import Modelling

extension LandingSearch {
  /// The paces that can be tried.
  private var paces: [Int] { terms.ramps.isEmpty ? [0] : Array(LandingSearch.paces) }

  /// The weights that are tried first: tenths, where gain is shared at all.
  private var weights: [Double?] {
    terms.hasWeight ? (0...10).map { Double($0) / 10 } : [nil]
  }

  /// All that is tried first, without a share of support: each pace, length and weight.
  var frame: [LandingTerms.Package] {
    paces.flatMap { pace in
      (0...terms.term).flatMap { years in
        weights.map { LandingTerms.Package(pace: pace, years: years, share: 0, weight: $0) }
      }
    }
  }

  /// The cheapest package that keeps every floor; nil where none does.
  public func cheapest() -> Outcome? { cheapest(of: frame, refining: true) }

  /// The cheapest of some packages, each with the least share of support that does.
  private func cheapest(of frame: [LandingTerms.Package], refining: Bool) -> Outcome? {
    let best = preferred(leastShares(frame))
    guard refining, let best, let weight = best.package.weight else { return best }
    var near: [LandingTerms.Package] = []
    for hundredth in -9...9 {
      let tried = weight + Double(hundredth) / 100
      guard hundredth != 0, (0...1).contains(tried) else { continue }
      near += (0...terms.term).map {
        LandingTerms.Package(pace: best.package.pace, years: $0, share: 0, weight: tried)
      }
    }
    return preferred([best] + leastShares(near))
  }

  /// Of the packages that keep every floor the one that is worth most to the commissioners; of those within
  /// half a pound of it the one that supports least, then the one whose pace is nearest to the draft, then
  /// the one that is worth most to the party.
  private func preferred(_ outcomes: [Outcome]) -> Outcome? {
    let keeping = outcomes.filter { $0.position.keeps(floor) }
    guard let most = keeping.map(\.position.commissioners).max() else { return nil }
    return keeping.filter { most - $0.position.commissioners <= 0.5 }.min { first, second in
      let (one, other) = (first.package, second.package)
      if one.share != other.share { return one.share < other.share }
      if one.pace.magnitude != other.pace.magnitude {
        return one.pace.magnitude < other.pace.magnitude
      }
      return own(first) > own(second)
    }
  }

  /// What the party itself comes to.
  private func own(_ outcome: Outcome) -> Double {
    let place = terms.study.alliance.parties.firstIndex { $0.id == terms.party.id }
    return place.map { outcome.position.values[$0] } ?? 0
  }

  /// Packages with the least share of support by which the margin of the term keeps the floor; without those
  /// for which no share does.
  func leastShares(_ frame: [LandingTerms.Package]) -> [Outcome] {
    let without = outcomes(frame)
    let needing = without.filter { $0.position.margin < floor && $0.package.years > 0 }.map(
      \.package)
    let full = outcomes(needing.map { with($0, share: 1) })
    var open = zip(needing, full).compactMap { package, full -> ShareBracket? in
      guard full.position.margin >= floor else { return nil }
      let none = without.first { $0.package == package }
      return none.map { ShareBracket(none: $0, full: full, floor: floor) }
    }
    for _ in 0..<LandingSearch.mostRounds {
      let places = open.indices.filter { !open[$0].isNarrow }
      if places.isEmpty { break }
      let tried = outcomes(places.map { with(open[$0].none.package, share: open[$0].next) })
      for (place, outcome) in zip(places, tried) { open[place].take(outcome) }
    }
    return without.filter { $0.position.margin >= floor } + open.map(\.full)
  }

  private func with(
    _ package: LandingTerms.Package, share: Double
  ) -> LandingTerms.Package {
    var package = package
    package.share = share
    return package
  }
}

/// A share of support that is too little and one that is enough.
private struct ShareBracket {
  var none: LandingSearch.Outcome
  var full: LandingSearch.Outcome
  let floor: Double
  private var isMiddleNext = false

  init(none: LandingSearch.Outcome, full: LandingSearch.Outcome, floor: Double) {
    self.none = none
    self.full = full
    self.floor = floor
  }

  private var width: Double { full.package.share - none.package.share }

  var isNarrow: Bool {
    width <= LandingSearch.closeness || full.position.margin - floor <= LandingSearch.closeness
  }

  /// Where a straight line meets the floor, a hair above; every other time the middle.
  var next: Double {
    let line = (floor - none.position.margin) / (full.position.margin - none.position.margin)
    let share = isMiddleNext ? 0.5 : min(line + 1e-6, 1)
    return none.package.share + width * share
  }

  mutating func take(_ outcome: LandingSearch.Outcome) {
    isMiddleNext.toggle()
    if outcome.position.margin >= floor { full = outcome } else { none = outcome }
  }
}

extension LandingSearch {
  /// The cheapest package with weights in tenths.
  func cheapestRoughly() -> Outcome? { cheapest(of: frame, refining: false) }
}
