/// Rounds amounts that go round between numbered places, so that each place gives what it gets.
///
/// All are rounded to the nearest first. Where that leaves a place a penny too many, the penny goes to a
/// place that lacks one, along the ways whose other rounding costs least: cheapest paths one after
/// the other, which is the nearest rounding of all (a flow of least cost with room for one penny).
struct PenceRounding {
  /// An amount on its way.
  struct Edge {
    let from: Int
    let to: Int
    var pence: Double
  }

  private var edges: [Slot] = []
  /// The ways that start or end at a place and can be rounded either way.
  private var around: [[Int]]
  /// What a place gets and does not give, in pence.
  private var excess: [Double]

  /// An amount as rounded so far.
  private struct Slot {
    let from: Int
    let to: Int
    /// The amount rounded down.
    let floor: Double
    /// What it is above that; 0 where the amount is whole and stays.
    let remainder: Double
    var isUp: Bool

    /// What rounding it the other way adds to the differences from the amounts.
    var costOfOther: Double { isUp ? 2 * remainder - 1 : 1 - 2 * remainder }
    var pence: Double { floor + (isUp ? 1 : 0) }
  }

  init(_ amounts: [Edge], places: Int) {
    around = [[Int]](repeating: [], count: places)
    excess = [Double](repeating: 0, count: places)
    for amount in amounts { add(amount) }
  }

  /// Whole pence for each amount.
  var pence: [Double] { edges.map(\.pence) }

  private mutating func add(_ edge: Edge) {
    // Sums of doubles are a little off: what is nearly whole is whole.
    let nearly = 1e-4
    let near = edge.pence.rounded()
    let isWhole = abs(edge.pence - near) < nearly
    let floor = isWhole ? near : edge.pence.rounded(.down)
    let remainder = isWhole ? 0 : edge.pence - floor
    let slot = Slot(
      from: edge.from, to: edge.to, floor: floor, remainder: remainder, isUp: remainder >= 0.5)
    if !isWhole {
      around[edge.from].append(edges.count)
      around[edge.to].append(edges.count)
    }
    edges.append(slot)
    excess[edge.from] -= slot.pence
    excess[edge.to] += slot.pence
  }

  /// Rounds as few amounts as possible the other way until every place gives what it gets.
  mutating func balance() {
    while let path = cheapestPath() {
      for step in path.steps { edges[step].isUp.toggle() }
      excess[path.from] -= 1
      excess[path.to] += 1
    }
  }

  private struct Path {
    let from: Int
    let to: Int
    let steps: [Int]
  }

  /// The way on which a penny too many gets to a place that lacks one; nil where none is too many.
  private func cheapestPath() -> Path? {
    let search = search()
    let lacking = excess.indices.filter { excess[$0] < -0.5 && search.costs[$0] < .infinity }
    guard let to = lacking.min(by: { search.costs[$0] < search.costs[$1] }) else { return nil }
    var (place, steps) = (to, [Int]())
    while let step = search.steps[place] {
      steps.append(step)
      place = other(end: place, of: step)
    }
    return Path(from: place, to: to, steps: steps)
  }

  /// How dearly each place is reached from those with a penny too many, and by which step.
  private func search() -> (costs: [Double], steps: [Int?]) {
    var costs = excess.map { $0 > 0.5 ? 0 : Double.infinity }
    var steps = [Int?](repeating: nil, count: excess.count)
    var waiting = costs.indices.filter { costs[$0] == 0 }
    var next = 0
    // Steps that give some back are worth less than nothing, so that a place can be reached anew.
    let least = 1e-9
    while next < waiting.count {
      let place = waiting[next]
      next += 1
      for step in around[place] where isOpen(step, from: place) {
        let end = other(end: place, of: step)
        let cost = costs[place] + edges[step].costOfOther
        guard cost < costs[end] - least else { continue }
        (costs[end], steps[end]) = (cost, step)
        waiting.append(end)
      }
    }
    return (costs, steps)
  }

  /// Whether a penny can leave a place by a step: forth by rounding up, back by rounding down.
  private func isOpen(_ step: Int, from place: Int) -> Bool {
    edges[step].isUp ? edges[step].to == place : edges[step].from == place
  }

  private func other(end place: Int, of step: Int) -> Int {
    edges[step].from == place ? edges[step].to : edges[step].from
  }
}
