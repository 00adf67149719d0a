extension HTML {
  /// An element without properties that holds pieces.
  public init(_ name: String, _ inner: [HTML]) { self = .element(name, [], inner) }

  /// An element without properties that holds words.
  public init(_ name: String, _ words: String) { self = .element(name, [], [.text(words)]) }
}
