import Modelling

/// What a floor costs: for floors from what comes without support up to what all of it can reach, the
/// cheapest package of each.
public struct LandingFrontier: Sendable {
  /// The packages from the lowest floor to the highest; those that no package keeps are left out.
  public let points: [(floor: Double, outcome: LandingSearch.Outcome)]

  /// How many floors are tried.
  static let count = 9

  /// Tries floors of a search, its own among them.
  public init(_ search: LandingSearch) {
    let reach = search.reach
    let (low, high) = (min(reach.lowest, search.floor), max(reach.highest, search.floor))
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

extension LandingSearch {
  /// The lowest margin without support, and the highest that any package reaches, leaving the other providers
  /// out of account.
  public var reach: (lowest: Double, highest: Double) {
    let none = outcomes(frame.filter { $0.years == 0 })
    let full = outcomes(
      frame.filter { $0.years == terms.term }.map {
        var package = $0
        package.share = 1
        return package
      })
    return (
      none.map(\.position.lowest).min() ?? 0,
      (none + full).filter(\.position.isSound).map(\.position.lowest).max() ?? 0
    )
  }
}
