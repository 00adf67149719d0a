import Benchmark

/// The column that says how many lines of the model were computed in a second.
enum LineRate {
  /// The name of the column and of the counter behind it.
  static let name = "lines/s"

  /// Makes the column known; it is empty where nothing is counted.
  static func register() {
    BenchmarkColumn.register(
      BenchmarkColumn(
        name: name,
        value: { result in
          let nanoseconds = result.measurements.reduce(0, +)
          return (result.counters[name] ?? 0) / max(nanoseconds, 1) * 1e9
        },
        formatter: { value, _ in value == 0 ? "" : "\(Int((value / 1e6).rounded())) million" }))
  }
}
