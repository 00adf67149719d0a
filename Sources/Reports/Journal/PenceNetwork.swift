/// Amounts in pence on their way between places, of which whole pence are made so that no total is lost.
///
/// What comes into a place goes out of it, before rounding and after. A way that several amounts share
/// is their total. Every way ends up with its amount rounded down or up: an amount or a total that is
/// whole stays as it is, and no other is a penny off. Of all such roundings it is the one nearest to
/// the amounts (the sum of differences is the smallest), which for one total that is split is
/// rounding by largest remainder.
///
/// Example: 9,999 pence split 75 to 25 are 7,499.25 and 2,499.75. Down they make 9,998; the penny
/// that is left goes to the larger remainder: 7,499 and 2,500.
struct PenceNetwork<Place: Hashable> {
  /// From one place to the next.
  struct Way: Hashable {
    let from: Place
    let to: Place
  }

  /// The amounts of all ways in whole pence.
  struct Rounded {
    fileprivate let positions: [Way: Int]
    fileprivate let pence: [Double]

    /// The whole pence of a way.
    ///
    /// - Precondition: something was sent along it.
    subscript(way: Way) -> Double {
      guard let position = positions[way] else {
        preconditionFailure("nothing was sent along \(way)")
      }
      return pence[position]
    }
  }

  private var numbers: [Place: Int] = [:]
  private var positions: [Way: Int] = [:]
  private var edges: [PenceRounding.Edge] = []

  /// Sends an amount from the first of some places to the last, by all in between.
  mutating func send(_ pence: Double, along places: [Place]) {
    for (from, to) in zip(places, places.dropFirst()) {
      edges[position(of: Way(from: from, to: to))].pence += pence
    }
  }

  /// All amounts in whole pence; what was sent must leave every place with as much as it got.
  func rounded() -> Rounded {
    var rounding = PenceRounding(edges, places: numbers.count)
    rounding.balance()
    return Rounded(positions: positions, pence: rounding.pence)
  }

  private mutating func position(of way: Way) -> Int {
    if let known = positions[way] { return known }
    let next = edges.count
    edges.append(.init(from: number(of: way.from), to: number(of: way.to), pence: 0))
    positions[way] = next
    return next
  }

  private mutating func number(of place: Place) -> Int {
    if let known = numbers[place] { return known }
    let next = numbers.count
    numbers[place] = next
    return next
  }
}
