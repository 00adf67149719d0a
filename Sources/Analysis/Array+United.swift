extension Array {
  /// What any of the lists holds, once each by a key, in the order of first occurrence.
  public func united<Part, Key: Hashable>(by key: (Part) -> Key) -> [Part]
  where Element == [Part] {
    var seen: Set<Key> = []
    return joined().filter { seen.insert(key($0)).inserted }
  }
}
