/// A value for each of the two worlds.
struct BothViews<Value: Sendable>: Sendable {
  /// What happens without the alliance.
  var usual: Value
  /// What happens with it.
  var alliance: Value

  /// The value of a world.
  subscript(view: View) -> Value {
    get { view.isUsual ? usual : alliance }
    set { if view.isUsual { usual = newValue } else { alliance = newValue } }
  }
}
