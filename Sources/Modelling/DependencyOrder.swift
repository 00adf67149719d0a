/// The order in which lines can be computed.
///
/// Lines that look at each other across years (this year's balance needs last year's charge, which
/// needs last year's balance) form one group and are computed year by year; every other line is a
/// group of its own and is computed for all years at once. The order follows Tarjan's algorithm for
/// strongly connected components, so it takes time in proportion to lines and references.
public struct DependencyOrder: Sendable {
  /// A group of lines, in the order in which they are computed.
  public struct Group: Sendable {
    /// Positions in the list of lines.
    public let members: [Int]
    /// Whether members need each other's values of earlier years.
    public let goesYearByYear: Bool
  }

  /// The groups, each after all it reads.
  public let groups: [Group]

  /// Orders lines; throws where a line is missing, named twice or needs itself in the same year.
  public init(_ lines: [Line]) throws(ModelError) {
    var positions: [LineID: Int] = [:]
    for (position, line) in lines.enumerated() {
      guard positions.updateValue(position, forKey: line.id) == nil else {
        throw .namedTwice(line.id)
      }
    }
    let graph = try ReferenceGraph(lines, positions)
    var groups: [Group] = []
    for component in Components(graph.all).found {
      groups.append(try graph.group(component, lines))
    }
    self.groups = groups
  }
}

/// Who reads whom, by position.
private struct ReferenceGraph {
  /// All references of each line.
  let all: [[Int]]
  /// Those that need a value which is not yet there in the same year.
  let binding: [[Int]]
  /// Those that need all years at once.
  let sweeping: [[Int]]

  init(_ lines: [Line], _ positions: [LineID: Int]) throws(ModelError) {
    var all: [[Int]] = []
    var binding: [[Int]] = []
    var sweeping: [[Int]] = []
    for line in lines {
      var reads: [Int] = []
      var needs: [Int] = []
      var sweeps: [Int] = []
      for expression in line.formula.expressions {
        for dependency in expression.dependencies {
          guard let position = positions[dependency.line] else {
            throw .unknownLine(dependency.line, in: line.id)
          }
          reads.append(position)
          if dependency.glance != .yearBefore { needs.append(position) }
          if dependency.glance == .allYears { sweeps.append(position) }
        }
      }
      all.append(reads)
      binding.append(needs)
      sweeping.append(sweeps)
    }
    self.all = all
    self.binding = binding
    self.sweeping = sweeping
  }

  /// Orders a component; what binds within it must not run in a circle.
  func group(_ component: [Int], _ lines: [Line]) throws(ModelError) -> DependencyOrder.Group {
    let inside = Set(component)
    if component.count == 1, !all[component[0]].contains(component[0]) {
      return .init(members: component, goesYearByYear: false)
    }
    for member in component {
      for target in sweeping[member] where inside.contains(target) {
        throw .circle(([member] + path(from: target, to: member, inside)).map { lines[$0].id })
      }
    }
    var ordered: [Int] = []
    var state: [Int: Bool] = [:]
    for start in component.sorted() {
      var path: [Int] = []
      if let circle = visit(start, inside, &state, &path, &ordered) {
        throw .circle(circle.map { lines[$0].id })
      }
    }
    return .init(members: ordered, goesYearByYear: true)
  }

  /// A shortest way from one line to another along references of any kind.
  private func path(from start: Int, to end: Int, _ inside: Set<Int>) -> [Int] {
    var cameFrom: [Int: Int] = [start: start]
    var queue = [start]
    var next = 0
    while next < queue.count, cameFrom[end] == nil || start == end {
      let line = queue[next]
      next += 1
      if line == end { break }
      for target in all[line] where inside.contains(target) && cameFrom[target] == nil {
        cameFrom[target] = line
        queue.append(target)
      }
    }
    var path = [end]
    while let last = path.last, last != start, let previous = cameFrom[last] {
      path.append(previous)
    }
    return path.reversed()
  }

  /// Depth first; `state` is false while a line is open and true once it is done.
  private func visit(
    _ line: Int, _ inside: Set<Int>, _ state: inout [Int: Bool], _ path: inout [Int],
    _ ordered: inout [Int]
  ) -> [Int]? {
    if let done = state[line] {
      guard !done, let first = path.firstIndex(of: line) else { return nil }
      return Array(path[first...]) + [line]
    }
    state[line] = false
    path.append(line)
    for next in binding[line] where inside.contains(next) {
      if let circle = visit(next, inside, &state, &path, &ordered) { return circle }
    }
    path.removeLast()
    state[line] = true
    ordered.append(line)
    return nil
  }
}

/// Strongly connected components without recursion, each after those it reads.
private struct Components {
  private(set) var found: [[Int]] = []

  init(_ reads: [[Int]]) {
    var index = [Int](repeating: -1, count: reads.count)
    var low = index
    var onStack = [Bool](repeating: false, count: reads.count)
    var stack: [Int] = []
    var next = 0
    var open: [(node: Int, edge: Int)] = []
    func enter(_ node: Int) {
      index[node] = next
      low[node] = next
      next += 1
      stack.append(node)
      onStack[node] = true
      open.append((node, 0))
    }
    for root in reads.indices where index[root] < 0 {
      enter(root)
      while let (node, edge) = open.last {
        if edge < reads[node].count {
          open[open.count - 1].edge += 1
          let target = reads[node][edge]
          if index[target] < 0 {
            enter(target)
          } else if onStack[target] {
            low[node] = min(low[node], index[target])
          }
          continue
        }
        open.removeLast()
        if let parent = open.last?.node { low[parent] = min(low[parent], low[node]) }
        guard low[node] == index[node], let start = stack.lastIndex(of: node) else { continue }
        let component = Array(stack[start...])
        stack.removeSubrange(start...)
        for member in component { onStack[member] = false }
        found.append(component)
      }
    }
  }
}
