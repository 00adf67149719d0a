/// The mean of numbers and its standard error, by Welford's running sums.
struct SpreadSums {
  private var count = 0.0
  private(set) var mean = 0.0
  private var squares = 0.0

  /// Adds a number.
  mutating func add(_ number: Double) {
    count += 1
    let difference = number - mean
    mean += difference / count
    squares += difference * (number - mean)
  }

  /// The standard error of the mean; 0 of fewer than two numbers.
  var standardError: Double { count > 1 ? (squares / (count - 1) / count).squareRoot() : 0 }
}
