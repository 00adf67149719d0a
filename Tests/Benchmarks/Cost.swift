/// What a piece of work took.
struct Cost {
  /// The shortest time of all runs.
  var seconds: Double
  /// The most memory that any run held; nil where it ran within the harness.
  var megabytes: Double? = nil
}

/// Why a row has no figure.
enum NoFigure: Error {
  /// A program failed, with what it said.
  case failed(String)
}
