/// The two worlds of every scenario: what happens without the alliance, and what happens with it.
public enum View: CaseIterable, Hashable, Sendable {
  case usual, alliance

  /// What labels of this world end with.
  var suffix: String { self == .usual ? ", as usual" : "" }
  /// Whether this is business as usual.
  var isUsual: Bool { self == .usual }
}
