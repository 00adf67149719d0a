import Modelling

/// What a floor costs: for floors from what comes without support up to what all of it can reach, the
/// cheapest package of each.
public struct LandingFrontier: Sendable {
  /// The packages from the lowest floor to the highest; those that no package keeps are left out.
  public let points: [(floor: Double, outcome: LandingSearch.Outcome)]

  /// How many floors are tried.
  static let count = 9

  /// Tries floors of a search, its own among them.
  public init(_ search: LandingSearch, within reach: LandingReach) {
    let low = min(reach.lowest ?? search.floor, search.floor)
    let high = max(reach.together ?? search.floor, search.floor)
    var floors = (0..<LandingFrontier.count).map {
      low + (high - low) * Double($0) / Double(LandingFrontier.count - 1)
    }
    floors.append(search.floor)
    let found = Set(floors).sorted().compactMap { floor in
      LandingSearch(search.terms, floor: floor, floors: search.floors).cheapestRoughly()
        .map { (floor: floor, outcome: $0) }
    }
    // One package may be the cheapest of several floors: it stands at the highest.
    points = found.indices.filter { place in
      found[place].floor == search.floor || place == found.count - 1
        || found[place + 1].outcome.package != found[place].outcome.package
    }.map { found[$0] }
  }
}
