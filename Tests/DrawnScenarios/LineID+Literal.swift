public import Modelling

// Tests name lines as people read them; the rooms ask the names' one place.
extension LineID: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  /// Names a line by a literal.
  public init(stringLiteral text: String) { self.init(text) }
}
