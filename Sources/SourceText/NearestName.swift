/// The name most likely meant by a misspelt one, nil where none is near.
///
/// Counts letters left out, added, changed or swapped with their neighbour, capital or small
/// (optimal string alignment). One such slip is allowed for every three letters. Of names equally
/// near the first in the alphabet is taken. `most` is how many slips are allowed at all.
public func nearestName(
  to name: String, among names: some Collection<String>, atMost most: Int = .max
) -> String? {
  let wanted = Array(name.lowercased())
  guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
  let allowed = min(most, max(1, wanted.count / 3))
  var best: (slips: Int, name: String)?
  for candidate in names {
    let letters = Array(candidate.lowercased().prefix(wanted.count + allowed + 1))
    guard abs(letters.count - wanted.count) <= allowed, !letters.isEmpty else { continue }
    let slips = slips(from: wanted, to: letters)
    guard slips <= allowed, slips < max(wanted.count, letters.count) else { continue }
    if let best, (best.slips, best.name) <= (slips, candidate) { continue }
    best = (slips, candidate)
  }
  return best?.name
}

/// Letters left out, added, changed or swapped with their neighbour on the way between two names.
private func slips(from left: [Character], to right: [Character]) -> Int {
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let change = last[column] + (letter == other ? 0 : 1)
      var least = min(change, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
