/// A value for each of some parties, services or investments, by their ids.
///
/// Reading a value that is not there is a mistake of the model and not of a scenario: the reader has
/// proved that every id names something. Where a party or service may have none, `find` says so.
struct ByID<Value: Sendable>: Sendable {
  private var values: [String: Value]

  /// Values by id; none to begin with.
  init(_ values: [String: Value] = [:]) { self.values = values }

  /// The value of an id.
  ///
  /// - Precondition: there is one.
  subscript(id: String) -> Value {
    get {
      guard let value = values[id] else { preconditionFailure("nothing is known of '\(id)'") }
      return value
    }
    set { values[id] = newValue }
  }

  /// The value of an id; nil where it has none.
  func find(_ id: String) -> Value? { values[id] }

  /// Whether nothing has a value.
  var isEmpty: Bool { values.isEmpty }

  /// The same ids with other values.
  func map<Other>(_ change: (Value) -> Other) -> ByID<Other> {
    ByID<Other>(values.mapValues(change))
  }
}
