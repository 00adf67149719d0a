/// What the names in a formula stand for.
public struct FormulaTextNames: Sendable {
  /// What a dotted name means: `.line` or `.input`, nil where nothing has that name.
  public let resolve: @Sendable (String) -> Expression?
  /// The name most likely meant by an unknown one.
  public let nearest: @Sendable (String) -> String?

  /// Says what names mean; without `nearest` an unknown name is told without a suggestion.
  public init(
    resolve: @escaping @Sendable (String) -> Expression?,
    nearest: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.resolve = resolve
    self.nearest = nearest
  }

  /// The same names; an unknown one is told without a suggestion, which takes long to find.
  public var withoutSuggestions: FormulaTextNames { FormulaTextNames(resolve: resolve) }

  /// The same names and one more, which counts before them.
  public func adding(_ name: String, as meaning: Expression) -> FormulaTextNames {
    FormulaTextNames(
      resolve: { [resolve] in $0 == name ? meaning : resolve($0) }, nearest: nearest)
  }
}
